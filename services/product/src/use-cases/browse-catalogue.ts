import type { CategoryTree, ListedProducts, ProductPage, ProductQuery } from '@eshop/contracts/product';
import type { Written } from '@eshop/service-kit/http/written';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { RefreshCatalogue } from './refresh-catalogue.ts';

/** A part of the catalogue: its entity tag, and what it reads when the tag is not the caller's. */
interface TaggedView<View> {
  etag: string;
  read(): View;
}

/** Reads lists from memory. Each method throws a 503 problem until the whole catalogue was read once. */
export interface BrowseCatalogue {
  /** Returns a page of products, with exact quantities or as the public sees them. */
  products(query: ProductQuery, isExact: boolean): TaggedView<Written<ProductPage>>;
  categories(): TaggedView<CategoryTree>;
  /** Returns the address of every product, oldest first. */
  addresses(range: { offset: number; limit: number }): ListedProducts;
}

interface Deps {
  catalogue: Pick<Catalogue, 'list' | 'categories' | 'listed' | 'etag'>;
  refresh: Pick<RefreshCatalogue, 'checkLoaded'>;
}

export const createBrowseCatalogue = ({ catalogue, refresh }: Deps): BrowseCatalogue => ({
  products: (query, isExact) => {
    refresh.checkLoaded();
    return { etag: catalogue.etag(isExact), read: () => catalogue.list(query, isExact) };
  },
  categories: () => {
    refresh.checkLoaded();
    return { etag: catalogue.etag(), read: catalogue.categories };
  },
  addresses: (range) => {
    refresh.checkLoaded();
    return catalogue.listed(range);
  },
});
