import type { EventOf, OutgoingEvent } from '@eshop/contracts/events';
import { insertReceivedEvent } from '../store/received-events.ts';
import type { Trx } from '../store/tables.consumer.ts';

type Topic = OutgoingEvent['topic'];

/** Records that an event arrived. */
export const recordEvent = <T extends Topic>(trx: Trx, topic: T, { eventId, occurredAt }: EventOf<T>): Promise<void> =>
  insertReceivedEvent(trx, { id: eventId, topic, occurred_at: new Date(occurredAt) });
