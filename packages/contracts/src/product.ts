import { z } from 'zod';
import { Id, Timestamp } from './ids.ts';
import { Money, Price } from './money.ts';
import { PageQuery, pageOf } from './page.ts';
import { Line, line, name, prose } from './text.ts';

export const VehicleClass = z.enum(['car', 'motorcycle']);

/** A category as a product carries it; `path` runs from the root, e.g. `cars/suv`. */
export const CategoryRef = z.object({ id: z.string(), name: z.string(), path: z.string() }).meta({ id: 'CategoryRef' });

export const Specs = z
  .record(Line.min(1).max(60), Line.max(200))
  .refine((specs) => Object.keys(specs).length <= 40, 'at most 40 specifications');

/** A picture; `width` and `height` in pixels, `srcset` names narrower ones as HTML takes them. */
export const Image = z
  .object({
    url: z.string(),
    alt: z.string(),
    width: z.int().optional(),
    height: z.int().optional(),
    srcset: z.string().optional(),
  })
  .meta({ id: 'Image' });

/** A vehicle in the catalogue; `version` is what `If-Match` guards, `quantity` what is available over all warehouses. */
export const Product = z
  .object({
    id: Id,
    sku: z.string(),
    name: z.string(),
    brand: z.string(),
    description: z.string(),
    category: CategoryRef,
    vehicleClass: VehicleClass,
    price: Money,
    quantity: z.int(),
    images: z.array(Image),
    specs: Specs,
    version: z.int(),
    createdAt: Timestamp,
    updatedAt: Timestamp,
  })
  .meta({ id: 'Product' });
export type Product = z.infer<typeof Product>;

const editable = {
  sku: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{1,39}$/, '2 to 40 letters, digits, dots, dashes or underscores'),
  name: name(120),
  brand: name(60),
  description: prose(5000),
  categoryId: Line.min(1).max(60),
  vehicleClass: VehicleClass,
  price: Price,
  cost: Price,
  specs: Specs,
};

export const CreateProduct = z
  .strictObject({ ...editable, description: editable.description.default(''), specs: Specs.default({}) })
  .meta({ id: 'CreateProduct' });
export type CreateProduct = z.infer<typeof CreateProduct>;

/** A picture that stays, by the last part of its address. */
const KeptImage = z.strictObject({ name: Line.min(1).max(60), alt: line(200) });

/** What of a product is changed; `specs` replaces all of them, `images` keeps those it names, in its order. */
export const PatchProduct = z
  .strictObject({
    ...editable,
    images: z
      .array(KeptImage)
      .max(20)
      .refine((images) => new Set(images.map(({ name: one }) => one)).size === images.length, 'each picture once'),
  })
  .partial()
  .meta({ id: 'PatchProduct' });
export type PatchProduct = z.infer<typeof PatchProduct>;

/** What an import did, or with `dryRun` would do. `errors` names up to 1,000 faults; row 1 holds the headings. */
export const ImportReport = z
  .object({
    dryRun: z.boolean(),
    rows: z.int(),
    created: z.int(),
    updated: z.int(),
    unchanged: z.int(),
    failed: z.int(),
    errors: z.array(z.object({ row: z.int(), field: z.string(), message: z.string() })),
  })
  .meta({ id: 'ImportReport' });
export type ImportReport = z.infer<typeof ImportReport>;

export const productSorts = ['relevance', 'newest', 'price-asc', 'price-desc', 'name'] as const;
const minor = z.coerce.number().int().min(0).max(1_000_000_000);

export const ProductQuery = PageQuery.extend({
  q: line(200).optional(),
  category: line(120).optional(),
  brand: line(60).optional(),
  minPrice: minor.optional(),
  maxPrice: minor.optional(),
  inStock: z.stringbool().optional(),
  sort: z.enum(productSorts).optional(),
});
export type ProductQuery = z.infer<typeof ProductQuery>;

export const Facet = z
  .object({ name: z.string(), values: z.array(z.object({ value: z.string(), label: z.string(), count: z.int() })) })
  .meta({ id: 'Facet' });
export type Facet = z.infer<typeof Facet>;

export const ProductPage = pageOf(Product)
  .extend({
    facets: z.array(Facet),
    total: z.int(),
    /** When nothing was found: the search with its unknown words changed to near ones. */
    didYouMean: z.string().optional(),
  })
  .meta({ id: 'ProductPage' });
export type ProductPage = z.infer<typeof ProductPage>;

/** Products that can be asked for at once. */
export const mostAtOnce = 100;
const Ids = z.array(Id).min(1).max(mostAtOnce);
export const BatchGet = z.strictObject({ ids: Ids });
export const BatchOfProducts = z
  .object({ items: z.array(Product), missing: z.array(Id) })
  .meta({ id: 'BatchOfProducts' });

const CategoryLeaf = CategoryRef.extend({ count: z.int() });
/** The category tree, two levels deep, each with the count of products in and below it. */
export const CategoryTree = z
  .object({ items: z.array(CategoryLeaf.extend({ children: z.array(CategoryLeaf) })) })
  .meta({ id: 'CategoryTree' });
export type CategoryTree = z.infer<typeof CategoryTree>;

/** What order freezes into its lines: with the cost, so only for callers inside. */
export const ProductSnapshot = z
  .object({ id: Id, name: z.string(), price: Money, cost: Money, vehicleClass: VehicleClass, category: CategoryRef })
  .meta({ id: 'ProductSnapshot' });
export type ProductSnapshot = z.infer<typeof ProductSnapshot>;
export const ProductSnapshots = z
  .object({ items: z.array(ProductSnapshot), missing: z.array(Id) })
  .meta({ id: 'ProductSnapshots' });
