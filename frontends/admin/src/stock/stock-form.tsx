'use client';

import { newId } from '@eshop/contracts/ids';
import type { Problem } from '@eshop/contracts/problem';
import { Form, type FormField, type FormOutcome } from '@eshop/ui/components/form.tsx';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { Place } from './stock-windows.ts';

/** What stands in the fields of a form. */
export type Typed = Readonly<Record<string, string>>;

interface Props {
  productId: string;
  fields: readonly FormField[];
  values: Typed;
  submit: string;
  action: (before: FormOutcome, form: FormData) => Promise<FormOutcome>;
  csrf: ReactNode;
  onDone: (said: string) => void;
  /** Why what is typed cannot be sent. */
  faultsOf?: (typed: Typed) => Problem['errors'];
  /** What it would come to. */
  preview?: (typed: Typed) => ReactNode;
}

/**
 * A form that changes stock. It keeps its key until it is done, so that sending it again after an answer got lost does it
 * once; a new window has a new one.
 */
export const StockForm = ({ productId, values, action, csrf, onDone, faultsOf, preview, ...form }: Props) => {
  const [key] = useState(newId);
  const [fieldValues, setTyped] = useState(values);
  const follow = (event: FormEvent<HTMLElement>) => {
    const { form: around } = event.target as HTMLInputElement;
    if (around) setTyped(textsOf(new FormData(around)));
  };
  const send = async (before: FormOutcome, data: FormData): Promise<FormOutcome> => {
    const errors = faultsOf?.(textsOf(data)) ?? [];
    if (errors.length > 0) return { problem: { ...refusal, errors }, values: textsOf(data) };
    const outcome = await action(before, data);
    if (outcome.done) onDone(outcome.done);
    return outcome;
  };
  return (
    <div onChange={follow}>
      <Form {...form} action={send} values={values} prefix="stock">
        {csrf}
        <input type="hidden" name="productId" value={productId} />
        <input type="hidden" name="key" value={key} />
        {preview?.(fieldValues)}
      </Form>
    </div>
  );
};

const refusal = { type: 'about:blank', title: 'That is not possible', status: 409 };

const textsOf = (data: FormData): Typed =>
  Object.fromEntries([...data].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));

/** A choice of a warehouse. */
export const warehouseField = (warehouses: readonly Place[], name = 'warehouseId', label = 'Warehouse'): FormField => ({
  name,
  label,
  type: 'choice',
  options: warehouses.map((place) => ({ value: place.id, label: place.name })),
});

export const noteField: FormField = { name: 'note', label: 'Note', maxLength: 500, optional: true };
