'use client';

import { type ReactNode, useState } from 'react';

interface Props {
  id: string;
  label: string;
  /** What it is called for those who do not see where it stands. */
  name?: string;
  children: ReactNode;
}

/** A form that is only there while it is unfolded, so that its fields are on the page but once. */
export const Folded = ({ id, label, name = label, children }: Props) => {
  const [open, setOpen] = useState(false);
  return (
    <div className="grid gap-4">
      <button
        type="button"
        aria-expanded={open}
        aria-controls={`fold-${id}`}
        aria-label={name}
        onClick={() => setOpen(!open)}
        className="min-h-11 justify-self-start text-sm font-semibold text-accent underline"
      >
        {label}
      </button>
      <div id={`fold-${id}`} hidden={!open}>
        {open && children}
      </div>
    </div>
  );
};
