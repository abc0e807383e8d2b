'use client';

import { type MouseEvent, useRef, useState } from 'react';
import { nameOf, receive, save } from './save-file.ts';
import { SmallButton, smallButton } from './small-button.tsx';

interface FileLink {
  /** What the file is called while it comes, e.g. `CSV`. */
  name: string;
  label: string;
  /** What a screen reader says before the label. */
  hint?: string;
  href: string;
}

interface Progress {
  name: string;
  /** What is said of it. */
  text: string;
  isRunning: boolean;
}

/** Files that are streamed: how much has come is shown, each can be canceled, and one that breaks off is not saved. Without a script they are plain links. */
export const DownloadLinks = ({ files }: { files: readonly FileLink[] }) => {
  const [progress, setProgress] = useState<Progress>();
  const stop = useRef<AbortController>(undefined);
  const fetchFile = async (event: MouseEvent<HTMLAnchorElement>, name: string) => {
    event.preventDefault();
    const { href } = event.currentTarget;
    stop.current?.abort();
    stop.current = new AbortController();
    const { signal } = stop.current;
    const say = (text: string, isRunning = true) => {
      if (stop.current?.signal === signal) setProgress({ name, text, isRunning });
    };
    say('is being prepared…');
    try {
      const answer = await fetch(href, { signal });
      if (!answer.ok) return say(await answer.text(), false);
      const file = await receive(answer, (bytes) => say(`${sizeOf(bytes)} so far…`));
      save(file, nameOf(answer));
      say(`is saved, ${sizeOf(file.size)}.`, false);
    } catch {
      const text = signal.aborted
        ? 'was stopped. Nothing was saved.'
        : 'broke off. Nothing was saved; please try again.';
      say(text, false);
    }
  };
  return (
    <div className="flex flex-wrap items-center gap-2">
      {files.map(({ name, label, hint, href }) => (
        <a
          key={href}
          href={href}
          download
          onClick={(event) => fetchFile(event, name)}
          aria-disabled={progress?.isRunning}
          className={smallButton()}
        >
          {hint && <span className="sr-only">{hint} </span>}
          {label}
        </a>
      ))}
      <p role="status" className="text-sm text-muted">
        {progress && `${progress.name} ${progress.text}`}
      </p>
      {progress?.isRunning && <SmallButton onClick={() => stop.current?.abort()}>Cancel</SmallButton>}
    </div>
  );
};

const sizeOf = (bytes: number) =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
