'use client';

import { type ReactNode, useId } from 'react';

interface Props {
  label: string;
  hint: ReactNode;
  accept: string;
  file: File | undefined;
  error?: string | undefined;
  disabled?: boolean;
  onChoose: (file: File | undefined) => void;
}

/** A file to be dropped or chosen. */
export const FileField = ({ label, hint, accept, file, error, disabled = false, onChoose }: Props) => {
  const id = useId();
  return (
    <div className="grid gap-1">
      <label
        htmlFor={id}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          if (!disabled) onChoose(event.dataTransfer.files[0]);
        }}
        className="grid cursor-pointer justify-items-center gap-1 rounded-xl border-2 border-dashed border-line-strong px-4 py-6 text-center text-sm hover:border-accent has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
      >
        <span className="font-semibold">{file?.name ?? label}</span>
        <input
          id={id}
          type="file"
          accept={accept}
          disabled={disabled}
          aria-label={label}
          aria-describedby={`${id}-hint`}
          aria-invalid={error ? true : undefined}
          onChange={(event) => {
            onChoose(event.target.files?.[0]);
            event.target.value = '';
          }}
          className="sr-only"
        />
        <span id={`${id}-hint`} className="max-w-prose text-xs text-muted">
          {hint}
        </span>
      </label>
      <p role="alert" className="text-sm text-negative empty:hidden">
        {error}
      </p>
    </div>
  );
};
