'use client';

import type { Money } from '@eshop/contracts/money';
import type { Problem } from '@eshop/contracts/problem';
import { isNamed } from '@eshop/contracts/problem-name';
import { browserZone } from '@eshop/ui/browser-zone';
import { Button } from '@eshop/ui/components/button.tsx';
import { Notice } from '@eshop/ui/components/notice.tsx';
import { formatMoney } from '@eshop/ui/money';
import { useActionState } from 'react';
import { checkout as texts } from '#texts/checkout';
import { requestApproval } from '../actions/approvals.ts';
import { ApprovalNotice } from './approval-notice.tsx';

const { approval: words } = texts;

/** The amount that a problem names, if it does. By hand: a schema would bring its library into every page of the site. */
const moneyIn = (value: unknown): Money | undefined => {
  const { amount, currency } = Object(value) as Partial<Record<keyof Money, unknown>>;
  return Number.isSafeInteger(amount) && typeof currency === 'string'
    ? { amount: Number(amount), currency }
    : undefined;
};

/** Whether an order was refused because a person has to approve it first. */
export const needsApproval = (problem: Problem): boolean => isNamed(problem, 'approval-required', 'first-order-limit');

/**
 * Why a person has to approve the order, with the button that asks them; inside the form of the order, whose fields it
 * sends. The value is that of all unpaid orders with this one, or else of this one.
 */
export const ApprovalRequest = ({ problem, paymentTime }: { problem: Problem; paymentTime: string }) => {
  const [{ approval, problem: failure }, request, isPending] = useActionState(requestApproval, {});
  if (approval) return <ApprovalNotice approval={approval} zone={browserZone()} />;
  const total = moneyIn(problem.total);
  const limit = moneyIn(problem.limit);
  return (
    <div className="grid gap-3">
      {limit ? (
        <Notice tone="caution" title={words.required}>
          {words.requiredDetail(formatMoney(limit))}
        </Notice>
      ) : (
        <Notice tone="caution" title={words.firstOrder}>
          {words.firstOrderDetail(paymentTime)}
        </Notice>
      )}
      {failure && (
        <Notice tone="negative" title={failure.status === 429 ? words.tooMany : words.failed}>
          {failure.status === 429 ? words.tooManyDetail : words.failedDetail}
        </Notice>
      )}
      {total && <input type="hidden" name="approvalAmount" value={total.amount} />}
      <Button look="quiet" formAction={request} disabled={isPending} aria-busy={isPending}>
        {isPending ? words.requesting : words.request}
      </Button>
    </div>
  );
};
