import { Pending } from '@eshop/ui/components/pending.tsx';
import Link from 'next/link';
import { type CatalogueQuery, catalogueUrl } from './query.ts';

const sorts = [
  ['newest', 'Newest'],
  ['price-asc', 'Lowest price'],
  ['price-desc', 'Highest price'],
  ['name', 'Name'],
] as const;

/** The orders of the list as links; a search adds the best fit, which is then where it starts. */
export const Sorting = ({ query }: { query: CatalogueQuery }) => {
  const offered = query.q ? ([['relevance', 'Best fit'], ...sorts] as const) : sorts;
  const current = query.sort ?? offered[0][0];
  return (
    <nav aria-label="Sort by" className="flex flex-wrap gap-1 text-sm">
      {offered.map(([sort, label]) => (
        <Link
          key={sort}
          href={catalogueUrl(query, { sort })}
          prefetch={false}
          aria-current={sort === current ? 'true' : undefined}
          className="rounded-full px-3 py-1.5 hover:text-accent aria-current:bg-raised aria-current:font-semibold aria-current:shadow-sm"
        >
          {label} <Pending />
        </Link>
      ))}
    </nav>
  );
};
