import type { Actor } from '@eshop/service-kit/audit/audit-log';
import { changesBetween } from '@eshop/service-kit/audit/changes';
import { addToAuditLog } from '@eshop/service-kit/audit/sql-audit-log';
import type { Transact } from '@eshop/service-kit/outbox/transact';
import type { Kysely, Updateable } from 'kysely';
import type { Decider } from '../authority.ts';
import {
  contentOf,
  type Decision,
  excludedFromRefund,
  type Judgment,
  judge,
  type PastDecision,
  secondPersonFault,
} from '../domain/decision.ts';
import { addDecision, apply, locked, type Row, type Trx } from './payment-row.ts';
import { recordRefund } from './refunds.ts';
import type { PaymentDb } from './tables.ts';

interface Rules {
  /** How many hours a buyer has for another proof. */
  requestedProofHours: number;
  maxProofRequests: number;
  fourEyesAmount: number | null;
  /** For how many hours the second person must have been able to decide. */
  secondPersonHours: number;
}

/** A decision's judgment, and the payment as it is afterwards. */
export interface Decided {
  judgment: Judgment | 'refund-reference-used';
  row: Row;
  /** Who may not record the refund, where that is why it was refused. */
  excludedUsers?: readonly string[];
}

/**
 * Applies an admin's decision, or record of a refund, under the payment's lock, so that of two at once one wins. A repeated
 * one changes nothing.
 */
export const decide = (
  transact: Transact<PaymentDb>,
  { requestedProofHours, maxProofRequests, fourEyesAmount, secondPersonHours }: Rules,
  { id, decision, by, seenVersion }: { id: string; decision: Decision; by: Decider; seenVersion: number },
): Promise<Decided> =>
  transact(async (trx, emit) => {
    const { row, now } = await locked(trx, 'id', id);
    const past = await pastDecisions(trx, id);
    const payment = judgedFields(row);
    const person = { by: by.id, grant: by.grant, now };
    const limits = { maxProofRequests, fourEyesAmount, secondPersonHours };
    const judgment = judge({ payment, decision, ...person, seenVersion, past, ...limits });
    if (judgment === 'second-person-required')
      return { judgment, row, excludedUsers: excludedFromRefund(payment, past, fourEyesAmount) };
    if (judgment !== 'apply') return { judgment, row };
    const refund = decision.action === 'refund' && { reference: decision.reference, by: by.id, now, fourEyesAmount };
    if (refund && !(await recordRefund(trx, row, refund))) return { judgment: 'refund-reference-used', row };
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
    case 'confirmMoney':
    case 'denyMoney':
      return { reason: decision.reason ?? null, money_received: decision.action === 'confirmMoney' ? 1 : 0 };
    case 'refund':
      return { refund_reference: decision.reference };
  }
};

/** Who refunds does not take the place of who decided. */
const whoDecided = ({ action }: Decision, by: Actor, now: Date) =>
  action === 'refund' ? {} : { decided_by: by.id, decided_at: now };

const judgedFields = (row: Row) => ({
  status: row.status,
  version: row.version,
  proofRequests: row.proof_requests,
  userId: row.user_id,
  refundDue: row.refund_due,
  refunded: row.refunded,
});

/**
 * Who may not record the refund that is due, with the person who asks where they are no second person. One query where a
 * refund is due, else none.
 */
export const excludedUsers = async (
  db: Kysely<PaymentDb>,
  row: Row,
  { fourEyesAmount, secondPersonHours }: Rules,
  viewer: Decider,
): Promise<string[]> => {
  if (row.status !== 'REFUND_DUE') return [];
  const past = await pastDecisions(db, row.id);
  const payment = judgedFields(row);
  const person = { by: viewer.id, grant: viewer.grant, now: new Date() };
  const fault = secondPersonFault({ payment, past, ...person, fourEyesAmount, secondPersonHours });
  const excluded = excludedFromRefund(payment, past, fourEyesAmount);
  return fault && !excluded.includes(viewer.id) ? [...excluded, viewer.id] : excluded;
};

const pastDecisions = async (trx: Pick<Trx, 'selectFrom'>, paymentId: string): Promise<PastDecision[]> => {
  const rows = await trx.selectFrom('payment_decisions').selectAll().where('payment_id', '=', paymentId).execute();
  return rows.map(({ version, action, decided_by, granters, content }) => ({
    version,
    action,
    decidedBy: decided_by,
    granters: granters === null ? [] : JSON.parse(granters),
    content: JSON.parse(content),
  }));
};

const remember = (trx: Trx, row: Row, decision: Decision, { id, grant }: Decider, now: Date) =>
  addDecision(
    trx,
    row,
    { action: decision.action, decidedBy: id, granters: grant.grantedBy, content: contentOf(decision) },
    now,
  );

const auditActions = {
  approve: 'payment.approved',
  requestProof: 'payment.proof-requested',
  reject: 'payment.rejected',
  confirmMoney: 'payment.money-confirmed',
  denyMoney: 'payment.money-denied',
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
