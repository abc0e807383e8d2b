import { on } from '@eshop/service-kit/events/subscription';
import type { createOrderStore } from '../store/orders.ts';
import type { createSummaries } from '../store/summaries.ts';

/**
 * The read side follows the write side by its events. The customer's name is no one else's business, so it stands in no
 * event: it is looked up. Two queries.
 */
export const onOwnEvents = (
  { project }: Pick<ReturnType<typeof createSummaries>, 'project'>,
  { customerOf }: Pick<ReturnType<typeof createOrderStore>, 'customerOf'>,
) => [
  on('order-created', async (event) => project(event, await customerOf(event.orderId))),
  on('order-status-updated', async (event) => project(event, await customerOf(event.orderId))),
  on('order-returned', async (event) => project(event, await customerOf(event.orderId))),
];
