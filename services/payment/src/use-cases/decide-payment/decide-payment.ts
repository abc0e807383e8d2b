import type { Payment } from '@eshop/contracts/payment';
import { notFound } from '@eshop/contracts/problems/general';
import { ownOrder, wrongState } from '@eshop/contracts/problems/orders';
import {
  proofRequestLimit,
  refundReferenceUsed,
  secondPersonRequired,
  secondPersonTooRecent,
} from '@eshop/contracts/problems/payments';
import type { User } from '@eshop/service-kit/auth/user';
import { staleVersion } from '@eshop/service-kit/http/precondition';
import { aboutOrder } from '@eshop/service-kit/telemetry/trace';
import { type Authority, deciderOf } from '../../domain/authority.ts';
import type { Decision } from '../../domain/decision.ts';
import type { PaymentRules } from '../../domain/payment-rules.ts';
import { currentStateOf, toPayment } from '../../store/payment-view.ts';
import { findPayment } from '../../store/payments.ts';
import type { Db } from '../../store/tables.ts';
import type { AppliedDecision, ApplyDecision } from './apply-decision.ts';

export type DecidePayment = (user: User, id: string, decision: Decision, seenVersion: number) => Promise<Payment>;

interface Deps {
  db: Db;
  applyDecision: ApplyDecision;
  authority: Pick<Authority, 'grantOf'>;
  rules: Pick<PaymentRules, 'reviewHours'>;
}

/**
 * Approves, rejects or refunds a payment, requests another proof, or records whether money arrived, on the version that the
 * admin saw. Repeated with the same content, it returns the current state. Throws the problem of a decision that is refused.
 */
export const createDecidePayment =
  ({ db, applyDecision, authority, rules }: Deps): DecidePayment =>
  async (user, id, decision, seenVersion) => {
    const payment = await findPayment(db, id);
    if (!payment) throw notFound();
    aboutOrder(payment.order_id);
    const outcome = await applyDecision(id, decision, deciderOf(authority, user), seenVersion);
    const refusal = refusalOf(outcome, decision);
    if (refusal) throw refusal;
    return toPayment(outcome.row, rules.reviewHours);
  };

/** Returns the problem of a decision that was not made; undefined when it was, now or before. */
const refusalOf = ({ judgment, row, excludedUsers }: AppliedDecision, { action }: Decision): Error | undefined => {
  switch (judgment) {
    case 'apply':
    case 'repeated':
      return undefined;
    case 'stale':
      return staleVersion(currentStateOf(row));
    case 'wrong-state':
      return wrongState(`A payment that is ${row.status} does not allow '${action}'.`);
    case 'too-many-requests':
      return proofRequestLimit(
        `Another proof was requested ${row.proof_requests} times already. Approve or reject it.`,
      );
    case 'own-order':
      return ownOrder('Nobody decides on the payment of an order that they placed.');
    case 'second-person-required':
      return secondPersonRequired(
        'Who approved the payment or made the refund due may not record it, nor who gave one of them the power to, or has it from one of them.',
        { excludedUsers },
      );
    case 'second-person-too-recent':
      return secondPersonTooRecent('Who records this refund must have been able to decide on payments for longer.');
    case 'refund-reference-used':
      return refundReferenceUsed('The reference of a refund is unique.', {
        errors: [{ pointer: '/reference', message: 'used for another refund' }],
      });
  }
};
