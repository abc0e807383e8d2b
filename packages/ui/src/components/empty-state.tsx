import type { ReactNode } from 'react';

interface Props {
  title: string;
  /** Whether it is all of the page, so that its title is the page's. @default false */
  whole?: boolean;
  children?: ReactNode;
}

/** What stands where a list would be, with a way on. */
export const EmptyState = ({ title, whole = false, children }: Props) => (
  <div className="grid justify-items-center gap-4 rounded-2xl border border-dashed border-line px-6 py-16 text-center">
    {whole ? (
      <h1 className="text-2xl font-bold tracking-tight">{title}</h1>
    ) : (
      <p className="text-lg font-semibold">{title}</p>
    )}
    <div className="text-muted">{children}</div>
  </div>
);
