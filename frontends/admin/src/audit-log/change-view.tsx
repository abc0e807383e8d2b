import { differences } from './differences.ts';

/** What changed, place by place: before and after beside each other, told by words and strokes, not by colour alone. */
export const ChangeView = ({ before, after }: { before: unknown; after: unknown }) => {
  const changes = differences(before ?? undefined, after ?? undefined);
  if (changes.length === 0) return <span className="text-muted">no value changed</span>;
  return (
    <dl className="grid gap-1 text-xs">
      {changes.map((change) => (
        <div key={change.path} className="flex flex-wrap items-baseline gap-x-2">
          {change.path !== '' && <dt className="font-mono text-muted">{change.path}</dt>}
          <dd className="min-w-0 break-words">
            {change.before !== undefined && (
              <del className="rounded bg-negative-soft px-1 text-negative">
                <span className="sr-only">before: </span>
                {inWords(change.before)}
              </del>
            )}{' '}
            {change.after !== undefined && (
              <ins className="rounded bg-positive-soft px-1 text-positive no-underline">
                <span className="sr-only">after: </span>
                {inWords(change.after)}
              </ins>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
};

const longest = 600;
const inWords = (value: unknown): string => {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
};
