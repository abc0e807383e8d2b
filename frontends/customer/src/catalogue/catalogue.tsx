import type { ProductPage } from '@eshop/contracts/product';
import { buttonClass } from '@eshop/ui/components/button.tsx';
import { EmptyState } from '@eshop/ui/components/empty-state.tsx';
import { ProblemNotice } from '@eshop/ui/components/notice.tsx';
import { Pending } from '@eshop/ui/components/pending.tsx';
import Link from 'next/link';
import { shop } from '#texts/shop';
import { ProductGrid } from '../parts/product-card.tsx';
import { StaleNotice } from '../parts/stale-notice.tsx';
import { Chosen } from './chosen.tsx';
import { Filters } from './filters.tsx';
import { findPage, titleOf } from './find-page.ts';
import { type CatalogueQuery, catalogueUrl } from './query.ts';
import { Sorting } from './sorting.tsx';

const texts = shop.catalogue;

/** The vehicles that a query finds, with what they can be narrowed down by. */
export const Catalogue = async ({ query }: { query: CatalogueQuery }) => {
  const { value: catalogueReading, problem } = await findPage(query);
  if (!catalogueReading) return <Unanswered problem={problem} />;
  const page = catalogueReading.value;
  return (
    <div className="grid gap-6">
      <StaleNotice when={catalogueReading.stale} />
      <div className="grid grid-cols-1 gap-8 lg:grid-cols-[15rem_minmax(0,1fr)]">
        <div className="max-lg:order-2">
          <Filters facets={page.facets} query={query} />
        </div>
        <section className="contents lg:grid lg:content-start lg:gap-6" aria-labelledby="results">
          <div className="grid grid-cols-1 gap-4 max-lg:order-1">
            <div className="flex flex-wrap items-end justify-between gap-4">
              <h1 id="results" className="text-3xl font-extrabold tracking-tight sm:text-4xl">
                {titleOf(page, query)}
                <span className="ml-3 text-base font-normal tracking-normal whitespace-nowrap text-muted">
                  {texts.count(page.total)}
                </span>
              </h1>
              <Sorting query={query} />
            </div>
            <Chosen query={query} facets={page.facets} />
          </div>
          <div className="grid content-start gap-6 max-lg:order-3">
            <Results page={page} query={query} />
          </div>
        </section>
      </div>
    </div>
  );
};

const Results = ({ page, query }: { page: ProductPage; query: CatalogueQuery }) => {
  const { items, nextCursor, didYouMean } = page;
  if (items.length === 0) return <Nothing query={query} didYouMean={didYouMean} />;
  return (
    <>
      <h2 className="sr-only">{shop.footer.shop}</h2>
      <ProductGrid products={items} leads />
      <nav aria-label={texts.pages} className="flex justify-center gap-3 pt-4">
        {query.cursor && (
          <Link href={catalogueUrl(query)} className={buttonClass('quiet')}>
            {texts.first} <Pending />
          </Link>
        )}
        {nextCursor && (
          <Link href={catalogueUrl(query, { cursor: nextCursor })} className={buttonClass()} rel="next">
            {texts.next} <Pending />
          </Link>
        )}
      </nav>
    </>
  );
};

const Nothing = ({ query, didYouMean }: { query: CatalogueQuery; didYouMean: string | undefined }) => (
  <EmptyState title={texts.none}>
    {didYouMean ? (
      <p className="mb-6 text-lg">
        {texts.didYouMean}{' '}
        <Link href={catalogueUrl({}, { q: didYouMean })} className="font-semibold text-accent underline">
          {didYouMean}
        </Link>
        ?
      </p>
    ) : (
      <p className="mb-6">{texts.noneHint}</p>
    )}
    <p className="flex flex-wrap justify-center gap-3">
      {query.q && Object.keys(query).length > 1 && (
        <Link href={catalogueUrl({ q: query.q })} className={buttonClass()}>
          {texts.results(query.q)}
        </Link>
      )}
      <Link href="/vehicles" className={buttonClass('quiet')}>
        {texts.restart}
      </Link>
    </p>
  </EmptyState>
);

const Unanswered = ({ problem }: { problem: Parameters<typeof ProblemNotice>[0]['problem'] }) => (
  <div className="grid gap-6">
    <h1 className="text-3xl font-extrabold tracking-tight">{shop.all}</h1>
    <ProblemNotice problem={problem} />
    <p>
      <Link href="/vehicles" className={buttonClass('quiet')}>
        {shop.home.see}
      </Link>
    </p>
  </div>
);
