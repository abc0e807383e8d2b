import type { OrderApproval } from '@eshop/contracts/order-approval';
import { notFound } from '@eshop/contracts/problems/general';
import { ownApproval } from '@eshop/contracts/problems/orders';
import { actorOf } from '@eshop/service-kit/audit/audit-log';
import { changesBetween } from '@eshop/service-kit/audit/changes';
import { addToAuditLog } from '@eshop/service-kit/audit/sql-audit-log';
import type { User } from '@eshop/service-kit/auth/user';
import { staleVersion } from '@eshop/service-kit/http/precondition';
import type { Transact } from '@eshop/service-kit/outbox/transact';
import { type ApprovalDecision, approvalStateOf, isRepeatedApproval } from '../domain/order-approval.ts';
import { lockApproval, updateDecision } from '../store/approvals.ts';
import type { OrderWriteDb } from '../store/tables.ts';

interface Deps {
  transact: Transact<OrderWriteDb>;
  /** How many days an approval is valid. */
  validDays: number;
}

/**
 * Approves or declines a pending request of somebody else, with its audit entry. The same decision by the same person again
 * returns the request as it is. Throws a 404 problem on an unknown request, 403 on one's own, 412 when it is no longer at
 * the version that was seen. Three queries.
 */
export type DecideApproval = (
  user: User,
  id: string,
  status: ApprovalDecision['status'],
  seenVersion: number,
) => Promise<OrderApproval>;

/** Creates the decisions on approvals. */
export const createDecideApproval =
  ({ transact, validDays }: Deps): DecideApproval =>
  (user, id, status, seenVersion) =>
    transact(async (trx) => {
      const decision: ApprovalDecision = { status, by: actorOf(user), seenVersion };
      const approval = await lockApproval(trx, id);
      if (!approval) throw notFound();
      if (approval.userId === user.id) throw ownApproval('Somebody else has to decide it.');
      if (isRepeatedApproval(approval, decision)) return approval;
      // A customer who raises the value again and again delays an approval of it, never a refusal.
      const isOutdated = status === 'APPROVED' && approval.version !== seenVersion;
      if (isOutdated || approval.status !== 'PENDING') throw staleVersion(approvalStateOf(approval));
      const decidedApproval = await updateDecision(trx, approval, decision, validDays);
      await addToAuditLog(trx, auditEntryOf(approval, decision));
      return decidedApproval;
    });

const auditEntryOf = ({ id, status: from, userId, value }: OrderApproval, { status, by }: ApprovalDecision) => ({
  action: status === 'APPROVED' ? ('order-approval.approved' as const) : ('order-approval.declined' as const),
  by,
  resource: { type: 'order-approval' as const, id },
  ...changesBetween({ status: from }, { status }),
  note: `customer ${userId}, value ${value.amount / 100} ${value.currency}`,
});
