import { ProblemNotice } from '@eshop/ui/components/notice.tsx';
import { attempt } from '@eshop/ui/server/attempt';
import type { Metadata } from 'next';
import { deskPage } from '../../desk/desk-page.tsx';
import { pick } from '../../desk/links.ts';
import { PageHeader } from '../../desk/page-header.tsx';
import { Pager } from '../../desk/pager.tsx';
import { warehouse } from '../../gateways/warehouse.ts';
import { pickedIn } from '../../stock/find-picked.ts';
import { myWarehouses } from '../../stock/my-warehouses.ts';
import { namesOf } from '../../stock/names.ts';
import { OpenWindow } from '../../stock/open-window.tsx';
import { Reservations } from '../../stock/reservations.tsx';
import { StockDesk } from '../../stock/stock-desk.tsx';
import { StockFilters } from '../../stock/stock-filters.tsx';
import { StockTable } from '../../stock/stock-table.tsx';

export const metadata: Metadata = { title: 'Stock' };

const low = {
  name: 'low',
  label: 'Level',
  type: 'choice',
  options: [
    { value: 'true', label: 'Below the alert level' },
    { value: 'false', label: 'Enough' },
  ],
} as const;

export default deskPage('stock:read', async (desk, { query }) => {
  const filter = pick(query, ['warehouseId', 'productId', 'low', 'cursor']);
  const [warehousesResult, page, selectedProduct] = await Promise.all([
    attempt(myWarehouses(desk)),
    attempt(warehouse.levels(desk.session, { ...filter, limit: '25' })),
    pickedIn(desk, query),
  ]);
  const warehouses = warehousesResult.value ?? [];
  const levels = page.value?.items ?? [];
  const names = await namesOf(
    desk,
    warehouses,
    levels.map(({ productId }) => productId),
  );
  return (
    <div className="grid gap-4">
      <StockDesk desk={desk} warehouses={warehouses}>
        <PageHeader title="Stock" lead={desk.person.warehouses && 'Of the warehouses in which you work.'}>
          <OpenWindow kind="transfer" product={selectedProduct} />
          <OpenWindow kind="receive" product={selectedProduct} look="primary" />
        </PageHeader>
        <StockFilters path="/stock" query={filter} warehouses={warehouses} picked={selectedProduct} fields={[low]} />
        {page.problem ? <ProblemNotice problem={page.problem} /> : <StockTable levels={levels} names={names} />}
        <Pager path="/stock" query={filter} nextCursor={page.value?.nextCursor ?? null} />
        {selectedProduct && (
          <Reservations desk={desk} productId={selectedProduct.id} warehouseId={query.warehouseId} names={names} />
        )}
      </StockDesk>
    </div>
  );
});
