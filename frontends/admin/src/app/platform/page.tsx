import { Notice } from '@eshop/ui/components/notice.tsx';
import { attempt } from '@eshop/ui/server/attempt';
import type { Metadata } from 'next';
import { deskPage } from '../../desk/desk-page.tsx';
import { Follow } from '../../desk/follow.tsx';
import { Moment } from '../../desk/moment.tsx';
import { PageHeader } from '../../desk/page-header.tsx';
import { Part } from '../../desk/part.tsx';
import { services, stateOf } from '../../gateways/internal-state.ts';
import { ownSidecar } from '../../gateways/own-sidecar.ts';
import { OwnSidecarPanel } from '../../platform/own-sidecar-panel.tsx';
import { measureReply, verdictOn } from '../../platform/service-row.ts';
import { ServiceTable } from '../../platform/service-table.tsx';

export const metadata: Metadata = { title: 'Platform' };

const everySeconds = 5;

export default deskPage('dead-letter:manage', async () => {
  const [rows, sidecar] = await Promise.all([
    // biome-ignore lint/plugin: the services of the topology
    Promise.all(services.map((service) => measureReply(service.id, () => attempt(stateOf(service))))),
    attempt(ownSidecar()),
  ]);
  const faulty = rows.filter((row) => verdictOn(row).tone === 'negative').map(({ name }) => name);
  return (
    <div className="grid gap-4">
      <Follow everySeconds={everySeconds} />
      <PageHeader
        title="Platform"
        lead={
          <>
            As of <Moment at={new Date().toISOString()} />; looked at again every {everySeconds} seconds.
          </>
        }
      />
      {faulty.length === 0 ? (
        <Notice tone="positive" title="Every service works" />
      ) : (
        <Notice tone="negative" title={`Needs a look: ${faulty.join(', ')}`} />
      )}
      <ServiceTable rows={rows} />
      <Part of={sidecar}>{(metadata) => <OwnSidecarPanel metadata={metadata} />}</Part>
    </div>
  );
});
