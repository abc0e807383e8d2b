import { Badge } from '@eshop/ui/components/badge.tsx';
import { DataTable } from '../desk/data-table.tsx';
import { Age } from '../desk/moment.tsx';
import { type ServiceRow, verdictOn } from './service-row.ts';

/** Every service with how it is, what it runs, and what its sidecar stands on. */
export const ServiceTable = ({ rows }: { rows: readonly ServiceRow[] }) => (
  <DataTable
    caption="Services"
    rows={rows}
    keyOf={({ name }) => name}
    columns={[
      { head: 'Service', cell: ({ name }) => <span className="font-medium">{name}</span> },
      { head: 'State', cell: (row) => <State {...row} /> },
      { head: 'Version', cell: ({ answered: { value } }) => value?.version },
      { head: 'Started', cell: ({ answered: { value } }) => value && <Age at={value.startedAt} /> },
      { head: 'Checked', cell: ({ answered: { value } }) => Object.keys(value?.checks ?? {}).join(', ') },
      { head: 'Sidecar', cell: ({ answered: { value } }) => value?.sidecar?.version },
      { head: 'Broker', cell: ({ answered: { value } }) => brokerOf(value?.sidecar?.components ?? []) },
      { head: 'Events waiting', align: 'end', cell: ({ answered: { value } }) => value?.outbox?.pending },
      { head: 'Answered in', align: 'end', cell: ({ ms }) => `${ms} ms` },
    ]}
  />
);

const State = (row: ServiceRow) => {
  const { tone, text, detail } = verdictOn(row);
  return (
    <>
      <Badge tone={tone}>{text}</Badge>
      {detail && <span className="block max-w-md pt-1 text-xs text-negative">{detail}</span>}
    </>
  );
};

const brokerOf = (components: readonly { type: string }[]) =>
  components
    .filter(({ type }) => type.startsWith('pubsub.'))
    .map(({ type }) => type.slice('pubsub.'.length))
    .join(', ');
