import { actorKindOf } from '@eshop/contracts/actor-kind';
import type { OrderApproval } from '@eshop/contracts/order-approval';
import type { CurrentState } from '@eshop/contracts/problem';
import type { Actor } from '@eshop/service-kit/audit/audit-log';
import type { Viewer } from './order.ts';

/** A decision on a request for approval, based on the version that was seen. */
export interface ApprovalDecision {
  status: 'APPROVED' | 'DECLINED';
  by: Actor;
  seenVersion: number;
}

/** Whether this decision was made before, by the same person on the version they saw: its response was lost. */
export const isRepeatedApproval = (approval: OrderApproval, { status, by, seenVersion }: ApprovalDecision): boolean =>
  approval.version === seenVersion + 1 && approval.status === status && approval.decidedBy === by.id;

/** A request as a viewer sees it: only those who manage orders learn who decided. */
export const approvalFor = (viewer: Viewer, approval: OrderApproval): OrderApproval =>
  viewer.may('order:manage') || !approval.decidedBy
    ? approval
    : { ...approval, decidedBy: actorKindOf(approval.decidedBy, viewer.id) };

/** A request's state as a 412 problem shows it. */
export const approvalStateOf = ({
  status,
  version,
  userId,
  requestedAt,
  decidedBy,
  decidedAt,
}: OrderApproval): CurrentState => ({ status, version, by: decidedBy ?? userId, at: decidedAt ?? requestedAt });
