'use client';

import type { Payment } from '@eshop/contracts/payment';
import { Dialog } from '@eshop/ui/components/dialog.tsx';
import { Form, type FormField } from '@eshop/ui/components/form.tsx';
import { type ComponentProps, type ReactNode, useEffect, useState } from 'react';
import { SmallButton } from '../desk/small-button.tsx';
import { approve, reject, requestProof } from './actions.ts';

const reason: FormField = {
  name: 'reason',
  label: 'Reason, which the customer sees',
  type: 'lines',
  maxLength: 500,
};

const moneyReceived: FormField = {
  name: 'moneyReceived',
  label: 'Was money received?',
  type: 'choice',
  options: [
    { value: 'true', label: 'Yes, a refund is due' },
    { value: 'false', label: 'No, nothing arrived' },
  ],
};

interface Choice {
  key: string;
  look: ComponentProps<typeof SmallButton>['look'];
  label: string;
  /** The title of its dialog, before the amount. */
  title: string;
  effect: string;
  action: ComponentProps<typeof Form>['action'];
  fields: readonly FormField[];
  submit: string;
}

/** The decisions on a proof, each with its key on the keyboard. */
const choices = {
  approve: {
    key: 'a',
    look: 'primary',
    label: 'Approve',
    title: 'Approve',
    effect: 'The order becomes paid and goes to the warehouse. This cannot be undone.',
    action: approve,
    fields: [],
    submit: 'Approve payment',
  },
  requestProof: {
    key: 'p',
    look: 'quiet',
    label: 'Request another proof',
    title: 'Request another proof of',
    effect: 'The order waits for its payment again, with a new deadline, and keeps its stock.',
    action: requestProof,
    fields: [reason],
    submit: 'Request proof',
  },
  reject: {
    key: 'r',
    look: 'danger',
    label: 'Reject',
    title: 'Reject',
    effect: 'The order ends and its stock is available again. This cannot be undone.',
    action: reject,
    fields: [reason, moneyReceived],
    submit: 'Reject payment',
  },
} as const satisfies Record<string, Choice>;

type Name = keyof typeof choices;
const names = Object.keys(choices) as Name[];

interface Props {
  payment: Pick<Payment, 'id' | 'orderId' | 'version'>;
  /** What is asked before it counts, e.g. the amount. */
  amount: string;
  /** The hidden proof that the form is of this page. */
  children: ReactNode;
}

/** The three decisions on a proof, by button or key, each confirmed in a dialog before it counts. */
export const Decisions = ({ payment: { id, orderId, version }, amount, children }: Props) => {
  const [open, setOpen] = useState<Name>();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof Element && event.target.closest('input, textarea, select, dialog');
      if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      const name = names.find((one) => choices[one].key === event.key.toLowerCase());
      if (!name) return;
      event.preventDefault();
      setOpen(name);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <div className="flex flex-wrap gap-2">
      {names.map((name) => {
        const { key, look, label, title, effect, action, fields, submit }: Choice = choices[name];
        return (
          <div key={name} className="contents">
            <SmallButton look={look} onClick={() => setOpen(name)} aria-keyshortcuts={key}>
              {label} <kbd className="text-xs opacity-80">{key.toUpperCase()}</kbd>
            </SmallButton>
            <Dialog open={open === name} onClose={() => setOpen(undefined)} title={`${title} ${amount}`}>
              <div className="grid gap-4 p-5">
                <p className="text-sm text-muted">{effect}</p>
                <Form
                  action={action}
                  fields={fields}
                  submit={submit}
                  look={look === 'danger' ? 'danger' : 'primary'}
                  prefix={name}
                >
                  {children}
                  <input type="hidden" name="id" value={id} />
                  <input type="hidden" name="order" value={orderId} />
                  <input type="hidden" name="version" value={version} />
                </Form>
              </div>
            </Dialog>
          </div>
        );
      })}
    </div>
  );
};
