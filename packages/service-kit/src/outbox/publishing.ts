import type { Kysely } from 'kysely';
import { purgeInbox } from '../inbox/inbox.ts';
import type { Kit } from '../kit.ts';
import type { Purge } from '../retention/janitor.ts';
import type { Queries } from '../sql/dialect.ts';
import type { KitTables } from '../sql/kit-tables.ts';
import { createRelay } from './relay.ts';
import { sqlOutbox } from './sql-outbox.ts';
import { withOutbox } from './transact.ts';

/**
 * Creates what a service on an SQL database needs to publish: transactions with events, and the relay that publishes them.
 * The service's own `purges` run hourly beside the inbox's.
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
