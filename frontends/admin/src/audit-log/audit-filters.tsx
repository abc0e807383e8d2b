import { type AuditEntry, auditActions, resourceTypes } from '@eshop/contracts/audit';
import { FilterBar } from '../desk/filter-bar.tsx';
import { auditedApps } from '../gateways/audit-log.ts';
import { type EntryNames, resourceWords } from './entry-names.ts';

interface Props {
  query: Readonly<Record<string, string>>;
  entries: readonly AuditEntry[];
  names: EntryNames;
}

/** Of what the log is shown: people are chosen among those on the page, one thing of a kind by a click in the table. */
export const AuditFilters = ({ query, entries, names }: Props) => {
  const people = new Set([...entries.map(({ by }) => by.id), ...(query.by ? [query.by] : [])]);
  const resources = new Set<string>([...resourceTypes, ...(query.resource ? [query.resource] : [])]);
  return (
    <FilterBar
      path="/audit-log"
      query={query}
      fields={[
        { name: 'app', label: 'Service', type: 'choice', options: auditedApps.map(({ id }) => choiceOf(id)) },
        {
          name: 'by',
          label: 'Who',
          type: 'choice',
          options: [...people].map((id) => ({ value: id, label: names.get(`user/${id}`) ?? id.slice(-8) })),
        },
        { name: 'action', label: 'Did', type: 'choice', options: auditActions.map(choiceOf) },
        {
          name: 'resource',
          label: 'To',
          type: 'choice',
          options: [...resources].map((key) => ({ value: key, label: resourceWords(key, names) })),
        },
        { name: 'from', label: 'From', type: 'date' },
        { name: 'to', label: 'To, included', type: 'date' },
      ]}
    />
  );
};

const choiceOf = (value: string) => ({ value, label: value });
