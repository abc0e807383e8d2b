import type { RowFault } from '@eshop/contracts/spreadsheet';
import type { Column } from './data-table.tsx';
import { PagedTable } from './paged-table.tsx';

type Fault = RowFault & { key: string };

const columns: readonly Column<Fault>[] = [
  { head: 'Row', align: 'end', cell: ({ row }) => row },
  { head: 'Column', cell: ({ field }) => <span className="font-mono text-xs">{field === 'row' ? '–' : field}</span> },
  { head: 'What is wrong', cell: ({ message }) => message },
];

interface Props {
  faults: readonly RowFault[];
  /** How many more there are than are listed. */
  leftOut: number;
}

/** What is wrong with the rows of a file, by the row numbers of the spreadsheet program. */
export const FileFaults = ({ faults, leftOut }: Props) =>
  faults.length > 0 && (
    <div className="grid gap-2">
      <PagedTable
        caption="Rows with errors"
        columns={columns}
        rows={faults.map((fault, at) => ({ ...fault, key: String(at) }))}
        keyOf={({ key }) => key}
      />
      {leftOut > 0 && (
        <p className="text-sm text-muted">
          {leftOut} more errors are not listed. Correct the listed ones and choose the file again.
        </p>
      )}
    </div>
  );
