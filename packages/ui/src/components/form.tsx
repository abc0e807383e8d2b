'use client';

import type { Problem } from '@eshop/contracts/problem';
import { type ReactNode, useActionState } from 'react';
import { Button, type ButtonLook } from './button.tsx';
import { Field } from './field.tsx';
import { ProblemNotice } from './notice.tsx';

/** What a form's action answers when it did not succeed; when it did, it redirects. */
export interface FormOutcome {
  problem?: Problem;
  /** What was typed, to be shown again; never a password. */
  values?: Readonly<Record<string, string>>;
}

export interface FormField {
  name: string;
  label: string;
  type?: 'text' | 'email' | 'password';
  autoComplete?: string;
  hint?: string;
}

interface Props {
  action: (before: FormOutcome, form: FormData) => Promise<FormOutcome>;
  fields: readonly FormField[];
  submit: string;
  look?: ButtonLook;
  /** Hidden fields and anything else that belongs into the form. */
  children?: ReactNode;
}

/** A form of labelled fields that shows each field's error beside it. Works without JavaScript too. */
export const Form = ({ action, fields, submit, look = 'primary', children }: Props) => {
  const [{ problem, values }, send, pending] = useActionState(action, {});
  const errorOf = (name: string) => problem?.errors?.find(({ pointer }) => pointer === `/${name}`)?.message;
  const explained = fields.some(({ name }) => errorOf(name));
  return (
    <form action={send} className="grid gap-5">
      {problem && !explained && <ProblemNotice problem={problem} />}
      {fields.map((field) => (
        <Field key={field.name} {...field} required defaultValue={values?.[field.name]} error={errorOf(field.name)} />
      ))}
      {children}
      <Button look={look} disabled={pending}>
        {submit}
      </Button>
    </form>
  );
};
