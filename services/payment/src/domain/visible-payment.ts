import { actorKindOf } from '@eshop/contracts/actor-kind';
import type { Payment } from '@eshop/contracts/payment';
import type { User } from '@eshop/service-kit/auth/user';

/** Returns a payment as a user may see it: ids of team members are for those who manage payments. */
export const visibleTo = (user: Pick<User, 'id' | 'may'>, payment: Payment): Payment => {
  if (user.may('payment:manage')) return payment;
  const { decidedBy, changedBy } = payment;
  return {
    ...payment,
    ...(decidedBy && { decidedBy: actorKindOf(decidedBy, user.id) }),
    ...(changedBy && { changedBy: actorKindOf(changedBy, user.id) }),
  };
};
