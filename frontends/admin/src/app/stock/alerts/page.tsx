import { ProblemNotice } from '@eshop/ui/components/notice.tsx';
import { attempt } from '@eshop/ui/server/attempt';
import type { Metadata } from 'next';
import { deskPage } from '../../../desk/desk-page.tsx';
import { FilterBar } from '../../../desk/filter-bar.tsx';
import { pick } from '../../../desk/links.ts';
import { PageHeader } from '../../../desk/page-header.tsx';
import { Pager } from '../../../desk/pager.tsx';
import { warehouse } from '../../../gateways/warehouse.ts';
import { AlertTable } from '../../../stock/alert-table.tsx';
import { myWarehouses } from '../../../stock/my-warehouses.ts';
import { namesOf } from '../../../stock/names.ts';
import { StockDesk } from '../../../stock/stock-desk.tsx';

export const metadata: Metadata = { title: 'Alerts' };

const path = '/stock/alerts';

export default deskPage('stock:read', async (desk, { query }) => {
  const filter = pick(query, ['warehouseId', 'status', 'cursor']);
  const [warehousesResult, page] = await Promise.all([
    attempt(myWarehouses(desk)),
    attempt(warehouse.alerts(desk.session, { ...filter, limit: '50' })),
  ]);
  const warehouses = warehousesResult.value ?? [];
  const alerts = page.value?.items ?? [];
  const names = await namesOf(
    desk,
    warehouses,
    alerts.map(({ productId }) => productId),
  );
  const places = warehouses.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <div className="grid gap-4">
      <StockDesk desk={desk} warehouses={warehouses}>
        <PageHeader
          title="Alerts"
          lead="Products of which fewer units are unsold in a warehouse than its alert level. Unpaid orders do not count."
        />
        <FilterBar
          path={path}
          query={filter}
          fields={[
            { name: 'warehouseId', label: 'Warehouse', type: 'choice', options: places },
            {
              name: 'status',
              label: 'State',
              type: 'choice',
              all: 'Open',
              options: [{ value: 'closed', label: 'Closed' }],
            },
          ]}
        />
        {page.problem ? (
          <ProblemNotice problem={page.problem} />
        ) : (
          <AlertTable alerts={alerts} names={names} open={query.status !== 'closed'} />
        )}
        <Pager path={path} query={filter} nextCursor={page.value?.nextCursor ?? null} />
      </StockDesk>
    </div>
  );
});
