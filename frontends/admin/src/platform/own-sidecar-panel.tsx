import { DataTable } from '../desk/data-table.tsx';
import { Facts, Panel } from '../desk/panel.tsx';
import type { Metadata } from '../gateways/own-sidecar.ts';

/** The sidecar beside this site, and the components that it loaded. */
export const OwnSidecarPanel = ({ metadata: { id, runtimeVersion, components } }: { metadata: Metadata }) => (
  <Panel title="This site’s sidecar">
    <Facts
      facts={[
        ['App', id],
        ['Dapr', runtimeVersion],
      ]}
    />
    <DataTable
      caption="Components of this site’s sidecar"
      rows={components}
      keyOf={({ name }) => name}
      empty="It has no components."
      columns={[
        { head: 'Component', cell: ({ name }) => name },
        { head: 'Type', cell: ({ type }) => <span className="font-mono text-xs">{type}</span> },
        { head: 'Version', cell: ({ version }) => version },
      ]}
    />
  </Panel>
);
