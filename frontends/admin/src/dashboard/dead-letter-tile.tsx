import { attempt } from '@eshop/ui/server/attempt';
import type { Session } from '@eshop/ui/server/sessions';
import { deadLetters, takers } from '../gateways/dead-letters.ts';
import { Tile } from './tile.tsx';

/** How many events could not be taken, over all services that answer. */
export const DeadLetterTile = async ({ session }: { session: Session }) => {
  const count = { count: 'true', limit: '1' };
  // biome-ignore lint/plugin: the services of the topology
  const results = await Promise.all(takers.map((app) => attempt(deadLetters.list(session, app, count))));
  const silent = results.filter(({ problem }) => problem).length;
  return (
    <Tile
      title="Dead letters"
      figure={results.reduce((sum, { value }) => sum + (value?.total ?? 0), 0)}
      href="/dead-letters"
      note={silent > 0 ? `${silent} services did not answer` : 'events a service failed to process'}
    />
  );
};
