'use client';

import type { Problem } from '@eshop/contracts/problem';
import { Button, buttonClass } from '@eshop/ui/components/button.tsx';
import { Notice } from '@eshop/ui/components/notice.tsx';
import Link from 'next/link';
import { type ReactNode, useActionState } from 'react';
import { checkout as texts } from '#texts/checkout';
import { placeOrder } from '../actions/orders.ts';
import { RefusalNotice } from './refusal-notice.tsx';

/** The button that orders. What is wrong stands above it, and the page below is already that of the new total. */
export const PlaceOrder = ({ children }: { children: ReactNode }) => {
  const [{ problem }, send, pending] = useActionState(placeOrder, {});
  return (
    <form action={send} className="grid gap-4">
      {problem && !pending && <Refusal problem={problem} />}
      {children}
      <Button disabled={pending} aria-busy={pending}>
        {pending ? texts.ordering : texts.order}
      </Button>
    </form>
  );
};

const Refusal = ({ problem }: { problem: Problem }) => {
  const { type, status } = problem;
  if (status >= 500) {
    return (
      <Notice tone="caution" title={texts.away}>
        {texts.awayDetail}
      </Notice>
    );
  }
  if (type.endsWith('total-changed')) {
    return (
      <Notice tone="caution" title={texts.changed}>
        {texts.changedDetail}
      </Notice>
    );
  }
  const again = status === 422;
  return (
    <div className="grid gap-3">
      <RefusalNotice problem={problem} />
      <Link href={again ? '/orders' : '/cart'} className={buttonClass('quiet')}>
        {again ? texts.toOrders : texts.toCart}
      </Link>
    </div>
  );
};
