import type { CategoryTree } from '@eshop/contracts/product';
import Link from 'next/link';

/** The categories with how many vehicles each has. */
export const CategoryTiles = ({ tree }: { tree: CategoryTree }) => (
  <div className="grid gap-8 md:grid-cols-2">
    {tree.items.map(({ id, path, name, children }) => (
      <section key={id} className="grid content-start gap-4" aria-labelledby={`category-${id}`}>
        <h2 id={`category-${id}`} className="text-2xl font-bold tracking-tight">
          <Link href={`/vehicles?category=${path}`} className="hover:text-accent">
            {name}
          </Link>
        </h2>
        <ul className="grid grid-cols-2 gap-3">
          {children.map((child) => (
            <li key={child.id}>
              <Link
                href={`/vehicles?category=${child.path}`}
                className="flex min-h-14 items-center justify-between gap-2 rounded-xl border border-line bg-raised px-4 font-medium hover:border-accent hover:text-accent"
              >
                {child.name}
                <span className="text-sm text-muted tabular-nums">{child.count}</span>
              </Link>
            </li>
          ))}
        </ul>
      </section>
    ))}
  </div>
);
