'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { Section } from './sections.ts';

interface Props {
  groups: readonly { title: string; items: readonly Section[] }[];
}

/** The way to every page that somebody may see. */
export const Menu = ({ groups }: Props) => {
  const path = usePathname();
  const hrefs = groups.flatMap(({ items }) => items.map(({ href }) => href));
  const current = hrefs.filter((href) => path === href || (href !== '/' && path.startsWith(`${href}/`))).at(-1);
  return (
    <nav aria-label="Sections" className="grid gap-4 text-sm">
      {groups.map(({ title, items }) => (
        <div key={title} className="grid gap-0.5">
          <p className="px-3 text-xs font-semibold text-muted">{title}</p>
          <ul className="grid gap-0.5">
            {items.map(({ href, title: name }) => (
              <li key={href}>
                <Link
                  href={href}
                  prefetch={false}
                  aria-current={href === current ? 'page' : undefined}
                  className="block rounded-lg px-3 py-1.5 font-medium hover:bg-sunken aria-[current]:bg-accent-soft aria-[current]:text-accent-strong"
                >
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
};
