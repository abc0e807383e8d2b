import type { ReactNode } from 'react';
import { TableKeys } from './table-keys.tsx';

export interface Column<Row> {
  head: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Numbers stand at the end. @default 'start' */
  align?: 'start' | 'end';
}

interface Props<Row> {
  /** What the table holds, for those who hear it. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** What stands there when there are no rows. */
  empty?: ReactNode;
}

const sides = { start: 'text-left', end: 'text-right tabular-nums' } as const;

/** A dense table whose rows the arrow keys go through; on a narrow screen it scrolls by itself. */
export const DataTable = <Row,>({ caption, columns, rows, keyOf, empty = 'Nothing here.' }: Props<Row>) => {
  if (rows.length === 0)
    return (
      <div className="rounded-xl border border-dashed border-line p-8 text-center text-sm text-muted">{empty}</div>
    );
  return (
    <TableKeys label={caption}>
      <table className="w-full text-sm">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="border-b border-line bg-sunken text-xs text-muted">
            {columns.map(({ head, align = 'start' }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns do not move
              <th key={at} scope="col" className={`px-3 py-2 font-semibold whitespace-nowrap ${sides[align]}`}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)} className="border-b border-line last:border-0 hover:bg-sunken/60">
              {columns.map(({ cell, align = 'start' }, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns do not move
                <td key={at} className={`px-3 py-1.5 align-middle ${sides[align]}`}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableKeys>
  );
};
