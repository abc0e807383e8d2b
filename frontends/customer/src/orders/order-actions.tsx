'use client';

import type { OrderStatus } from '@eshop/contracts/order';
import { Button, type ButtonLook } from '@eshop/ui/components/button.tsx';
import { Dialog } from '@eshop/ui/components/dialog.tsx';
import { ProblemNotice } from '@eshop/ui/components/notice.tsx';
import { type ReactNode, useActionState, useState } from 'react';
import { orders as texts } from '#texts/orders';
import { cancelOrder, confirmDelivery, type Outcome, reorder } from '../actions/orders.ts';

interface Props {
  status: OrderStatus;
  /** The hidden fields that each of its forms sends. */
  children: ReactNode;
}

/** What its owner may do with an order now. */
export const OrderActions = ({ status, children }: Props) => (
  <div className="grid gap-3 border-t border-line pt-4">
    {status === 'SHIPPED' && (
      <Act action={confirmDelivery} label={texts.confirm} look="primary">
        {children}
      </Act>
    )}
    <Act action={reorder} label={texts.reorder} look="quiet">
      {children}
    </Act>
    {(status === 'PENDING_PAYMENT' || status === 'PAYMENT_SUBMITTED') && <Cancel>{children}</Cancel>}
  </div>
);

interface ActProps {
  action: (before: Outcome, form: FormData) => Promise<Outcome>;
  label: string;
  look: ButtonLook;
  children: ReactNode;
}

const Act = ({ action, label, look, children }: ActProps) => {
  const [{ problem }, send, pending] = useActionState(action, {});
  return (
    <form action={send} className="grid gap-3">
      {children}
      {problem && <ProblemNotice problem={problem} />}
      <Button look={look} disabled={pending} aria-busy={pending}>
        {label}
      </Button>
    </form>
  );
};

const Cancel = ({ children }: { children: ReactNode }) => {
  const [asking, ask] = useState(false);
  return (
    <>
      <Button type="button" look="danger" onClick={() => ask(true)}>
        {texts.cancel.button}
      </Button>
      <Dialog open={asking} onClose={() => ask(false)} title={texts.cancel.title}>
        <div className="grid gap-5 p-5">
          <p className="text-muted">{texts.cancel.detail}</p>
          <Act action={cancelOrder} label={texts.cancel.confirm} look="danger">
            {children}
          </Act>
          <Button type="button" look="quiet" onClick={() => ask(false)}>
            {texts.cancel.keep}
          </Button>
        </div>
      </Dialog>
    </>
  );
};
