'use client';

import { Dialog } from '@eshop/ui/components/dialog.tsx';
import { type ReactNode, useState } from 'react';
import { SmallButton } from './small-button.tsx';

interface Props {
  /** What the button says. */
  label: ReactNode;
  look?: 'primary' | 'quiet' | 'danger';
  title: string;
  shape?: 'window' | 'drawer';
  disabled?: boolean;
  children: ReactNode;
}

/** A button that opens a window with a form in it: what is not undone with a click is not done with one either. */
export const Ask = ({ label, look = 'quiet', title, shape = 'window', disabled = false, children }: Props) => {
  const [open, setOpen] = useState(false);
  return (
    <>
      <SmallButton look={look} disabled={disabled} onClick={() => setOpen(true)}>
        {label}
      </SmallButton>
      <Dialog open={open} onClose={() => setOpen(false)} title={title} shape={shape}>
        <div className="grid gap-4 p-5">{children}</div>
      </Dialog>
    </>
  );
};
