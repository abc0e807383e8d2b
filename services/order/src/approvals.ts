import { actorKindOf } from '@eshop/contracts/actor-kind';
import type { Money } from '@eshop/contracts/money';
import type { OrderApproval, OrderApprovalQuery } from '@eshop/contracts/order-approval';
import { notFound, tooManyRequests } from '@eshop/contracts/problems/general';
import { approvalNotNeeded, ownApproval } from '@eshop/contracts/problems/orders';
import { actorOf } from '@eshop/service-kit/audit/audit-log';
import type { User } from '@eshop/service-kit/auth/user';
import { staleVersion } from '@eshop/service-kit/http/precondition';
import type { z } from 'zod';
import type { ApprovalDecision, Approvals } from './store/approvals.ts';

/** How many requests a customer may make within a day, beside the one that is pending. */
const maxRequestsPerDay = 5;

interface DeskLimits {
  /** How many requests from one network may be pending. */
  maxFromNetwork: number;
}

/** What customers ask to hold, and what the desk decides. */
export const createApprovalDesk = (approvals: Approvals, { maxFromNetwork }: DeskLimits) => ({
  /**
   * Throws a 409 problem when no order of the customer was refused for want of an approval lately, and a 429 problem after
   * several requests within a day, or while many from the same network are pending.
   */
  request: async (user: User, value: Money, network?: string): Promise<OrderApproval> => {
    const limits = { maxPerDay: maxRequestsPerDay, maxFromNetwork };
    const result = await approvals.request({ userId: user.id, value, network }, limits);
    if (result.outcome === 'not-refused') throw approvalNotNeeded('No order was refused for want of an approval.');
    // The bound by network must not reveal other customers' requests.
    if (result.outcome === 'too-many')
      throw tooManyRequests('Too many requests for an approval.', { retryAfter: 86_400 });
    return shownTo(user, result.approval);
  },

  /** A customer's own requests, or those of all for who manages orders. */
  list: async (user: User, query: z.infer<typeof OrderApprovalQuery>) => {
    const page = await approvals.list(query, user.may('order:manage') ? undefined : user.id);
    return { ...page, items: page.items.map((approval) => shownTo(user, approval)) };
  },

  /** Throws a 404 problem on an unknown request, 403 on one's own, 412 when it is no longer at the version that was seen. */
  decide: async (user: User, id: string, status: ApprovalDecision['status'], seenVersion: number) => {
    const result = await approvals.decide(id, { status, by: actorOf(user), seenVersion });
    if (result.outcome === 'unknown') throw notFound();
    if (result.outcome === 'own') throw ownApproval('Somebody else has to decide it.');
    if (result.outcome === 'stale') throw staleVersion(stateOf(result.approval));
    return result.approval;
  },
});

export type ApprovalDesk = ReturnType<typeof createApprovalDesk>;

const stateOf = ({ status, version, userId, requestedAt, decidedBy, decidedAt }: OrderApproval) => ({
  status,
  version,
  by: decidedBy ?? userId,
  at: decidedAt ?? requestedAt,
});

const shownTo = (user: User, approval: OrderApproval): OrderApproval =>
  user.may('order:manage') || !approval.decidedBy
    ? approval
    : { ...approval, decidedBy: actorKindOf(approval.decidedBy, user.id) };
