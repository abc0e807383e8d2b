import type { Payment } from '@eshop/contracts/payment';
import { CsrfField } from '@eshop/ui/components/csrf-field.tsx';
import { Notice } from '@eshop/ui/components/notice.tsx';
import { formatMoney } from '@eshop/ui/money';
import { secondPersonTime } from '../settings.ts';
import { Decisions } from './decisions.tsx';
import { MoneyCheck } from './money-check.tsx';
import { Refund } from './refund.tsx';

interface Props {
  payment: Payment;
  /** Who is at the desk, by id. */
  userId: string;
}

/** The decision that a payment waits for; nothing where another person must make it. */
export const NextStep = ({ payment, userId }: Props) => {
  if (mustBeAnother(payment, userId)) return null;
  if (payment.status === 'TO_BE_CHECKED') return <MoneyCheck payment={payment} />;
  if (payment.status === 'REFUND_DUE') return <Refund payment={payment} />;
  if (payment.status !== 'SUBMITTED') return null;
  return (
    <Decisions key={payment.id} payment={payment} amount={formatMoney(payment.amount)}>
      <CsrfField />
    </Decisions>
  );
};

/** Says who must make the decision that a payment waits for, where it is not who is at the desk. */
export const WhoDecides = ({ payment, userId, names }: Props & { names: ReadonlyMap<string, string> }) => {
  const reason = mustBeAnother(payment, userId);
  if (!reason) return null;
  if (reason === 'own-order') {
    return (
      <Notice tone="caution" title="This is your own order">
        Ask a colleague to decide on its payment.
      </Notice>
    );
  }
  const excludedUsers = (payment.refundExcludedUsers ?? [])
    .filter((id) => id !== userId)
    .map((id) => names.get(id) ?? `somebody (${id.slice(0, 8)})`);
  return (
    <Notice tone="caution" title="Another person must record this refund">
      You approved the payment or made the refund due, share a role grant with somebody who did, or have had your role
      for less than {secondPersonTime()}. Ask another admin to refund the money and to record it
      {excludedUsers.length > 0 && `, but not ${excludedUsers.join(' or ')}`}.
    </Notice>
  );
};

const decidable: readonly Payment['status'][] = ['SUBMITTED', 'TO_BE_CHECKED', 'REFUND_DUE'];

/** Why another person must make the next decision; the service decides again when it is made. */
const mustBeAnother = (payment: Payment, userId: string): 'own-order' | 'second-person' | undefined => {
  if (!decidable.includes(payment.status)) return undefined;
  if (payment.userId === userId) return 'own-order';
  return payment.refundExcludedUsers?.includes(userId) ? 'second-person' : undefined;
};
