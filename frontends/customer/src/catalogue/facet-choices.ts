import { foldText } from '@eshop/contracts/fold-text';
import type { Facet } from '@eshop/contracts/product';
import { type CatalogueQuery, catalogueUrl } from './query.ts';

/** A value of a facet as a link: chosen ones take themselves out again. */
export interface Choice {
  label: string;
  count: number;
  chosen: boolean;
  href: string;
  /** Stands below the choice before it. */
  nested: boolean;
}

/** What each value of a facet would put into the query. */
const changesOf = (facet: string, value: string): CatalogueQuery => {
  if (facet === 'availability') return { inStock: value };
  if (facet !== 'price') return facet === 'category' ? { category: value } : { brand: value };
  const [minPrice = '', maxPrice = ''] = value.split('-');
  return { ...(minPrice !== '0' && { minPrice }), ...(maxPrice && { maxPrice }) };
};

const namesOf: Readonly<Record<string, CatalogueQuery>> = {
  category: { category: '' },
  brand: { brand: '' },
  price: { minPrice: '', maxPrice: '' },
  availability: { inStock: '' },
};

/** The choices of a facet, in its own order. */
export const choicesOf = ({ name, values }: Facet, query: CatalogueQuery): Choice[] => {
  const removedFilters = namesOf[name] ?? {};
  return values.map(({ value, label, count }) => {
    const changes = { ...removedFilters, ...changesOf(name, value) };
    const isSelected = Object.entries(changes).every(
      ([key, wanted]) => foldText(query[key as keyof CatalogueQuery] ?? '') === foldText(wanted),
    );
    const isSubcategory = name === 'category' && value.includes('/');
    return {
      label,
      count,
      chosen: isSelected,
      nested: isSubcategory,
      href: catalogueUrl(query, isSelected ? removedFilters : changes),
    };
  });
};
