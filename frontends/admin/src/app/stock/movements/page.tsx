import { ProblemNotice } from '@eshop/ui/components/notice.tsx';
import { attempt } from '@eshop/ui/server/attempt';
import type { Metadata } from 'next';
import { deskPage } from '../../../desk/desk-page.tsx';
import type { FilterField } from '../../../desk/filter-bar.tsx';
import { pick } from '../../../desk/links.ts';
import { PageHeader } from '../../../desk/page-header.tsx';
import { Pager } from '../../../desk/pager.tsx';
import { warehouse } from '../../../gateways/warehouse.ts';
import { pickedIn } from '../../../stock/find-picked.ts';
import { kindNames } from '../../../stock/movement-kinds.ts';
import { movementFilters, movementQuery } from '../../../stock/movement-query.ts';
import { MovementTable } from '../../../stock/movement-table.tsx';
import { myWarehouses } from '../../../stock/my-warehouses.ts';
import { namesOf } from '../../../stock/names.ts';
import { StockFilters } from '../../../stock/stock-filters.tsx';

export const metadata: Metadata = { title: 'Movements' };

const path = '/stock/movements';
const fields: readonly FilterField[] = [
  {
    name: 'kind',
    label: 'What',
    type: 'choice',
    options: Object.entries(kindNames).map(([value, label]) => ({ value, label })),
  },
  { name: 'from', label: 'From', type: 'date' },
  { name: 'to', label: 'To', type: 'date' },
  { name: 'orderId', label: 'Order', type: 'text', placeholder: 'Its id' },
];

export default deskPage('stock:read', async (desk, { query }) => {
  const [warehousesResult, page, selectedProduct] = await Promise.all([
    attempt(myWarehouses(desk)),
    attempt(warehouse.movements(desk.session, movementQuery(query))),
    pickedIn(desk, query),
  ]);
  const warehouses = warehousesResult.value ?? [];
  const movements = page.value?.items ?? [];
  const names = await namesOf(
    desk,
    warehouses,
    movements.map(({ productId }) => productId),
    movements.map(({ by }) => by),
  );
  return (
    <div className="grid gap-4">
      <PageHeader title="Movements" lead="What came and went, the newest first. Days are those of UTC." />
      <StockFilters
        path={path}
        query={pick(query, movementFilters)}
        warehouses={warehouses}
        picked={selectedProduct}
        fields={fields}
      />
      {page.problem ? (
        <ProblemNotice problem={page.problem} />
      ) : (
        <MovementTable desk={desk} movements={movements} names={names} />
      )}
      <Pager
        path={path}
        query={pick(query, [...movementFilters, 'cursor'])}
        nextCursor={page.value?.nextCursor ?? null}
      />
    </div>
  );
});
