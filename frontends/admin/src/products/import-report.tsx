import type { ImportReport as Report } from '@eshop/contracts/product';
import { Notice } from '@eshop/ui/components/notice.tsx';
import type { Column } from '../desk/data-table.tsx';
import { FileFaults } from '../desk/file-faults.tsx';
import { FileSource } from '../desk/file-source.tsx';
import { PagedTable } from '../desk/paged-table.tsx';

type Outcome = Report['outcomes'][number];

const namesOf = (dryRun: boolean): Readonly<Record<Outcome['outcome'], string>> => ({
  created: dryRun ? 'Will be created' : 'Created',
  updated: dryRun ? 'Will be changed' : 'Changed',
  unchanged: 'Unchanged',
  refused: dryRun ? 'Will be left out' : 'Left out',
  'not-written': 'Not imported',
  unknown: 'Possibly imported',
});

const columnsOf = (dryRun: boolean): readonly Column<Outcome>[] => {
  const names = namesOf(dryRun);
  return [
    { head: 'Row', align: 'end', cell: ({ row }) => row },
    { head: 'SKU', cell: ({ sku }) => <bdi className="font-mono text-xs">{sku}</bdi> },
    { head: 'Result', cell: ({ outcome }) => names[outcome] },
  ];
};

interface Props {
  fileName: string;
  report: Report;
}

/** What an import did or will do, with the rows that have errors and the result of each row. */
export const ImportReport = ({ fileName, report }: Props) => (
  <div className="grid gap-3">
    <Summary report={report} />
    <FileSource fileName={fileName} source={report.source} />
    <FileFaults faults={report.errors} leftOut={report.errorsLeftOut} />
    <details className="text-sm">
      <summary className="cursor-pointer font-medium">Result of each row</summary>
      <div className="mt-2">
        <PagedTable
          caption="Result of each row"
          columns={columnsOf(report.dryRun)}
          rows={report.outcomes}
          keyOf={({ row }) => String(row)}
        />
      </div>
    </details>
  </div>
);

const Summary = ({ report }: { report: Report }) => {
  const { dryRun, rows, created, updated, unchanged, failed, notWritten, interrupted } = report;
  if (interrupted)
    return (
      <Notice tone="negative" title="The import stopped before its end.">
        {created} created, {updated} changed. {notWritten} rows were not imported, as far as is known. Import the same
        file again to finish it; nothing is imported twice.
      </Notice>
    );
  return (
    <Notice
      tone={failed > 0 ? 'caution' : 'positive'}
      title={dryRun ? `${rows} rows checked. Nothing is changed yet.` : `${rows} rows imported or checked.`}
    >
      {dryRun ? 'The import will create' : 'Created'} {created}, {dryRun ? 'change' : 'changed'} {updated}, and{' '}
      {dryRun ? 'leave' : 'left'} {unchanged} as they are.
      {failed > 0 && ` ${failed} rows with errors ${dryRun ? 'will be' : 'were'} left out.`}
    </Notice>
  );
};
