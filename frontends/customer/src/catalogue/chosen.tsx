import type { Facet } from '@eshop/contracts/product';
import { CloseIcon } from '@eshop/ui/components/icons.tsx';
import { formatMoney } from '@eshop/ui/money';
import Link from 'next/link';
import { shop } from '#texts/shop';
import { type CatalogueQuery, catalogueUrl } from './query.ts';

const texts = shop.catalogue;

/** What the list is narrowed down by, each with a way to take it away. */
export const Chosen = ({ query, facets }: { query: CatalogueQuery; facets: readonly Facet[] }) => {
  const chips = chosenOf(query, facets);
  if (chips.length === 0) return null;
  return (
    <nav aria-label={texts.chosen} className="flex flex-wrap items-center gap-2">
      {chips.map(({ label, without }) => (
        <Link
          key={label}
          href={catalogueUrl(query, without)}
          prefetch={false}
          aria-label={texts.remove(label)}
          className="inline-flex min-h-9 items-center gap-1.5 rounded-full border border-line-strong bg-raised pr-2.5 pl-4 text-sm font-medium hover:border-accent hover:text-accent"
        >
          {label} <CloseIcon className="size-4" />
        </Link>
      ))}
      <Link href="/vehicles" prefetch={false} className="px-2 py-1.5 text-sm text-accent underline">
        {texts.clear}
      </Link>
    </nav>
  );
};

interface Chip {
  label: string;
  without: { [Name in keyof CatalogueQuery]: undefined };
}

/** The chosen filters in words. */
const chosenOf = (query: CatalogueQuery, facets: readonly Facet[]): Chip[] => {
  const { q, category, brand, inStock } = query;
  const labelOf = (facet: string, value: string) =>
    facets.find(({ name }) => name === facet)?.values.find((one) => one.value === value)?.label ?? value;
  const price = priceOf(query);
  return [
    ...(q ? [{ label: `“${q}”`, without: { q: undefined } }] : []),
    ...(category ? [{ label: labelOf('category', category), without: { category: undefined } }] : []),
    ...(brand ? [{ label: brand, without: { brand: undefined } }] : []),
    ...(price ? [{ label: price, without: { minPrice: undefined, maxPrice: undefined } }] : []),
    ...(inStock ? [{ label: labelOf('availability', inStock), without: { inStock: undefined } }] : []),
  ];
};

const priceOf = ({ minPrice, maxPrice }: CatalogueQuery): string | undefined => {
  const amount = (minor: string) =>
    formatMoney({ amount: Math.round(Number(minor) / 100) * 100 || 0, currency: 'USD' });
  if (minPrice && maxPrice) return texts.between(amount(minPrice), amount(maxPrice));
  if (minPrice) return texts.from(amount(minPrice));
  return maxPrice ? texts.upTo(amount(maxPrice)) : undefined;
};
