import type { ComponentProps } from 'react';

interface Explained {
  name: string;
  label: string;
  hint?: string | undefined;
  /** What is wrong with the value. */
  error?: string | undefined;
}

const inputClass =
  'min-h-11 w-full rounded-lg border border-line-strong bg-raised px-3 text-base placeholder:text-muted aria-invalid:border-negative';

/** A labelled input; its hint and its error are read out with it. */
export const Field = ({ name, label, hint, error, ...input }: ComponentProps<'input'> & Explained) => (
  <Labelled {...{ name, label, hint, error }} optional={!input.required}>
    <input {...input} {...describedBy({ name, hint, error })} className={inputClass} />
  </Labelled>
);

/** A labelled input of several lines. */
export const TextField = ({ name, label, hint, error, ...input }: ComponentProps<'textarea'> & Explained) => (
  <Labelled {...{ name, label, hint, error }} optional={!input.required}>
    <textarea rows={3} {...input} {...describedBy({ name, hint, error })} className={`${inputClass} py-2`} />
  </Labelled>
);

const describedBy = ({ name, hint, error }: Omit<Explained, 'label'>) => ({
  id: name,
  name,
  'aria-invalid': error ? true : undefined,
  'aria-describedby': [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ') || undefined,
});

const Labelled = ({
  name,
  label,
  hint,
  error,
  optional,
  children,
}: Explained & { optional: boolean; children: React.ReactNode }) => (
  <div className="grid content-start gap-1.5">
    <label htmlFor={name} className="text-sm font-medium">
      {label}
      {optional && <span className="font-normal text-muted"> (optional)</span>}
    </label>
    {children}
    {hint && (
      <p id={`${name}-hint`} className="text-xs text-muted">
        {hint}
      </p>
    )}
    {error && (
      <p id={`${name}-error`} className="text-sm text-negative">
        {error}
      </p>
    )}
  </div>
);
