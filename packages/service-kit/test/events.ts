import { type EventOf, events, type OutgoingEvent } from '@eshop/contracts/events';
import { newId } from '@eshop/contracts/ids';
import { z } from 'zod';
import { exampleOf } from '../src/openapi/example.ts';

/** An event as warehouse writes it, new each time. */
export const quantityUpdated = (quantity = 1): OutgoingEvent<'product-quantity-updated'> => ({
  topic: 'product-quantity-updated',
  data: { eventId: newId(), version: 1, occurredAt: new Date().toISOString(), productId: newId(), quantity },
});

/** An event of another topic. */
export const saleCreated = (): OutgoingEvent<'sale-created'> => {
  const occurredAt = new Date().toISOString();
  const sale = { orderId: newId(), kind: 'sale' as const, soldAt: occurredAt, facts: [] };
  return { topic: 'sale-created', data: { eventId: newId(), version: 1, occurredAt, ...sale } };
};

export const idsOf = (events: readonly OutgoingEvent[]) => events.map(({ data }) => data.eventId).sort();

/** An event of any topic that fits its schema, with an id of its own. */
export const exampleEvent = <Topic extends OutgoingEvent['topic']>(topic: Topic): EventOf<Topic> => {
  const { $defs = {}, ...schema } = z.toJSONSchema(events[topic]);
  const example = exampleOf(schema, $defs) as object;
  return events[topic].parse({ ...example, eventId: newId() }) as EventOf<Topic>;
};
