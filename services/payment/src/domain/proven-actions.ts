import type { OrderStatus } from '@eshop/contracts/order';
import type { PaymentStatus } from '@eshop/contracts/payment';
import { next, type PaymentAction } from './payment-status.ts';

/** What an order says of its payment. */
export interface PaidOrder {
  orderId: string;
  number: string;
  userId: string;
  total: { amount: number; currency: string };
  paymentDeadline: string;
  /** When its submitted payment expires; null where it has none. */
  reviewDeadline: string | null;
  /** The newest version of the payment that the order has followed. */
  paymentVersion: number;
  status: OrderStatus;
  timeline: readonly { status: string; at: string; by: string; note: string | null }[];
}

interface Progress {
  status: PaymentStatus;
  /** The actions that led from the payment's status to this one. */
  actions: readonly PaymentAction[];
}

/** Returns where a payment of this status is once all that its order's own state proves was done to it. */
export const catchUpWithOrder = (status: PaymentStatus, order: PaidOrder): Progress =>
  provenActions(order)
    .filter((action) => action !== 'submit' || status === 'PENDING')
    .reduce<Progress>(applyAction, { status, actions: [] });

/** What the table does not allow was done before, or never happened. */
const applyAction = ({ status, actions }: Progress, action: PaymentAction): Progress => {
  const nextStatus = next(status, action);
  return nextStatus ? { status: nextStatus, actions: [...actions, action] } : { status, actions };
};

const provenActions = ({ status, timeline }: Pick<PaidOrder, 'status' | 'timeline'>): readonly PaymentAction[] => {
  const wasSubmitted = timeline.some((entry) => entry.status === 'PAYMENT_SUBMITTED');
  const wasPending = timeline.at(-2)?.status === 'PENDING_PAYMENT';
  switch (status) {
    case 'PENDING_PAYMENT':
      return wasSubmitted ? ['submit', 'requestProof'] : [];
    case 'PAYMENT_SUBMITTED':
      return ['submit'];
    case 'PAID':
    case 'SHIPPED':
    case 'DELIVERED':
      return ['submit', 'approve'];
    case 'FAILED':
      return ['submit', 'approve', 'owe'];
    case 'REJECTED':
      return ['submit', 'reject'];
    case 'CANCELLED':
      return wasSubmitted ? ['submit', 'question'] : ['close'];
    case 'EXPIRED':
      if (!wasSubmitted) return ['close'];
      return wasPending ? ['submit', 'requestProof', 'question'] : ['submit', 'question'];
    default:
      return [];
  }
};
