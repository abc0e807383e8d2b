import type { AuditEntry } from '@eshop/contracts/audit';
import Link from 'next/link';
import { DataTable } from '../desk/data-table.tsx';
import { linkTo } from '../desk/links.ts';
import { Moment } from '../desk/moment.tsx';
import { ChangeView } from './change-view.tsx';
import { type EntryNames, resourceWords } from './entry-names.ts';

interface Props {
  entries: readonly AuditEntry[];
  names: EntryNames;
  query: Readonly<Record<string, string>>;
}

/** Who changed or read what, newest first; who and what lead to all of theirs. */
export const EntryTable = ({ entries, names, query }: Props) => {
  const only = (changes: Readonly<Record<string, string>>) =>
    linkTo('/audit-log', query, { ...changes, cursor: undefined });
  return (
    <DataTable
      caption="Audit log, newest first"
      rows={entries}
      keyOf={({ app, id }) => `${app}/${id}`}
      empty="Nothing fits these filters. Clear them to see everything."
      columns={[
        { head: 'When', cell: ({ at }) => <Moment at={at} /> },
        { head: 'Service', cell: ({ app }) => app },
        {
          head: 'Who',
          cell: ({ by: { id, name } }) => <Filter href={only({ by: id })} text={name ?? id.slice(-8)} />,
        },
        { head: 'Did', cell: ({ action }) => <Filter href={only({ action })} text={action} /> },
        {
          head: 'To',
          cell: ({ resource: { type, id } }) => (
            <Filter href={only({ resource: `${type}/${id}` })} text={resourceWords(`${type}/${id}`, names)} />
          ),
        },
        {
          head: 'Before and after',
          cell: ({ before, after, note }) => (
            <div className="max-w-xl min-w-48 py-1">
              {note && (
                <p className="text-sm">
                  “<bdi>{note}</bdi>”
                </p>
              )}
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
