'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import { texts } from '../texts.ts';
import { CloseIcon } from './icons.tsx';

const shapes = {
  drawer: 'drawer ml-auto h-dvh max-h-none w-full max-w-md',
  window: 'window m-auto max-h-[90dvh] w-[min(36rem,calc(100vw-2rem))] rounded-3xl',
  full: 'h-dvh max-h-none w-screen max-w-none',
} as const;

interface Props {
  open: boolean;
  onClose: () => void;
  title: string;
  shape?: keyof typeof shapes;
  closeLabel?: string;
  children: ReactNode;
}

/** A modal dialog by the browser's own element: it holds the focus, closes on Escape, and gives the focus back. */
export const Dialog = ({ open, onClose, title, shape = 'window', closeLabel = texts.close, children }: Props) => {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal();
    if (!open) dialog.current?.close();
  }, [open]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it; a click on the backdrop is one more way
    <dialog
      ref={dialog}
      onClose={onClose}
      onClick={(event) => event.target === event.currentTarget && onClose()}
      aria-label={title}
      className={`bg-raised text-ink backdrop:bg-black/50 ${shapes[shape]}`}
    >
      {open && (
        <div className="flex h-full max-h-[inherit] flex-col">
          <div className="flex items-center justify-between gap-4 border-b border-line px-5 py-3">
            <h2 className="text-lg font-bold tracking-tight">{title}</h2>
            <button
              type="button"
              onClick={onClose}
              aria-label={closeLabel}
              className="grid size-11 place-items-center rounded-full hover:bg-sunken"
            >
              <CloseIcon />
            </button>
          </div>
          <div className="min-h-0 flex-1 overflow-y-auto">{children}</div>
        </div>
      )}
    </dialog>
  );
};
