import { money } from '@eshop/contracts/money';
import type { ProblemError } from '@eshop/contracts/problem-type';
import { approvalRequired, orderCoolDown, tooManyOrders, tooManyUnits } from '@eshop/contracts/problems/orders';
import type { HoldRefusal } from '../../domain/hold-limits.ts';

/** Returns the problem of an order that would exceed the limits on unpaid orders. */
export const holdProblem = (refusal: HoldRefusal): ProblemError => {
  switch (refusal.reason) {
    case 'cool-down':
      return orderCoolDown('Several orders of this customer ended unpaid.', { retryAfter: refusal.retryAfterSeconds });
    case 'orders':
      return tooManyOrders(`At most ${refusal.limit} orders may wait for their payment or for a check of it.`, {
        limit: refusal.limit,
      });
    case 'units':
      return tooManyUnits(`At most ${refusal.limit} units of a product may wait for their payment.`, {
        limit: refusal.limit,
        lines: refusal.lines,
      });
    case 'approval':
      return approvalRequired('A person has to approve orders of this value before they hold stock.', {
        limit: money(refusal.limit),
        total: money(refusal.total),
      });
  }
};
