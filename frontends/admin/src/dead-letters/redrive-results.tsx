import { Notice } from '@eshop/ui/components/notice.tsx';
import { keyOf } from './letter.ts';
import type { Result } from './use-redrive.ts';

/** How far a redrive is, and what came of each letter. */
export const RedriveResults = ({ results, left }: { results: readonly Result[]; left: number }) => {
  const total = results.length + left;
  if (total === 0) return null;
  const successCount = results.filter(({ ok }) => ok).length;
  const failures = results.filter(({ ok }) => !ok);
  return (
    <Notice
      tone={failures.length > 0 ? 'caution' : 'positive'}
      title={left > 0 ? `Redriving ${results.length + 1} of ${total}…` : `${successCount} of ${total} redriven`}
    >
      {left > 0 && <progress value={results.length} max={total} aria-label="Redriven letters" className="w-64" />}
      {failures.map(({ letter, text }) => (
        <p key={keyOf(letter)}>
          {letter.source}, {letter.topic}: {text}
        </p>
      ))}
    </Notice>
  );
};
