import type { EventOf } from '@eshop/contracts/events';
import type { OrderAction } from './order-status.ts';

type News = Pick<EventOf<'payment-updated'>, 'status' | 'closedFor'>;

/**
 * What payment's news ask of the order. Each is applied alone: an approval that overtakes the submission stands for
 * both, because the state table allows it from PENDING_PAYMENT too.
 */
export const actionOf = ({ status, closedFor }: News): OrderAction | undefined => {
  if (closedFor) return closedFor === 'expired' ? 'expire' : 'cancel';
  return actions[status];
};

const actions: Partial<Record<News['status'], OrderAction>> = {
  SUBMITTED: 'submitProof',
  APPROVED: 'approve',
  REJECTED: 'reject',
};
