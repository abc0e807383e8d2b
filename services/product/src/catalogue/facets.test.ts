import type { Product, ProductQuery } from '@eshop/contracts/product';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { productItem, quantityItem, someProducts } from '../../test/products.ts';
import { createCatalogue } from './catalogue.ts';

const filters: fc.Arbitrary<Partial<ProductQuery>> = fc.record(
  {
    category: fc.constantFrom('cars', 'cars/suv', 'cars-sedan', 'motorcycles', 'motorcycles/naked'),
    brand: fc.constantFrom('acme', 'Borealis', 'nobody'),
    minPrice: fc.constantFrom(100, 500_000),
    maxPrice: fc.constantFrom(499_999, 2_000_000),
    inStock: fc.boolean(),
  },
  { requiredKeys: [] },
);

/** The same filters, product by product and one by one. */
const passes = ({ category, brand, minPrice, maxPrice, inStock }: Partial<ProductQuery>) => ({
  category: (product: Product) =>
    category === undefined || `${product.category.path}/`.startsWith(`${category.replace('-', '/')}/`),
  brand: (product: Product) => brand === undefined || product.brand.toLowerCase() === brand.toLowerCase(),
  price: ({ price: { amount } }: Product) =>
    amount >= (minPrice ?? 0) && amount <= (maxPrice ?? Number.POSITIVE_INFINITY),
  availability: ({ quantity }: Product) => inStock === undefined || quantity > 0 === inStock,
});
type Name = keyof ReturnType<typeof passes>;
const names: readonly Name[] = ['category', 'brand', 'price', 'availability'];

/** Whether a product has a facet's value, by what the value says to a reader. */
const has: Record<Name, (product: Product, value: string) => boolean> = {
  category: ({ category }, value) => `${category.path}/`.startsWith(`${value}/`),
  brand: ({ brand }, value) => brand.toLowerCase() === value.toLowerCase(),
  price: ({ price }, value) => {
    const [from = '', to = ''] = value.split('-');
    return price.amount >= Number(from) && (to === '' || price.amount <= Number(to));
  },
  availability: ({ quantity }, value) => String(quantity > 0) === value,
};

describe('facets', () => {
  it('count under all filters but their own, and the total under all', () => {
    fc.assert(
      fc.property(someProducts, filters, (records, query) => {
        const catalogue = createCatalogue();
        records.map(productItem).forEach(catalogue.apply);
        records.forEach(
          ({ id }, at) => void catalogue.apply(quantityItem({ productId: id, quantity: at % 3, version: 1 })),
        );
        const products = records.flatMap(({ id }) => {
          const foundProduct = catalogue.find(id);
          return foundProduct && foundProduct !== 'deleted' ? foundProduct.product.value : [];
        });
        const filter = passes(query);
        const { facets, total } = catalogue.list({ limit: 1, ...query }).value;
        expect(total).toBe(products.filter((product) => names.every((name) => filter[name](product))).length);
        for (const { name, values } of facets) {
          const otherNames = names.filter((other) => other !== name);
          const candidates = products.filter((product) => otherNames.every((other) => filter[other](product)));
          for (const { value, count } of values) {
            expect(count).toBe(candidates.filter((product) => has[name as Name](product, value)).length);
          }
          if (name !== 'category') expect(values.reduce((sum, { count }) => sum + count, 0)).toBe(candidates.length);
        }
      }),
    );
  });
});
