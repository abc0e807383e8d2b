'use client';

import type { Payment } from '@eshop/contracts/payment';
import { Dialog } from '@eshop/ui/components/dialog.tsx';
import { Form, type FormField } from '@eshop/ui/components/form.tsx';
import { type ReactNode, useEffect, useState } from 'react';
import { SmallButton } from '../desk/small-button.tsx';
import { approve, reject } from './actions.ts';

const reason: FormField = {
  name: 'reason',
  label: 'Reason, which the customer sees',
  type: 'lines',
  maxLength: 500,
};

interface Props {
  payment: Pick<Payment, 'id' | 'orderId' | 'version'>;
  /** What is asked before it counts, e.g. the amount. */
  amount: string;
  /** The hidden proof that the form is of this page. */
  children: ReactNode;
}

/** Approve by the key A and reject by the key R, each with a second step before it counts. */
export const Decisions = ({ payment: { id, orderId, version }, amount, children }: Props) => {
  const [asking, ask] = useState<'approve' | 'reject'>();
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const typing = event.target instanceof Element && event.target.closest('input, textarea, select, dialog');
      if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
      const wanted = ({ a: 'approve', r: 'reject' } as const)[event.key.toLowerCase()];
      if (wanted) event.preventDefault();
      if (wanted) ask(wanted);
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, []);
  const hidden = (
    <>
      {children}
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="order" value={orderId} />
      <input type="hidden" name="version" value={version} />
    </>
  );
  return (
    <div className="flex flex-wrap gap-2">
      <SmallButton look="primary" onClick={() => ask('approve')} aria-keyshortcuts="a">
        Approve <kbd className="text-xs opacity-80">A</kbd>
      </SmallButton>
      <SmallButton look="danger" onClick={() => ask('reject')} aria-keyshortcuts="r">
        Reject <kbd className="text-xs">R</kbd>
      </SmallButton>
      <Dialog open={asking === 'approve'} onClose={() => ask(undefined)} title={`Approve ${amount}`}>
        <div className="grid gap-4 p-5">
          <p className="text-sm text-muted">The order becomes paid and goes to the warehouse. This cannot be undone.</p>
          <Form action={approve} fields={[]} submit="Approve payment">
            {hidden}
          </Form>
        </div>
      </Dialog>
      <Dialog open={asking === 'reject'} onClose={() => ask(undefined)} title={`Reject ${amount}`}>
        <div className="grid gap-4 p-5">
          <p className="text-sm text-muted">
            The goods are free again, and a refund becomes due in case money came. This cannot be undone.
          </p>
          <Form action={reject} fields={[reason]} submit="Reject payment" look="danger">
            {hidden}
          </Form>
        </div>
      </Dialog>
    </div>
  );
};
