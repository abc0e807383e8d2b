import type { ChangeStatus, Order, OrderStatus } from '@eshop/contracts/order';
import { actorOf } from '@eshop/service-kit/audit/audit-log';
import type { User } from '@eshop/service-kit/auth/user';
import { aboutOrder } from '@eshop/service-kit/telemetry/trace';
import type { z } from 'zod';
import { detailFor } from '../domain/order.ts';
import type { OrderAction } from '../domain/order-status.ts';
import { type ChangeOrder, orderOf } from './change-order.ts';

/**
 * Ships an order, confirms its delivery or marks it as failed, as a team member decided. Throws a 412 problem with the
 * current state when the order is no longer at the version that was seen, 403 on their own order, 409 where its state does
 * not allow it. The same decision by the same person again returns the order as it is.
 */
export type UpdateOrderStatus = (
  user: User,
  id: string,
  decision: z.infer<typeof ChangeStatus>,
  seenVersion: number,
) => Promise<Order>;

/** Creates the updates of an order by team members. */
export const createUpdateOrderStatus =
  (changeOrder: ChangeOrder): UpdateOrderStatus =>
  async (user, id, { status, note }, seenVersion) => {
    aboutOrder(id);
    const action = actionsByStatus[status];
    const decision = { staff: actorOf(user), seenVersion };
    return detailFor(user, orderOf(await changeOrder(id, { action, by: user.id, note, decision }), action));
  };

const actionsByStatus = { SHIPPED: 'ship', DELIVERED: 'confirmDelivery', FAILED: 'fail' } as const satisfies Partial<
  Record<OrderStatus, OrderAction>
>;
