import { DeadLetterPage } from '@eshop/contracts/dead-letter';
import { type AppId, apps } from '@eshop/topology';
import { attempt } from '@eshop/ui/server/attempt';
import { call } from '@eshop/ui/server/call';
import type { Session } from '@eshop/ui/server/sessions';
import { Tile } from './tile.tsx';

/** How many events could not be taken, over all services that answer. */
export const DeadLetterTile = async ({ session }: { session: Session }) => {
  const taking = apps.filter(({ subscribes }) => subscribes.length > 0);
  const asked = await Promise.all(taking.map(({ id }) => attempt(lettersOf(session, id))));
  const count = asked.reduce((sum, { value }) => sum + (value?.items.length ?? 0), 0);
  const more = asked.some(({ value }) => value?.nextCursor);
  const silent = asked.filter(({ problem }) => problem).length;
  return (
    <Tile
      title="Dead letters"
      figure={more ? `${count}+` : count}
      href="/dead-letters"
      note={silent > 0 ? `${silent} services did not answer` : 'events that no service could take'}
    />
  );
};

const lettersOf = (session: Session, app: AppId) =>
  call(app, `GET /v1/dead-letters/${app}`, { session, query: { limit: '100' }, reply: DeadLetterPage });
