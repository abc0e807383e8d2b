import Link from 'next/link';
import type { ReactNode } from 'react';

interface Props {
  title: string;
  figure: ReactNode;
  href: string;
  /** What it is compared with, or what it means. */
  note?: ReactNode;
}

/** One number that leads to its list. */
export const Tile = ({ title, figure, href, note }: Props) => (
  <Link
    href={href}
    prefetch={false}
    className="grid content-start gap-0.5 rounded-xl border border-line bg-raised px-4 py-3 hover:border-accent"
  >
    <span className="text-xs text-muted">{title}</span>
    <span className="text-xl font-semibold tabular-nums">{figure}</span>
    {note && <span className="text-xs text-muted">{note}</span>}
  </Link>
);

/** Tiles side by side, as many as fit. */
export const Tiles = ({ children }: { children: ReactNode }) => (
  <div className="grid grid-cols-[repeat(auto-fill,minmax(11rem,1fr))] gap-3">{children}</div>
);
