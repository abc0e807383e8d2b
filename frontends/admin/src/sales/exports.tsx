'use client';

import { type MouseEvent, useRef, useState } from 'react';
import { linkTo } from '../desk/links.ts';
import { SmallButton, smallButton } from '../desk/small-button.tsx';
import { nameOf, receive, save } from './save-file.ts';

const formats = ['csv', 'xlsx', 'pdf'] as const;

interface Progress {
  format: string;
  /** What is said of it. */
  text: string;
  running: boolean;
}

/** The report as files. Each comes in a stream whose length is shown, and can be stopped; without a script it is a plain link. */
export const Exports = ({ query }: { query: Readonly<Record<string, string>> }) => {
  const [progress, setProgress] = useState<Progress>();
  const stop = useRef<AbortController>(undefined);
  const fetchFile = async (event: MouseEvent<HTMLAnchorElement>, format: string) => {
    event.preventDefault();
    stop.current = new AbortController();
    const { signal } = stop.current;
    const say = (text: string, running = true) => setProgress({ format, text, running });
    say('is being prepared…');
    try {
      const answer = await fetch(event.currentTarget.href, { signal });
      if (!answer.ok) return say(await answer.text(), false);
      const file = await receive(answer, (bytes) => say(`${sizeOf(bytes)} so far…`));
      save(file, nameOf(answer));
      say(`is saved, ${sizeOf(file.size)}.`, false);
    } catch {
      say(
        signal.aborted ? 'was stopped. Nothing was saved.' : 'broke off. Nothing was saved; please try again.',
        false,
      );
    }
  };
  return (
    <div className="flex flex-wrap items-center gap-2">
      {formats.map((format) => (
        <a
          key={format}
          href={linkTo('/sales/export', { ...query, format })}
          download
          onClick={(event) => fetchFile(event, format)}
          aria-disabled={progress?.running}
          className={smallButton()}
        >
          <span className="sr-only">Export as </span>
          {format.toUpperCase()}
        </a>
      ))}
      <p role="status" className="text-sm text-muted">
        {progress && `${progress.format.toUpperCase()} ${progress.text}`}
      </p>
      {progress?.running && <SmallButton onClick={() => stop.current?.abort()}>Cancel</SmallButton>}
    </div>
  );
};

const sizeOf = (bytes: number) =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
