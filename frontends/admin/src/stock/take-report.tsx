import type { StockTakeReport } from '@eshop/contracts/stock';
import { Notice } from '@eshop/ui/components/notice.tsx';
import { type Column, DataTable } from '../desk/data-table.tsx';

type Change = StockTakeReport['changes'][number];
type Fault = StockTakeReport['errors'][number] & { key: string };

const changes: readonly Column<Change>[] = [
  { head: 'SKU', cell: ({ sku }) => <span className="font-mono text-xs">{sku}</span> },
  { head: 'On hand', align: 'end', cell: ({ onHand }) => onHand },
  { head: 'Counted', align: 'end', cell: ({ counted }) => counted },
  {
    head: 'Difference',
    align: 'end',
    cell: ({ onHand, counted }) => (counted > onHand ? `+${counted - onHand}` : `−${onHand - counted}`),
  },
];

const faults: readonly Column<Fault>[] = [
  { head: 'Line', align: 'end', cell: ({ line }) => line },
  { head: 'Field', cell: ({ field }) => <span className="font-mono text-xs">{field}</span> },
  { head: 'What is wrong', cell: ({ message }) => message },
];

/** What a count changed or would change, or which of its lines are wrong. */
export const TakeReport = ({ report: { applied, rows, unchanged, changes: differing, errors } }: Props) => (
  <div className="grid gap-3">
    {errors.length > 0 ? (
      <Notice tone="negative" title="Some lines are wrong, so nothing is changed.">
        Mend them in the file and choose it again.
      </Notice>
    ) : (
      <Notice tone="positive" title={applied ? 'The count is applied.' : 'The file is read; nothing is changed yet.'}>
        {rows} lines: {differing.length} differ{applied ? 'ed and were set right' : ''}, {unchanged} are as they were.
      </Notice>
    )}
    {errors.length > 0 && (
      <DataTable
        caption="Lines that are wrong"
        columns={faults}
        rows={errors.map((fault, at) => ({ ...fault, key: String(at) }))}
        keyOf={({ key }) => key}
      />
    )}
    {differing.length > 0 && (
      <DataTable caption="Differences" columns={changes} rows={differing} keyOf={({ productId }) => productId} />
    )}
  </div>
);

interface Props {
  report: StockTakeReport;
}
