import type { Facet } from '@eshop/contracts/product';
import { Pending } from '@eshop/ui/components/pending.tsx';
import Link from 'next/link';
import { type Choice, choicesOf, facetTitles } from './facet-choices.ts';
import type { CatalogueQuery } from './query.ts';

interface Props {
  facets: readonly Facet[];
  query: CatalogueQuery;
}

/** The facets as links with counts, so that filtering needs no JavaScript: folded on a phone, beside the list elsewhere. */
export const Filters = ({ facets, query }: Props) => (
  <>
    <details className="rounded-2xl border border-line bg-raised p-4 lg:hidden">
      <summary className="font-semibold">Filters</summary>
      <Groups facets={facets} query={query} label="Filters, folded" />
    </details>
    <div className="hidden lg:block">
      <Groups facets={facets} query={query} label="Filters" />
    </div>
  </>
);

const Groups = ({ facets, query, label }: Props & { label: string }) => (
  <nav aria-label={label} className="grid gap-6 max-lg:mt-4 max-lg:grid-cols-2">
    {facets.map((facet) => (
      <section key={facet.name}>
        <h2 className="mb-2 text-sm font-semibold">{facetTitles[facet.name] ?? facet.name}</h2>
        <ul>
          {choicesOf(facet, query).map((choice) => (
            <li key={choice.label}>
              <ChoiceLink {...choice} />
            </li>
          ))}
        </ul>
      </section>
    ))}
  </nav>
);

const ChoiceLink = ({ label, count, chosen, nested, href }: Choice) => (
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
);
