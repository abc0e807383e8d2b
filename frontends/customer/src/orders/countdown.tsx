'use client';

import { ClockIcon } from '@eshop/ui/components/icons.tsx';
import { useEffect, useState } from 'react';
import { orders as texts } from '#texts/orders';
import { clockOf } from './clock.ts';

interface Props {
  deadline: string;
  /** The server's time when the page was made, so that a wrong clock of the browser does not matter. */
  now: number;
}

/** The time that is left to pay, by the second; in sight as long as its card is, and read out only once it is over. */
export const Countdown = ({ deadline, now }: Props) => {
  const end = Date.parse(deadline);
  const [leftMs, setLeft] = useState(end - now);
  useEffect(() => {
    const began = performance.now();
    const timer = setInterval(() => setLeft(end - now - (performance.now() - began)), 250);
    return () => clearInterval(timer);
  }, [end, now]);
  const isOver = leftMs <= 0;
  const urgent = leftMs < 120_000;
  return (
    <div
      className={`sticky top-2 z-10 flex items-center gap-4 rounded-2xl px-5 py-4 md:top-24 ${urgent ? 'bg-negative-soft' : 'bg-caution-soft'}`}
    >
      <ClockIcon className="size-8" />
      <div>
        <p className="text-sm">{texts.deadline}</p>
        <p role="timer" className="text-3xl font-extrabold tracking-tight tabular-nums">
          {clockOf(leftMs)}
        </p>
      </div>
      <p role="status" className="ml-auto max-w-48 text-sm font-medium">
        {isOver && texts.over}
      </p>
    </div>
  );
};
