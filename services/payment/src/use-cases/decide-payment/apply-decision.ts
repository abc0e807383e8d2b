import type { Actor } from '@eshop/service-kit/audit/audit-log';
import { changesBetween } from '@eshop/service-kit/audit/changes';
import { addToAuditLog } from '@eshop/service-kit/audit/sql-audit-log';
import type { Transact } from '@eshop/service-kit/outbox/transact';
import type { Decider } from '../../domain/authority.ts';
import { contentOf, type Decision, excludedFromRefund, type Judgment, judge } from '../../domain/decision.ts';
import type { PaymentRules } from '../../domain/payment-rules.ts';
import { insertDecision, selectDecisions } from '../../store/decisions.ts';
import { judgedFields } from '../../store/payment-view.ts';
import { type LockedPayment, lockPayment, type PaymentColumns, type PaymentRow } from '../../store/payments.ts';
import { insertRefund } from '../../store/refunds.ts';
import type { PaymentDb, Trx } from '../../store/tables.ts';
import { changePayment } from '../change-payment.ts';
import type { OpenTransaction } from '../open-transaction.ts';

/** A decision's judgment, and the payment as it is afterwards. */
export interface AppliedDecision {
  judgment: Judgment | 'refund-reference-used';
  row: PaymentRow;
  /** Who may not record the refund, where that is why it was refused. */
  excludedUsers?: readonly string[];
}

export type ApplyDecision = (
  paymentId: string,
  decision: Decision,
  by: Decider,
  seenVersion: number,
) => Promise<AppliedDecision>;

/**
 * Applies an admin's decision, or record of a refund, under the payment's lock, so that of two at once one wins. A repeated
 * one changes nothing.
 */
export const createApplyDecision =
  (transact: Transact<PaymentDb>, rules: PaymentRules): ApplyDecision =>
  (paymentId, decision, by, seenVersion) =>
    transact(async (trx, emit) => {
      const payment = await lockPayment(trx, 'id', paymentId);
      const { row, now } = payment;
      const past = await selectDecisions(trx, paymentId);
      const { maxProofRequests, fourEyesAmount, secondPersonHours } = rules;
      const limits = { maxProofRequests, fourEyesAmount, secondPersonHours };
      const person = { by: by.id, grant: by.grant, now };
      const judgment = judge({ payment: judgedFields(row), decision, ...person, seenVersion, past, ...limits });
      if (judgment === 'second-person-required')
        return { judgment, row, excludedUsers: excludedFromRefund(judgedFields(row), past, fourEyesAmount) };
      if (judgment !== 'apply') return { judgment, row };
      if (decision.action === 'refund' && !(await insertRefund(trx, refundOf(payment, decision.reference, by, rules))))
        return { judgment: 'refund-reference-used', row };
      return { judgment, row: await changeByDecision({ trx, emit }, payment, { decision, by, rules }) };
    });

/** Changes the payment as decided, keeps the decision under the version that it is based on, and adds the audit entry. */
const changeByDecision = async (
  transaction: OpenTransaction,
  payment: LockedPayment,
  { decision, by, rules }: { decision: Decision; by: Decider; rules: PaymentRules },
): Promise<PaymentRow> => {
  const { trx } = transaction;
  const { row, now } = payment;
  const { action } = decision;
  const deadline = new Date(now.getTime() + rules.requestedProofHours * 3_600_000);
  const columns = { ...columnsOf(decision, row, deadline), ...deciderColumns(decision, by, now) };
  const changedRow = await changePayment(transaction, payment, { action, by: by.id, columns });
  if (!changedRow) throw new Error(`payment ${row.id} was judged by another table than the one that changes it`);
  const pastDecision = { action, decidedBy: by.id, granters: by.grant.grantedBy, content: contentOf(decision) };
  await insertDecision(trx, row.id, { version: row.version, ...pastDecision }, now);
  await auditDecision(trx, decision, by, { before: row, after: changedRow });
  return changedRow;
};

const refundOf = (
  { row, now }: LockedPayment,
  reference: string,
  by: Decider,
  { fourEyesAmount }: Pick<PaymentRules, 'fourEyesAmount'>,
) => ({
  payment_id: row.id,
  version: row.version,
  reference,
  amount: row.refund_due,
  four_eyes_amount: fourEyesAmount,
  recorded_by: by.id,
  recorded_at: now,
});

const columnsOf = (decision: Decision, row: PaymentRow, deadline: Date): PaymentColumns => {
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
const deciderColumns = ({ action }: Decision, by: Actor, now: Date): PaymentColumns =>
  action === 'refund' ? {} : { decided_by: by.id, decided_at: now };

const auditActions = {
  approve: 'payment.approved',
  requestProof: 'payment.proof-requested',
  reject: 'payment.rejected',
  confirmMoney: 'payment.money-confirmed',
  denyMoney: 'payment.money-denied',
  refund: 'payment.refunded',
} as const;

const auditDecision = (
  trx: Trx,
  { action }: Decision,
  by: Actor,
  { before, after }: { before: PaymentRow; after: PaymentRow },
): Promise<void> =>
  addToAuditLog(trx, {
    action: auditActions[action],
    by,
    resource: { type: 'payment', id: after.id },
    ...changesBetween(auditedFields(before), auditedFields(after)),
  });

/** What a decision changes of a payment; never where its proof is stored. */
const auditedFields = (row: PaymentRow) => ({
  status: row.status,
  ...(row.reason && { reason: row.reason }),
  ...(row.money_received !== null && { moneyReceived: Boolean(row.money_received) }),
  ...(row.proof_requests > 0 && { proofRequests: row.proof_requests }),
  ...(row.refund_reference && { refundReference: row.refund_reference }),
});
