import { attempt } from '@eshop/ui/server/attempt';
import { viewerZone } from '@eshop/ui/server/viewer-zone';
import type { Metadata } from 'next';
import { AuditFilters } from '../../audit-log/audit-filters.tsx';
import { entryNames } from '../../audit-log/entry-names.ts';
import { EntryTable } from '../../audit-log/entry-table.tsx';
import { deskPage } from '../../desk/desk-page.tsx';
import { pick } from '../../desk/links.ts';
import { PageHeader } from '../../desk/page-header.tsx';
import { Pager } from '../../desk/pager.tsx';
import { auditedApps, auditLogOf } from '../../gateways/audit-log.ts';
import { newestFirst } from '../../gather/newest-first.ts';
import { SilentServices } from '../../gather/silent-services.tsx';
import { addDays, isDay, startOfDay } from '../../sales/zoned-days.ts';

export const metadata: Metadata = { title: 'Audit log' };

const limit = 50;

export default deskPage('audit:read', async ({ session }, { query }) => {
  const zone = await viewerZone(undefined);
  const filter = { ...pick(query, ['by', 'action', 'resource']), ...momentsOf(query, zone), limit: String(limit) };
  const sources = auditedApps
    .filter(({ id }) => !query.app || id === query.app)
    .map((service) => ({
      name: service.id,
      page: (cursor: string | undefined) =>
        attempt(auditLogOf(session, service, { ...filter, ...(cursor && { cursor }) })),
    }));
  const { items, nextCursor, failed: failedSources } = await newestFirst(sources, { limit, cursor: query.cursor });
  const names = await entryNames(session, items, query.by);
  return (
    <div className="grid gap-4">
      <PageHeader title="Audit log" lead="Who changed what, in every service, with what it was before and after." />
      <AuditFilters query={query} entries={items} names={names} />
      <SilentServices failed={failedSources} />
      <EntryTable entries={items} names={names} query={query} />
      <Pager path="/audit-log" query={query} nextCursor={nextCursor} />
    </div>
  );
});

const momentsOf = ({ from, to }: Readonly<Record<string, string>>, zone: string) => ({
  ...(isDay(from) && { from: new Date(startOfDay(zone, from)).toISOString() }),
  ...(isDay(to) && { to: new Date(startOfDay(zone, addDays(to, 1))).toISOString() }),
});
