import type { AuditEntry } from '@eshop/contracts/audit';
import Link from 'next/link';
import { DataTable } from '../desk/data-table.tsx';
import { linkTo } from '../desk/links.ts';
import { Moment } from '../desk/moment.tsx';
import { ChangeView } from './change-view.tsx';

type Entry = AuditEntry & { source: string };

interface Props {
  entries: readonly Entry[];
  query: Readonly<Record<string, string>>;
}

/** Who changed what, newest first; who and what lead to all of theirs. */
export const EntryTable = ({ entries, query }: Props) => {
  const only = (changes: Readonly<Record<string, string>>) =>
    linkTo('/audit-log', query, { ...changes, cursor: undefined });
  return (
    <DataTable
      caption="Audit log, newest first"
      rows={entries}
      keyOf={({ source, id }) => `${source}/${id}`}
      empty="Nothing was changed that fits these filters."
      columns={[
        { head: 'When', cell: ({ at }) => <Moment at={at} /> },
        { head: 'Service', cell: ({ source }) => source },
        { head: 'Who', cell: ({ by }) => <Filter href={only({ by: by.id })} text={by.name ?? by.id} /> },
        { head: 'Did', cell: ({ action }) => <Filter href={only({ action })} text={action} /> },
        { head: 'To', cell: ({ resource }) => <To {...resource} only={only} /> },
        {
          head: 'Before and after',
          cell: ({ before, after, note }) => (
            <div className="max-w-xl min-w-48 py-1">
              {note && <p className="text-sm">“{note}”</p>}
              <ChangeView before={before} after={after} />
            </div>
          ),
        },
      ]}
    />
  );
};

const To = ({ type, id, only }: Entry['resource'] & { only: (changes: Record<string, string>) => string }) => {
  const resource = `${type}/${id}`;
  return <Filter href={only({ resource })} text={`${type} ${id.slice(0, 8)}`} />;
};

const Filter = ({ href, text }: { href: string; text: string }) => (
  <Link href={href} prefetch={false} className="text-accent underline">
    {text}
  </Link>
);
