'use client';

import { useState } from 'react';
import { type Column, DataTable } from './data-table.tsx';
import { SmallButton } from './small-button.tsx';

interface Props<Row> {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
}

const pageSize = 50;

/** A table of rows that are all here already, fifty at a time. */
export const PagedTable = <Row,>({ caption, columns, rows, keyOf }: Props<Row>) => {
  const [page, setPage] = useState(0);
  const lastPage = Math.max(0, Math.ceil(rows.length / pageSize) - 1);
  const current = Math.min(page, lastPage);
  const start = current * pageSize;
  const visibleRows = rows.slice(start, start + pageSize);
  return (
    <div className="grid gap-2">
      <DataTable caption={caption} columns={columns} rows={visibleRows} keyOf={keyOf} />
      {lastPage > 0 && (
        <nav aria-label={`Pages of ${caption}`} className="flex items-center justify-end gap-2 text-sm text-muted">
          <span role="status">
            {start + 1}–{start + visibleRows.length} of {rows.length}
          </span>
          <SmallButton disabled={current === 0} onClick={() => setPage(current - 1)}>
            Previous
          </SmallButton>
          <SmallButton disabled={current === lastPage} onClick={() => setPage(current + 1)}>
            Next
          </SmallButton>
        </nav>
      )}
    </div>
  );
};
