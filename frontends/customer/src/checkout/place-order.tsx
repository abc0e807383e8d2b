'use client';

import type { Problem } from '@eshop/contracts/problem';
import { isNamed } from '@eshop/contracts/problem-name';
import { Button, buttonClass } from '@eshop/ui/components/button.tsx';
import { Notice } from '@eshop/ui/components/notice.tsx';
import Link from 'next/link';
import { type ReactNode, useActionState } from 'react';
import { checkout as texts } from '#texts/checkout';
import { placeOrder } from '../actions/orders.ts';
import { ApprovalRequest, needsApproval } from './approval-request.tsx';
import { RefusalNotice } from './refusal-notice.tsx';

interface Props {
  /** How long a customer has to pay, in words. */
  paymentTime: string;
  children: ReactNode;
}

/** The button that orders. What is wrong stands above it, and the page below is already that of the new total. */
export const PlaceOrder = ({ paymentTime, children }: Props) => {
  const [{ problem }, send, pending] = useActionState(placeOrder, {});
  return (
    <form action={send} className="grid gap-4">
      {problem && !pending && <Refusal problem={problem} paymentTime={paymentTime} />}
      {children}
      <Button disabled={pending} aria-busy={pending}>
        {pending ? texts.ordering : texts.order}
      </Button>
    </form>
  );
};

const Refusal = ({ problem, paymentTime }: { problem: Problem } & Pick<Props, 'paymentTime'>) => {
  if (problem.status >= 500) {
    return (
      <Notice tone="caution" title={texts.away}>
        {texts.awayDetail}
      </Notice>
    );
  }
  if (isNamed(problem, 'total-changed')) {
    return (
      <Notice tone="caution" title={texts.changed}>
        {texts.changedDetail}
      </Notice>
    );
  }
  if (needsApproval(problem)) return <ApprovalRequest problem={problem} paymentTime={paymentTime} />;
  const isOrders = isNamed(problem, 'idempotency-key-reused', 'cart-already-ordered', 'too-many-unpaid-orders');
  return (
    <div className="grid gap-3">
      <RefusalNotice problem={problem} />
      <Link href={isOrders ? '/orders' : '/cart'} className={buttonClass('quiet')}>
        {isOrders ? texts.toOrders : texts.toCart}
      </Link>
    </div>
  );
};
