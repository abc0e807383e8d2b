import type { ReactNode } from 'react';

/** What stands where a list would be, with a way on. */
export const EmptyState = ({ title, children }: { title: string; children?: ReactNode }) => (
  <div className="grid justify-items-center gap-4 rounded-2xl border border-dashed border-line px-6 py-16 text-center">
    <p className="text-lg font-semibold">{title}</p>
    <div className="text-muted">{children}</div>
  </div>
);
