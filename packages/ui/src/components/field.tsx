import type { ComponentProps } from 'react';

interface Props extends ComponentProps<'input'> {
  name: string;
  label: string;
  hint?: string | undefined;
  /** What is wrong with the value. */
  error?: string | undefined;
}

/** A labelled input; its hint and its error are read out with it. */
export const Field = ({ name, label, hint, error, ...input }: Props) => {
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ') || undefined;
  return (
    <div className="grid gap-1.5">
      <label htmlFor={name} className="text-sm font-medium">
        {label}
      </label>
      <input
        {...input}
        id={name}
        name={name}
        aria-invalid={error ? true : undefined}
        aria-describedby={described}
        className="min-h-11 w-full rounded-lg border border-line bg-raised px-3 text-base placeholder:text-muted aria-invalid:border-negative"
      />
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
};
