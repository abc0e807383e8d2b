'use client';

import type { KeyboardEvent, ReactNode } from 'react';

const reachable = 'a[href], button:not(:disabled), input:not(:disabled), select, summary';
const typing = 'input:not([type=checkbox]), select, textarea';

/** Lets the arrow keys, Home and End go from row to row of the table inside, staying in the same place of the row. */
export const TableKeys = ({ label, children }: { label: string; children: ReactNode }) => {
  const move = (event: KeyboardEvent<HTMLElement>) => {
    const from = event.target as HTMLElement;
    const row = from.closest('tr');
    if (!row || from.matches(typing) || event.ctrlKey || event.metaKey || event.altKey) return;
    const rows = [...(row.closest('tbody')?.rows ?? [])];
    const at = rows.indexOf(row);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
    const next = to === undefined ? undefined : rows[to];
    if (at < 0 || !next) return;
    const place = [...row.querySelectorAll(reachable)].indexOf(from);
    const inNext = [...next.querySelectorAll<HTMLElement>(reachable)];
    event.preventDefault();
    (inNext[place] ?? inNext[0])?.focus();
  };
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
      tabIndex={0}
      onKeyDown={move}
      className="relative overflow-x-auto rounded-xl border border-line bg-raised"
    >
      {children}
    </section>
  );
};
