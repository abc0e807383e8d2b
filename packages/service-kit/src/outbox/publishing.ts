import type { Kysely } from 'kysely';
import type { Queries } from '../dialect.ts';
import { purgeInbox } from '../inbox/inbox.ts';
import type { Purge } from '../janitor.ts';
import type { Kit } from '../service.ts';
import type { KitTables } from '../tables.ts';
import { createRelay } from './relay.ts';
import { sqlOutbox } from './sql-outbox.ts';
import { withOutbox } from './transact.ts';

/**
 * What a service on an SQL database needs to publish: transactions with events, and the relay that sends them on.
 * `purges` of the service's own run hourly beside the inbox's.
 */
export const createPublishing = <DB extends KitTables>(
  { sidecar, log, metrics }: Kit,
  db: Kysely<DB>,
  purges: Readonly<Record<string, Purge>> = {},
) => {
  const own = db as unknown as Queries<KitTables>;
  const outbox = sqlOutbox(own);
  const relay = createRelay({
    outbox,
    publish: sidecar.publish,
    log,
    registry: metrics.registry,
    purges: { inbox: () => purgeInbox(own), ...purges },
  });
  return { relay, outbox, transact: withOutbox(db, relay) };
};
