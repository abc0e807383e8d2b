import type { Decider } from '../domain/authority.ts';
import { excludedFromRefund, secondPersonFault } from '../domain/decision.ts';
import type { PaymentRules } from '../domain/payment-rules.ts';
import { selectDecisions } from '../store/decisions.ts';
import { judgedFields } from '../store/payment-view.ts';
import type { PaymentRow } from '../store/payments.ts';
import type { Db } from '../store/tables.ts';

/**
 * Returns who may not record the refund that is due, with the viewer where they are no second person. One query where a
 * refund is due, else none.
 */
export const findExcludedUsers = async (
  db: Db,
  row: PaymentRow,
  { fourEyesAmount, secondPersonHours }: Pick<PaymentRules, 'fourEyesAmount' | 'secondPersonHours'>,
  viewer: Decider,
): Promise<string[]> => {
  if (row.status !== 'REFUND_DUE') return [];
  const past = await selectDecisions(db, row.id);
  const payment = judgedFields(row);
  const person = { by: viewer.id, grant: viewer.grant, now: new Date() };
  const fault = secondPersonFault({ payment, past, ...person, fourEyesAmount, secondPersonHours });
  const excludedUsers = excludedFromRefund(payment, past, fourEyesAmount);
  return fault && !excludedUsers.includes(viewer.id) ? [...excludedUsers, viewer.id] : excludedUsers;
};
