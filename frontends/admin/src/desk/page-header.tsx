import type { ReactNode } from 'react';

interface Props {
  title: string;
  /** One sentence on what is to be seen here. */
  lead?: ReactNode;
  /** What can be done with the page as a whole. */
  children?: ReactNode;
}

export const PageHeader = ({ title, lead, children }: Props) => (
  <header className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
    <div>
      <h1 className="text-2xl font-bold tracking-tight">{title}</h1>
      {lead && <p className="max-w-prose text-sm text-muted">{lead}</p>}
    </div>
    {children && <div className="flex flex-wrap items-center gap-2">{children}</div>}
  </header>
);
