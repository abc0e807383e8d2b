import type { Facet } from '@eshop/contracts/product';
import { Pending } from '@eshop/ui/components/pending.tsx';
import Link from 'next/link';
import { shop } from '#texts/shop';
import { type Choice, choicesOf } from './facet-choices.ts';
import { PriceRange } from './price-range.tsx';
import type { CatalogueQuery } from './query.ts';

interface Props {
  facets: readonly Facet[];
  query: CatalogueQuery;
}

const texts = shop.catalogue;
/** Of a facet with more values than these, the rest is folded. */
const shownValues = 10;

/** The facets as links with counts, so that filtering needs no JavaScript: folded on a phone, beside the list elsewhere. */
export const Filters = ({ facets, query }: Props) => (
  <>
    <details className="rounded-2xl border border-line bg-raised px-5 py-4 lg:hidden">
      <summary className="font-semibold">{texts.filters}</summary>
      <Groups facets={facets} query={query} label={texts.foldedFilters} id="folded" />
    </details>
    <div className="hidden lg:block">
      <Groups facets={facets} query={query} label={texts.filters} id="beside" />
    </div>
  </>
);

const Groups = ({ facets, query, label, id }: Props & { label: string; id: string }) => (
  <nav aria-label={label} className="grid gap-7 max-lg:mt-4 max-lg:grid-cols-2 max-sm:grid-cols-1">
    {facets.map((facet) => (
      <section key={facet.name}>
        <h2 className="mb-2 text-sm font-bold">{texts.facets[facet.name] ?? facet.name}</h2>
        <Choices choices={choicesOf(facet, query)} />
        {facet.name === 'price' && <PriceRange query={query} id={id} />}
      </section>
    ))}
  </nav>
);

const Choices = ({ choices }: { choices: readonly Choice[] }) => {
  const rest = choices.slice(shownValues);
  return (
    <>
      <ul>{choices.slice(0, shownValues).map(choiceItem)}</ul>
      {rest.length > 0 && (
        <details open={rest.some(({ chosen }) => chosen)}>
          <summary className="py-1.5 text-sm text-accent">+ {rest.length}</summary>
          <ul>{rest.map(choiceItem)}</ul>
        </details>
      )}
    </>
  );
};

const choiceItem = ({ label, count, chosen, nested, href }: Choice) => (
  <li key={label}>
    <Link
      href={href}
      prefetch={false}
      aria-current={chosen ? 'true' : undefined}
      className={`flex min-h-8 items-center justify-between gap-3 rounded-md text-sm hover:text-accent ${nested ? 'pl-4' : ''} ${chosen ? 'font-semibold text-accent' : 'text-ink'}`}
    >
      <span>
        {chosen && <span aria-hidden="true">✓ </span>}
        {label} <Pending />
      </span>
      <span className="text-muted tabular-nums">{count}</span>
    </Link>
  </li>
);
