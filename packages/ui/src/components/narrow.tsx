import type { ReactNode } from 'react';
import { Card } from './card.tsx';

/** A page that is one form. */
export const Narrow = ({ title, children }: { title: string; children: ReactNode }) => (
  <div className="mx-auto w-full max-w-md">
    <Card className="grid gap-6 p-6 sm:p-8">
      <h1 className="text-2xl font-bold tracking-tight">{title}</h1>
      {children}
    </Card>
  </div>
);
