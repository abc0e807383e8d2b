import type { OrderApproval } from '@eshop/contracts/order-approval';

const shownAfterDecisionMs = 86_400_000;

/** The request that still matters at checkout: pending, approved and not expired, or declined within a day. */
export const currentApproval = (approval: OrderApproval | undefined, now: number): OrderApproval | undefined => {
  if (!approval || approval.status === 'PENDING') return approval;
  const endsAt =
    approval.status === 'APPROVED'
      ? Date.parse(approval.expiresAt ?? '')
      : Date.parse(approval.decidedAt ?? '') + shownAfterDecisionMs;
  return endsAt > now ? approval : undefined;
};
