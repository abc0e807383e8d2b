import { attempt } from '@eshop/ui/server/attempt';
import { csrfToken } from '@eshop/ui/server/csrf';
import { viewerZone } from '@eshop/ui/server/viewer-zone';
import type { Metadata } from 'next';
import { LetterTable } from '../../dead-letters/letter-table.tsx';
import { deskPage } from '../../desk/desk-page.tsx';
import { FilterBar } from '../../desk/filter-bar.tsx';
import { PageHeader } from '../../desk/page-header.tsx';
import { Pager } from '../../desk/pager.tsx';
import { deadLetters, takers } from '../../gateways/dead-letters.ts';
import { newestFirst } from '../../gather/newest-first.ts';
import { SilentServices } from '../../gather/silent-services.tsx';

export const metadata: Metadata = { title: 'Dead letters' };

const limit = 50;
const topics = [...new Set(takers.flatMap(({ subscribes }) => subscribes))].sort();

export default deskPage('dead-letter:manage', async ({ session }, { query: { app, topic, ...query } }) => {
  const selectedApps = takers.filter(({ id, subscribes }) => (!app || id === app) && subscribes.some(isOr(topic)));
  const sources = selectedApps.map((taker) => ({
    name: taker.id,
    page: (cursor: string | undefined) =>
      attempt(
        deadLetters.list(session, taker, { limit: String(limit), ...(topic && { topic }), ...(cursor && { cursor }) }),
      ),
  }));
  const { items, nextCursor, failed: failedSources } = await newestFirst(sources, { limit, cursor: query.cursor });
  const listQuery = { ...query, ...(app && { app }), ...(topic && { topic }) };
  return (
    <div className="grid gap-4">
      <PageHeader
        title="Dead letters"
        lead="Events a service failed to process. Redriving re-runs that service’s handler only."
      />
      <FilterBar
        path="/dead-letters"
        query={listQuery}
        fields={[
          { name: 'app', label: 'Service', type: 'choice', options: takers.map(({ id }) => choice(id)) },
          { name: 'topic', label: 'Topic', type: 'choice', options: topics.map(choice) },
        ]}
      />
      <SilentServices failed={failedSources} />
      <LetterTable letters={items} csrf={await csrfToken()} zone={await viewerZone()} />
      <Pager path="/dead-letters" query={listQuery} nextCursor={nextCursor} />
    </div>
  );
});

const choice = (value: string) => ({ value, label: value });
const isOr = (wanted: string | undefined) => (value: string) => !wanted || value === wanted;
