import type { ReactNode } from 'react';

/** A raised surface for one thing. */
export const Card = ({ children, className = '' }: { children: ReactNode; className?: string }) => (
  <div className={`rounded-2xl border border-line bg-raised ${className}`}>{children}</div>
);
