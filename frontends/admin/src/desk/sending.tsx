'use client';

import { useEffect, useState } from 'react';

interface Props {
  /** How much has left; undefined when nothing is being sent. */
  percent: number | undefined;
  /** What is being sent, e.g. `the file`. */
  what: string;
}

/** How far a file is: on its way, or there and being processed, with the time that this has taken. */
export const Sending = ({ percent, what }: Props) => {
  const seconds = useSecondsSince(percent === 100);
  return (
    <div role="status" className="text-sm">
      {percent !== undefined && (
        <div className="grid gap-1">
          {percent < 100 ? `Sending ${what}…` : `Processing ${what}…`}
          {percent === 100 && seconds >= shownFrom && (
            <span aria-hidden="true" className="text-muted">
              {seconds} s. Large files take a few minutes; keep this page open.
            </span>
          )}
          <progress
            value={percent < 100 ? percent : undefined}
            max={100}
            aria-label={`Progress of ${what}`}
            className="h-2 w-full accent-accent"
          />
        </div>
      )}
    </div>
  );
};

/** Shorter work needs no clock. */
const shownFrom = 3;

const useSecondsSince = (isRunning: boolean): number => {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    setSeconds(0);
    if (!isRunning) return;
    const timer = setInterval(() => setSeconds((count) => count + 1), 1000);
    return () => clearInterval(timer);
  }, [isRunning]);
  return seconds;
};
