import { notFound } from '@eshop/contracts/problems/general';
import type { User } from '@eshop/service-kit/auth/user';
import { aboutOrder } from '@eshop/service-kit/telemetry/trace';
import type { OrderGateway } from '../gateways/order.ts';
import { ensurePayment, findPayment, findPaymentOfOrder, type PaymentRow } from '../store/payments.ts';
import type { Db } from '../store/tables.ts';

/** Payments as far as a user may see them. Throws a 404 problem on someone else's, unless the user manages payments. */
export interface FindPayment {
  byId(user: User, id: string): Promise<PaymentRow>;
  /** Asks order where no payment is known, because a proof may be faster than order-created. */
  ofOrder(user: User, orderId: string): Promise<PaymentRow>;
}

export const createFindPayment = (db: Db, order: OrderGateway): FindPayment => {
  const openFromOrder = async (orderId: string): Promise<PaymentRow | undefined> => {
    const payableOrder = await order.payable(orderId);
    if (!payableOrder) return undefined;
    await ensurePayment(db, payableOrder);
    return findPaymentOfOrder(db, orderId);
  };
  return {
    byId: async (user, id) => checkVisible(user, await findPayment(db, id)),
    ofOrder: async (user, orderId) =>
      checkVisible(user, (await findPaymentOfOrder(db, orderId)) ?? (await openFromOrder(orderId))),
  };
};

const checkVisible = (user: User, row: PaymentRow | undefined): PaymentRow => {
  aboutOrder(row?.order_id);
  if (!row || (row.user_id !== user.id && !user.may('payment:manage'))) throw notFound();
  return row;
};
