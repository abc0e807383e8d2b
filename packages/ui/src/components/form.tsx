'use client';

import type { Problem } from '@eshop/contracts/problem';
import { type ReactNode, useActionState, useEffect, useRef } from 'react';
import { Button, type ButtonLook } from './button.tsx';
import { ChoiceField, Field, type Option, TextField } from './field.tsx';
import { Notice, ProblemNotice } from './notice.tsx';

/** What a form's action answers, unless it leads to another page. */
export interface FormOutcome {
  problem?: Problem | undefined;
  /** What was done, in a sentence; the form is empty again. */
  done?: string | undefined;
  /** What was typed, to be shown again; never a password. */
  values?: Readonly<Record<string, string>>;
}

export interface FormField {
  name: string;
  label: string;
  /** `text` of several lines is `lines`; `choice` takes one of the options. */
  type?: 'text' | 'email' | 'password' | 'tel' | 'number' | 'date' | 'lines' | 'choice';
  options?: readonly Option[];
  autoComplete?: string;
  inputMode?: 'numeric' | 'decimal' | 'text';
  min?: number;
  max?: number;
  step?: number | 'any';
  maxLength?: number;
  hint?: string;
  /** @default false */
  optional?: boolean;
  /** An optional field of one line that is not marked as such, because whether it is depends on another. @default false */
  isUnmarked?: boolean;
  /** Shares its row with its neighbour. @default false */
  half?: boolean;
}

interface Props {
  action: (before: FormOutcome, form: FormData) => Promise<FormOutcome>;
  fields: readonly FormField[];
  submit: string;
  look?: ButtonLook;
  /** Tells its fields from those of other forms on the page, in their ids. */
  prefix?: string;
  /** What the fields begin with. */
  values?: Readonly<Record<string, string>>;
  /** Hidden fields and anything else that belongs into the form. */
  children?: ReactNode;
}

/** A form of labelled fields that shows each field's error beside it. Works without JavaScript too. */
export const Form = ({ action, fields, submit, look = 'primary', prefix, values: initial, children }: Props) => {
  const [{ problem, done: isDone, values = initial }, send, pending] = useActionState(action, {});
  const form = useRef<HTMLFormElement>(null);
  const errorOf = (name: string) =>
    problem?.errors?.find(({ pointer }) => pointer === `/${name}` || pointer.endsWith(`/${name}`))?.message;
  const hasFieldError = fields.some(({ name }) => errorOf(name));
  useEffect(() => {
    if (problem) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [problem]);
  return (
    <form ref={form} action={send} className="grid gap-5">
      {problem && !hasFieldError && <ProblemNotice problem={problem} />}
      {isDone && <Notice tone="positive" title={isDone} />}
      <div className="grid grid-cols-2 gap-x-4 gap-y-5">
        {fields.map(({ half = false, optional = false, isUnmarked = false, type = 'text', options = [], ...field }) => {
          const sharedProps = {
            ...field,
            id: prefix && `${prefix}-${field.name}`,
            required: !optional,
            defaultValue: values?.[field.name],
            error: errorOf(field.name),
          };
          return (
            <div key={field.name} className={half ? 'col-span-2 sm:col-span-1' : 'col-span-2'}>
              {type === 'lines' ? (
                <TextField {...sharedProps} />
              ) : type === 'choice' ? (
                <ChoiceField {...sharedProps} options={options} />
              ) : (
                <Field {...sharedProps} type={type} isUnmarked={isUnmarked} />
              )}
            </div>
          );
        })}
      </div>
      {children}
      <Button look={look} disabled={pending} aria-busy={pending}>
        {submit}
      </Button>
    </form>
  );
};
