import { Pending } from '@eshop/ui/components/pending.tsx';
import Link from 'next/link';
import { shop } from '#texts/shop';
import { type CatalogueQuery, catalogueUrl } from './query.ts';

const { sorts, sortBy } = shop.catalogue;
const always = ['newest', 'price-asc', 'price-desc', 'name'] as const;

/** The orders of the list as links; a search adds the best fit, which is then where it starts. */
export const Sorting = ({ query }: { query: CatalogueQuery }) => {
  const sortOptions = query.q ? (['relevance', ...always] as const) : always;
  const current = query.sort ?? sortOptions[0];
  return (
    <nav
      aria-label={sortBy}
      className="flex max-w-full gap-1 overflow-x-auto rounded-full bg-sunken p-1 text-sm whitespace-nowrap [scrollbar-width:none]"
    >
      {sortOptions.map((sort) => (
        <Link
          key={sort}
          href={catalogueUrl(query, { sort })}
          prefetch={false}
          aria-current={sort === current ? 'true' : undefined}
          className="flex min-h-9 items-center rounded-full px-3.5 hover:text-accent aria-current:bg-raised aria-current:font-semibold aria-current:shadow-sm"
        >
          {sorts[sort]} <Pending />
        </Link>
      ))}
    </nav>
  );
};
