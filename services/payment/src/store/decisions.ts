import type { Actor } from '@eshop/service-kit/audit/audit-log';
import { changesBetween } from '@eshop/service-kit/audit/changes';
import { addToAuditLog } from '@eshop/service-kit/audit/sql-audit-log';
import type { Transact } from '@eshop/service-kit/outbox/transact';
import type { Updateable } from 'kysely';
import { contentOf, type Decision, type Judgment, judge, type PastDecision } from '../domain/decision.ts';
import { apply, locked, type Row, type Trx } from './payment-row.ts';
import type { PaymentDb } from './tables.ts';

interface Rules {
  /** How many hours a buyer has for another proof. */
  requestedProofHours: number;
  maxProofRequests: number;
}

/** A decision's judgment, and the payment as it is afterwards. */
export interface Decided {
  judgment: Judgment;
  row: Row;
}

/**
 * Applies an admin's decision, or record of a refund, under the payment's lock, so that of two at once one wins. A repeated
 * one changes nothing.
 */
export const decide = (
  transact: Transact<PaymentDb>,
  { requestedProofHours, maxProofRequests }: Rules,
  { id, decision, by, seenVersion }: { id: string; decision: Decision; by: Actor; seenVersion: number },
): Promise<Decided> =>
  transact(async (trx, emit) => {
    const { row, now } = await locked(trx, 'id', id);
    const judgment = judge({
      payment: { status: row.status, version: row.version, proofRequests: row.proof_requests },
      decision,
      by: by.id,
      seenVersion,
      past: await pastDecisions(trx, id),
      maxProofRequests,
    });
    if (judgment !== 'apply') return { judgment, row };
    const deadline = new Date(now.getTime() + requestedProofHours * 3_600_000);
    const columns = { ...columnsOf(decision, row, deadline), ...whoDecided(decision, by, now) };
    const changedRow = await apply(trx, emit, { row, now }, { action: decision.action, by: by.id, columns });
    if (!changedRow) throw new Error(`payment ${id} was judged by another table than the one that changes it`);
    await remember(trx, row, decision, by, now);
    await noteInAuditLog(trx, decision, by, row, changedRow);
    return { judgment, row: changedRow };
  });

const columnsOf = (decision: Decision, row: Row, deadline: Date): Updateable<PaymentDb['payments']> => {
  switch (decision.action) {
    case 'approve':
      return {};
    case 'requestProof':
      return { reason: decision.reason, deadline, proof_requests: row.proof_requests + 1, proof_count: 0 };
    case 'reject':
      return { reason: decision.reason, money_received: decision.moneyReceived ? 1 : 0 };
    case 'refund':
      return { refund_reference: decision.reference };
  }
};

/** Who refunds does not take the place of who decided. */
const whoDecided = ({ action }: Decision, by: Actor, now: Date) =>
  action === 'refund' ? {} : { decided_by: by.id, decided_at: now };

const pastDecisions = async (trx: Trx, paymentId: string): Promise<PastDecision[]> => {
  const rows = await trx.selectFrom('payment_decisions').selectAll().where('payment_id', '=', paymentId).execute();
  return rows.map(({ version, action, decided_by, content }) => ({
    version,
    action,
    decidedBy: decided_by,
    content: JSON.parse(content),
  }));
};

const remember = (trx: Trx, { id, version }: Row, decision: Decision, by: Actor, now: Date) =>
  trx
    .insertInto('payment_decisions')
    .values({
      payment_id: id,
      version,
      action: decision.action,
      decided_by: by.id,
      content: JSON.stringify(contentOf(decision)),
      decided_at: now,
    })
    .execute();

const auditActions = {
  approve: 'payment.approved',
  requestProof: 'payment.proof-requested',
  reject: 'payment.rejected',
  refund: 'payment.refunded',
} as const;

const noteInAuditLog = (trx: Trx, { action }: Decision, by: Actor, before: Row, after: Row) =>
  addToAuditLog(trx, {
    action: auditActions[action],
    by,
    resource: { type: 'payment', id: after.id },
    ...changesBetween(auditedFields(before), auditedFields(after)),
  });

/** What a decision changes of a payment; never where its proof is stored. */
const auditedFields = (row: Row) => ({
  status: row.status,
  ...(row.reason && { reason: row.reason }),
  ...(row.money_received !== null && { moneyReceived: Boolean(row.money_received) }),
  ...(row.proof_requests > 0 && { proofRequests: row.proof_requests }),
  ...(row.refund_reference && { refundReference: row.refund_reference }),
});
