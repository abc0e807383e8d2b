import type { Log } from '@eshop/service-kit/telemetry/log';
import { payableOf, type StoredOrder } from '../domain/order.ts';
import { actionOfClosing, paymentOfClosing } from '../domain/payment-actions.ts';
import type { Gateways } from '../gateways/gateways.ts';
import type { ChangeOrder } from './change-order.ts';

interface Deps extends Pick<Gateways, 'payment'> {
  changeOrder: ChangeOrder;
  log: Pick<Log, 'info'>;
}

/**
 * Expires an order whose deadline for the proof, or for its review, passed by the clock of order's database. Payment decides
 * by its own clock: a proof or a decision that came first wins, and the order follows that instead. One hop.
 */
export type ExpireOrder = (order: StoredOrder) => Promise<void>;

/** Creates the expiry of an order. */
export const createExpireOrder =
  ({ payment, changeOrder, log }: Deps): ExpireOrder =>
  async (order) => {
    const closing = await payment.close(payableOf(order), 'expired', 'system');
    const action = actionOfClosing(closing);
    if (action) await changeOrder(order.id, { action, by: 'system', payment: paymentOfClosing(closing) });
    log.info({ orderId: order.id, ...closing }, 'payment deadline passed');
  };
