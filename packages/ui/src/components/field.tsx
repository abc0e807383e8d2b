import type { ComponentProps } from 'react';
import { texts } from '../texts.ts';

interface Explained {
  name: string;
  /** What tells it from others of its name on the page. @default name */
  id?: string | undefined;
  label: string;
  hint?: string | undefined;
  /** What is wrong with the value. */
  error?: string | undefined;
  /** Is not marked as optional, because whether it is depends on another field. @default false */
  isUnmarked?: boolean | undefined;
}

const inputClass =
  'min-h-11 w-full rounded-lg border border-line-strong bg-raised px-3 text-base placeholder:text-muted aria-invalid:border-negative';

/** A labelled input; its hint and its error are read out with it. */
export const Field = ({
  name,
  id = name,
  label,
  hint,
  error,
  isUnmarked = false,
  ...input
}: ComponentProps<'input'> & Explained) => (
  <Labelled {...{ name, id, label, hint, error }} optional={!input.required && !isUnmarked}>
    <input {...input} name={name} {...describedBy({ id, hint, error })} className={inputClass} />
  </Labelled>
);

/** A labelled input of several lines. */
export const TextField = ({
  name,
  id = name,
  label,
  hint,
  error,
  ...input
}: ComponentProps<'textarea'> & Explained) => (
  <Labelled {...{ name, id, label, hint, error }} optional={!input.required}>
    <textarea rows={3} {...input} name={name} {...describedBy({ id, hint, error })} className={`${inputClass} py-2`} />
  </Labelled>
);

export interface Option {
  value: string;
  label: string;
}

/** A labelled choice of one; an optional one can be left open. */
export const ChoiceField = ({
  name,
  id = name,
  label,
  hint,
  error,
  options,
  defaultValue,
  required,
  autoComplete,
}: Pick<ComponentProps<'select'>, 'defaultValue' | 'required' | 'autoComplete'> &
  Explained & { options: readonly Option[] }) => (
  <Labelled {...{ name, id, label, hint, error }} optional={!required}>
    <select
      key={String(defaultValue)}
      name={name}
      required={required}
      autoComplete={autoComplete}
      defaultValue={defaultValue ?? ''}
      {...describedBy({ id, hint, error })}
      className={inputClass}
    >
      <option value="">{texts.choose}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  </Labelled>
);

type Sayings = Pick<Explained, 'id' | 'hint' | 'error'>;

/** What an input has to say to those who hear it; `Said` shows it. */
export const describedBy = ({ id, hint, error }: Sayings) => ({
  id,
  'aria-invalid': error ? true : undefined,
  'aria-describedby': [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined,
});

const Labelled = ({
  id,
  label,
  hint,
  error,
  optional,
  children,
}: Explained & { optional: boolean; children: React.ReactNode }) => (
  <div className="grid content-start gap-1.5">
    <label htmlFor={id} className="text-sm font-medium">
      {label}
      {optional && <span className="font-normal text-muted"> {texts.optional}</span>}
    </label>
    {children}
    <Said {...{ id, hint, error }} />
  </div>
);

/** An input's hint and its error, below it. */
export const Said = ({ id, hint, error }: Sayings) => (
  <>
    {hint && (
      <p id={`${id}-hint`} className="text-xs text-muted">
        {hint}
      </p>
    )}
    {error && (
      <p id={`${id}-error`} className="text-sm text-negative">
        {error}
      </p>
    )}
  </>
);
