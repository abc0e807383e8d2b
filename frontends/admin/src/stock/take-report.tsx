import type { StockTakeReport } from '@eshop/contracts/stock';
import { Notice } from '@eshop/ui/components/notice.tsx';
import type { Column } from '../desk/data-table.tsx';
import { FileFaults } from '../desk/file-faults.tsx';
import { FileSource } from '../desk/file-source.tsx';
import { PagedTable } from '../desk/paged-table.tsx';

type Change = StockTakeReport['changes'][number];

const columns: readonly Column<Change>[] = [
  { head: 'SKU', cell: ({ sku }) => <span className="font-mono text-xs">{sku}</span> },
  { head: 'On hand', align: 'end', cell: ({ onHand }) => onHand },
  { head: 'Counted', align: 'end', cell: ({ counted }) => counted },
  {
    head: 'Difference',
    align: 'end',
    cell: ({ onHand, counted }) => (counted > onHand ? `+${counted - onHand}` : `−${onHand - counted}`),
  },
];

interface Props {
  fileName: string;
  report: StockTakeReport;
}

/** What a count changed or would change, or which of its rows have errors. */
export const TakeReport = ({ fileName, report }: Props) => {
  const { applied, source, rows, unchanged, changes, errors, errorsLeftOut } = report;
  return (
    <div className="grid gap-3">
      {errors.length > 0 ? (
        <Notice tone="negative" title="Some rows have errors, so nothing is changed.">
          Correct them in the file and choose it again.
        </Notice>
      ) : (
        <Notice
          tone="positive"
          title={applied ? 'The count is applied.' : `${rows} rows checked. Nothing is changed yet.`}
        >
          {changes.length} of {rows} products {applied ? 'differed and are set to the count' : 'differ'}; {unchanged}{' '}
          are unchanged.
        </Notice>
      )}
      <FileSource fileName={fileName} source={source} />
      <FileFaults faults={errors} leftOut={errorsLeftOut} />
      {changes.length > 0 && (
        <PagedTable caption="Differences" columns={columns} rows={changes} keyOf={({ productId }) => productId} />
      )}
    </div>
  );
};
