import { ProblemNotice } from '@eshop/ui/components/notice.tsx';
import { Price } from '@eshop/ui/components/price.tsx';
import { attempt } from '@eshop/ui/server/attempt';
import { type Column, DataTable } from '../desk/data-table.tsx';
import type { Desk } from '../desk/desk.ts';
import { Moment } from '../desk/moment.tsx';
import { product } from '../gateways/product.ts';
import { type PriceChange, priceChanges } from './price-changes.ts';

const columns: readonly Column<PriceChange>[] = [
  { head: 'When', cell: ({ at }) => <Moment at={at} /> },
  { head: 'What', cell: ({ what }) => what },
  { head: 'From', align: 'end', cell: ({ before }) => before && <Price value={before} plain /> },
  { head: 'To', align: 'end', cell: ({ after }) => <Price value={after} plain /> },
  { head: 'By', cell: ({ by }) => by },
];

/** What a product was sold for, and what the shop paid for it, by when and by whom that was changed. */
export const PriceHistory = async ({ desk, productId }: { desk: Desk; productId: string }) => {
  const { value: page, problem } = await attempt(product.history(desk.session, productId));
  if (problem) return <ProblemNotice problem={problem} />;
  return (
    <div className="grid gap-2">
      <DataTable
        caption="Price history"
        columns={columns}
        rows={priceChanges(page.items)}
        keyOf={({ id }) => id}
        empty="No price changes are recorded."
      />
      {page.nextCursor && (
        <p className="text-sm text-muted">
          Only the latest {page.items.length} changes of this product were searched for prices. The audit log has all.
        </p>
      )}
    </div>
  );
};
