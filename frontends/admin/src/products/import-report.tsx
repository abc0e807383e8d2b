import type { ImportReport as Report } from '@eshop/contracts/product';
import { Notice } from '@eshop/ui/components/notice.tsx';
import { type Column, DataTable } from '../desk/data-table.tsx';

type Fault = Report['errors'][number] & { key: string };

const columns: readonly Column<Fault>[] = [
  { head: 'Row', align: 'end', cell: ({ row }) => row },
  { head: 'Field', cell: ({ field }) => <span className="font-mono text-xs">{field}</span> },
  { head: 'What is wrong', cell: ({ message }) => message },
];

/** What an import did or would do, with the rows that are wrong. */
export const ImportReport = ({ report }: { report: Report }) => {
  const { dryRun, rows, created, updated, unchanged, failed, errors } = report;
  const would = dryRun ? 'would be' : 'were';
  return (
    <div className="grid gap-3">
      <Notice
        tone={failed > 0 ? 'caution' : 'positive'}
        title={dryRun ? `${rows} rows are read; nothing is changed yet.` : `${rows} rows are done.`}
      >
        {created} {would} created, {updated} changed, {unchanged} left as they are
        {failed > 0 && `, and ${failed} ${dryRun ? 'cannot be taken' : 'could not be taken'}`}.
      </Notice>
      {errors.length > 0 && (
        <DataTable
          caption="Rows that are wrong"
          columns={columns}
          rows={errors.map((fault, at) => ({ ...fault, key: String(at) }))}
          keyOf={({ key }) => key}
        />
      )}
      {errors.length >= 1000 && <p className="text-sm text-muted">Only the first 1,000 faults are named.</p>}
    </div>
  );
};
