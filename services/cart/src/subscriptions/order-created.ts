import { noEffect, on, repeated } from '@eshop/service-kit/events/subscription';
import type { SubtractOrder } from '../use-cases/subtract-order.ts';

/** Subtracts what was ordered from its cart. The script that does so remembers the order, so that no inbox is needed. */
export const onOrderCreated = (subtractOrder: SubtractOrder) =>
  on('order-created', async (order) => {
    const outcome = await subtractOrder(order);
    if (outcome === 'no-effect') return noEffect;
    return outcome === 'repeated' ? repeated : undefined;
  });
