import { attempt } from '@eshop/ui/server/attempt';
import type { Metadata } from 'next';
import { deskPage } from '../../desk/desk-page.tsx';
import { FilterBar } from '../../desk/filter-bar.tsx';
import { PageHeader } from '../../desk/page-header.tsx';
import { Part } from '../../desk/part.tsx';
import { ProductPicker } from '../../desk/product-picker.tsx';
import { categoryChoices, warehouseChoices } from '../../gateways/choices.ts';
import { salesReport } from '../../gateways/sales-report.ts';
import { BestSellersPanel } from '../../sales/best-sellers-panel.tsx';
import { ChoiceLinks } from '../../sales/choice-links.tsx';
import { Exports } from '../../sales/exports.tsx';
import { daysInWords } from '../../sales/in-zone.ts';
import { pickedProduct } from '../../sales/picked-product.ts';
import { presets } from '../../sales/range.ts';
import { filterBefore, filterOf, readReport } from '../../sales/report.ts';
import { SaleList } from '../../sales/sale-list.tsx';
import { SeriesPanel } from '../../sales/series-panel.tsx';
import { Totals } from '../../sales/totals.tsx';
import { missingNames, withNames } from '../../sales/with-names.ts';
import { ZoneField } from '../../sales/zone-field.tsx';

export const metadata: Metadata = { title: 'Sales report' };

const ranges = Object.entries(presets).map(([value, { label }]) => ({ value, label }));

export default deskPage('sales:read', async ({ session, can }, { query }) => {
  const report = await readReport(query);
  const { zone, range, interval, by, cursor } = report;
  const filter = filterOf(report);
  const page = { limit: 50, ...(cursor && { cursor }) };
  const [totals, previousTotals, series, best, list, categories, warehouses, selectedProduct] = await Promise.all([
    attempt(salesReport.summary(session, filter)),
    attempt(salesReport.summary(session, filterBefore(report))),
    attempt(salesReport.series(session, { ...filter, interval: interval.chosen, timeZone: zone })),
    attempt(salesReport.bestSellers(session, { ...filter, by, limit: 10 })),
    attempt(salesReport.list(session, { ...filter, ...page })),
    categoryChoices(session),
    warehouseChoices(session),
    pickedProduct(session, query.product),
  ]);
  const productSales = [...(best.value?.items ?? []), ...(list.value?.items ?? [])];
  const names = await missingNames(session, productSales);
  const links = { products: can('product:edit'), orders: can('order:manage') };
  return (
    <div className="grid gap-4">
      <PageHeader
        title="Sales report"
        lead={`${daysInWords(range)}, ${zone} time, compared with ${daysInWords(range.before)}.`}
      >
        <Exports query={query} />
      </PageHeader>
      <ChoiceLinks
        label="Range"
        name="range"
        options={ranges}
        chosen={range.preset}
        query={query}
        also={{ from: undefined, to: undefined }}
      />
      <FilterBar
        path="/sales"
        query={query}
        also={['product', 'zone']}
        fields={[
          { name: 'from', label: 'From', type: 'date' },
          { name: 'to', label: 'To, included', type: 'date' },
          { name: 'category', label: 'Category', type: 'choice', options: categories },
          { name: 'warehouse', label: 'Warehouse', type: 'choice', options: warehouses },
        ]}
      >
        <ProductPicker key={query.product} name="product" filter value={selectedProduct} />
        <ZoneField zone={zone} />
      </FilterBar>
      <Part of={totals}>{(now) => <Totals now={now} before={previousTotals.value} />}</Part>
      {totals.value && (
        <>
          <Part of={series}>
            {(value) => <SeriesPanel series={value} possible={interval.possible} query={query} />}
          </Part>
          <Part of={best}>
            {(value) => (
              <BestSellersPanel best={withNames(value.items, names)} by={by} query={query} linked={links.products} />
            )}
          </Part>
          <Part of={list}>
            {(value) => (
              <SaleList
                page={{ ...value, items: withNames(value.items, names) }}
                zone={zone}
                query={query}
                warehouses={warehouses}
                linked={links}
              />
            )}
          </Part>
        </>
      )}
    </div>
  );
});
