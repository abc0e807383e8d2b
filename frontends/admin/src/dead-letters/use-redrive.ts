'use client';

import type { FormOutcome } from '@eshop/ui/components/form.tsx';
import { useState } from 'react';
import { redrive } from './handle-letters.ts';
import type { Letter } from './letter.ts';

export interface Result {
  letter: Pick<Letter, 'source' | 'id' | 'topic'>;
  ok: boolean;
  text: string;
}

/** Redrives letters one after the other, so that each tells what came of it; the rest continues when one fails. */
export const useRedrive = (csrf: string) => {
  const [results, setResults] = useState<readonly Result[]>([]);
  const [leftCount, setLeft] = useState(0);
  const start = async (letters: readonly Letter[]) => {
    setResults([]);
    setLeft(letters.length);
    for (const letter of letters) {
      const { problem, done: isDone }: FormOutcome = await redrive({}, formOf(letter, csrf)).catch(connectionLost);
      const text = problem ? (problem.detail ?? problem.title) : (isDone ?? '');
      setResults((before) => [...before, { letter, ok: !problem, text }]);
      setLeft((before) => before - 1);
    }
  };
  return { results, left: leftCount, start };
};

const formOf = ({ source, id }: Letter, csrf: string) => {
  const form = new FormData();
  for (const [name, value] of Object.entries({ csrf, app: source, id })) form.set(name, value);
  return form;
};

const connectionLost = (): FormOutcome => ({
  problem: {
    type: 'about:blank',
    title: 'This site did not answer. Look at the list before you repeat it.',
    status: 503,
  },
});
