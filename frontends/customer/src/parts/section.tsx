import Link from 'next/link';
import type { ReactNode } from 'react';

interface Props {
  id: string;
  title: string;
  note?: string;
  more?: { href: string; label: string };
  children: ReactNode;
}

/** A part of a page under a heading, with a way to more of it. */
export const Section = ({ id, title, note, more, children }: Props) => (
  <section className="grid gap-6" aria-labelledby={id}>
    <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-1">
      <div>
        <h2 id={id} className="text-2xl font-bold tracking-tight sm:text-3xl">
          {title}
        </h2>
        {note && <p className="mt-1 text-muted">{note}</p>}
      </div>
      {more && (
        <Link href={more.href} prefetch={false} className="py-2 font-semibold text-accent hover:underline">
          {more.label} →
        </Link>
      )}
    </div>
    {children}
  </section>
);
