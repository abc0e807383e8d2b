import type { OrderAction, OrderState } from './order-status.ts';

const subjects: Record<OrderState, string> = {
  PLACING: 'An order that is being placed',
  UNDOING: 'An order that is being rolled back',
  PENDING_PAYMENT: 'An unpaid order',
  PAYMENT_SUBMITTED: 'An order whose payment is under review',
  PAID: 'A paid order',
  SHIPPED: 'A shipped order',
  DELIVERED: 'A delivered order',
  CANCELLED: 'A canceled order',
  EXPIRED: 'An expired order',
  REJECTED: 'An order whose payment was rejected',
  FAILED: 'A failed order',
};

const predicates: Record<OrderAction, string> = {
  placed: 'placed',
  submitProof: 'paid',
  approve: 'approved',
  requestProof: 'sent back for another proof',
  reject: 'rejected',
  cancel: 'canceled',
  expire: 'expired',
  ship: 'shipped',
  confirmDelivery: 'confirmed as delivered',
  fail: 'marked as failed',
};

/** Returns why an action is not allowed, as a sentence for the developer of a client. */
export const transitionRefusal = (state: OrderState, action: OrderAction): string =>
  `${subjects[state]} cannot be ${predicates[action]}.`;
