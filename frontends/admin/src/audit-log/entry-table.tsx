import Link from 'next/link';
import { DataTable } from '../desk/data-table.tsx';
import { linkTo } from '../desk/links.ts';
import { Moment } from '../desk/moment.tsx';
import type { AuditEntry } from '../gateways/audit-log.ts';
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
        { head: 'Who', cell: ({ who }) => <Filter href={only({ who })} text={who} /> },
        { head: 'Did', cell: ({ action }) => <Filter href={only({ action })} text={action} /> },
        { head: 'To', cell: ({ resource }) => <Filter href={only({ resource })} text={resource} /> },
        {
          head: 'Before and after',
          cell: ({ before, after, reason }) => (
            <div className="max-w-xl min-w-48 py-1">
              {reason && <p className="text-sm">“{reason}”</p>}
              <ChangeView before={before} after={after} />
            </div>
          ),
        },
      ]}
    />
  );
};

const Filter = ({ href, text }: { href: string; text: string }) => (
  <Link href={href} prefetch={false} className="text-accent underline">
    {text}
  </Link>
);
