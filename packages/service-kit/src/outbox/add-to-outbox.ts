import type { OutgoingEvent } from '@eshop/contracts/events';
import type { Queries } from '../sql/dialect.ts';
import type { OutboxTables } from '../sql/kit-tables.ts';
import { currentTraceparent } from '../telemetry/trace.ts';

/** Writes events in the caller's transaction, in one statement. The relay must be woken after the commit (see `withOutbox`). */
export const addToOutbox = async (
  trx: Pick<Queries<OutboxTables>, 'insertInto'>,
  events: readonly OutgoingEvent[],
  traceparent = currentTraceparent(),
): Promise<void> => {
  if (events.length === 0) return;
  const rows = events.map(({ topic, data }) => ({
    id: data.eventId,
    topic,
    data: JSON.stringify(data),
    traceparent: traceparent ?? null,
  }));
  await trx.insertInto('outbox').values(rows).execute();
};
