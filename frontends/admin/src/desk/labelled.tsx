import { describedBy, Said } from '@eshop/ui/components/field.tsx';
import type { ReactNode } from 'react';

export interface Labels {
  id: string;
  label: string;
  hint?: string | undefined;
  /** What is wrong with the value. */
  error?: string | undefined;
}

/** What an input has to say to those who hear it, and its look. */
export const labelColumns = (labels: Labels) => ({
  ...describedBy(labels),
  className:
    'min-h-9 w-full rounded-lg border border-line-strong bg-raised px-2.5 py-1 text-sm placeholder:text-muted aria-invalid:border-negative',
});

/** A dense labelled input of the desk with its hint and its error, for forms that keep what is typed. */
export const Labelled = ({ id, label, hint, error, children }: Labels & { children: ReactNode }) => (
  <div className="grid content-start gap-1">
    <label htmlFor={id} className="text-sm font-medium">
      {label}
    </label>
    {children}
    <Said {...{ id, hint, error }} />
  </div>
);
