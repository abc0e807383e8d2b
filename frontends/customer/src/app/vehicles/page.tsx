import type { ProductPage } from '@eshop/contracts/product';
import { buttonClass } from '@eshop/ui/components/button.tsx';
import { EmptyState } from '@eshop/ui/components/empty-state.tsx';
import { ProblemNotice } from '@eshop/ui/components/notice.tsx';
import { Pending } from '@eshop/ui/components/pending.tsx';
import { attempt } from '@eshop/ui/server/attempt';
import type { Metadata } from 'next';
import Link from 'next/link';
import { Filters } from '../../catalogue/filters.tsx';
import { type CatalogueQuery, catalogueUrl, readQuery } from '../../catalogue/query.ts';
import { Sorting } from '../../catalogue/sorting.tsx';
import { product } from '../../gateways/product.ts';
import { ProductGrid } from '../../parts/product-card.tsx';

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export const metadata: Metadata = { title: 'All vehicles' };

const pageSize = '24';

const Catalogue = async ({ searchParams }: Props) => {
  const query = readQuery(await searchParams);
  const { value: page, problem } = await attempt(product.list({ ...query, limit: pageSize }));
  if (!page) return <Unanswered problem={problem} />;
  return (
    <div className="grid gap-8 lg:grid-cols-[15rem_1fr]">
      <Filters facets={page.facets} query={query} />
      <section className="grid content-start gap-6" aria-labelledby="results">
        <div className="flex flex-wrap items-end justify-between gap-3">
          <h1 id="results" className="text-3xl font-bold tracking-tight">
            {query.q ? `Results for “${query.q}”` : titleOf(page, query)}
            <span className="ml-3 text-base font-normal whitespace-nowrap text-muted">
              {page.total} {page.total === 1 ? 'vehicle' : 'vehicles'}
            </span>
          </h1>
          <Sorting query={query} />
        </div>
        <Results page={page} query={query} />
      </section>
    </div>
  );
};

export default Catalogue;

const titleOf = ({ facets }: ProductPage, { category }: CatalogueQuery) => {
  const values = facets.find(({ name }) => name === 'category')?.values;
  return values?.find(({ value }) => value === category)?.label ?? 'All vehicles';
};

const Results = ({ page: { items, nextCursor }, query }: { page: ProductPage; query: CatalogueQuery }) => {
  if (items.length === 0) {
    return (
      <EmptyState title="No vehicle fits all of that">
        <Link href="/vehicles" className={buttonClass('quiet')}>
          Start over with all vehicles
        </Link>
      </EmptyState>
    );
  }
  return (
    <>
      <ProductGrid products={items} />
      <nav aria-label="Pages" className="flex justify-center gap-3">
        {query.cursor && (
          <Link href={catalogueUrl(query)} className={buttonClass('quiet')}>
            First page <Pending />
          </Link>
        )}
        {nextCursor && (
          <Link href={catalogueUrl(query, { cursor: nextCursor })} className={buttonClass()} rel="next">
            Next page <Pending />
          </Link>
        )}
      </nav>
    </>
  );
};

const Unanswered = ({ problem }: { problem: Parameters<typeof ProblemNotice>[0]['problem'] }) => (
  <div className="grid gap-6">
    <h1 className="text-3xl font-bold tracking-tight">All vehicles</h1>
    <ProblemNotice problem={problem} />
    <p>
      <Link href="/vehicles" className={buttonClass('quiet')}>
        Show all vehicles
      </Link>
    </p>
  </div>
);
