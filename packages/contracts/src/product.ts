import { z } from 'zod';
import { Id, Timestamp } from './ids.ts';
import { Money, Price } from './money.ts';
import { flag, PageQuery, pageOf } from './page.ts';
import { RowFault, SpreadsheetSource } from './spreadsheet.ts';
import { identifier, line, name, objectKey, opaque, prose, searchText } from './text.ts';

export const VehicleClass = z.enum(['car', 'motorcycle']);
export type VehicleClass = z.infer<typeof VehicleClass>;

/** The largest quantity that those see who may not read stock; it represents itself and more. */
export const maxShownQuantity = 10;

/** Returns how much of a product in stock is shown to the public. */
export const shownQuantity = (quantity: number): number => Math.min(quantity, maxShownQuantity);

/** A category as a product carries it; `path` runs from the root, e.g. `cars/suv`. */
export const CategoryRef = z.object({ id: z.string(), name: z.string(), path: z.string() }).meta({ id: 'CategoryRef' });

/** Specifications as they are shown. */
export const ShownSpecs = z.record(z.string(), z.string());

const maxSpecs = 40;
export const Specs = z
  .record(objectKey(line(60).min(1)), line(200))
  .refine((specs) => Object.keys(specs).length <= maxSpecs, `at most ${maxSpecs} specifications`)
  .meta({ maxProperties: maxSpecs });

/** An image; `width` and `height` in pixels, `srcset` names narrower ones as HTML takes them. */
export const Image = z
  .object({
    url: z.string(),
    alt: z.string(),
    width: z.int().optional(),
    height: z.int().optional(),
    srcset: z.string().optional(),
  })
  .meta({ id: 'Image' });

/** What a product is, as it is stored and shown. Rules of input are `editableFields`: what was stored before them stays valid. */
export const productFields = {
  sku: z.string(),
  name: z.string(),
  brand: z.string(),
  description: z.string(),
  vehicleClass: VehicleClass,
  price: Money,
  specs: ShownSpecs,
};

/** A vehicle in the catalogue; `version` is what `If-Match` guards, `quantity` what is available over all warehouses. */
export const Product = z
  .object({
    id: Id,
    ...productFields,
    category: CategoryRef,
    quantity: z.int(),
    images: z.array(Image),
    version: z.int(),
    createdAt: Timestamp,
    updatedAt: Timestamp,
  })
  .meta({ id: 'Product' });
export type Product = z.infer<typeof Product>;

/** The rules of input: of each field of a product, and of what is stored of it otherwise than it is shown. */
const editableFields = {
  sku: identifier().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{1,39}$/, '2 to 40 letters, digits, dots, dashes or underscores'),
  name: name(120),
  brand: name(60),
  description: prose(5000),
  categoryId: opaque(60),
  vehicleClass: VehicleClass,
  price: Price,
  cost: Price,
  specs: Specs,
} satisfies Record<keyof typeof productFields | 'categoryId' | 'cost', z.ZodType>;

export const CreateProduct = z
  .strictObject({ ...editableFields, description: editableFields.description.default(''), specs: Specs.default({}) })
  .meta({ id: 'CreateProduct' });
export type CreateProduct = z.infer<typeof CreateProduct>;

/** An image that stays, by the last part of its address. */
const KeptImage = z.strictObject({ name: opaque(60), alt: line(200) });

/** What of a product is changed; `specs` replaces all of them, `images` keeps those it names, in its order. */
export const PatchProduct = z
  .strictObject({
    ...editableFields,
    images: z
      .array(KeptImage)
      .max(20)
      .refine((images) => new Set(images.map(({ name: one }) => one)).size === images.length, 'each picture once'),
  })
  .partial()
  .meta({ id: 'PatchProduct' });
export type PatchProduct = z.infer<typeof PatchProduct>;

/** The columns of an import, beside those of specifications: one for each field, and the category by its path. */
export type ImportColumn = Exclude<keyof CreateProduct, 'categoryId' | 'specs'> | 'category';

/** What became of a row of an import. `unknown`: the store failed while the row was written, which may have taken effect. */
export const ImportOutcome = z.enum(['created', 'updated', 'unchanged', 'refused', 'not-written', 'unknown']);
export type ImportOutcome = z.infer<typeof ImportOutcome>;

/**
 * What an import did, or with `dryRun` would do: `outcomes` names every row. `errors` names up to 1,000 faults, and
 * `errorsLeftOut` counts the others. After an outage in the middle, `interrupted` is true and `notWritten` counts the rows that
 * were not written for certain; the same file again writes them.
 */
export const ImportReport = z
  .object({
    dryRun: z.boolean(),
    source: SpreadsheetSource,
    rows: z.int(),
    created: z.int(),
    updated: z.int(),
    unchanged: z.int(),
    failed: z.int(),
    notWritten: z.int(),
    interrupted: z.boolean(),
    outcomes: z.array(z.object({ row: z.int(), sku: z.string(), outcome: ImportOutcome })),
    errors: z.array(RowFault),
    errorsLeftOut: z.int(),
  })
  .meta({ id: 'ImportReport' });
export type ImportReport = z.infer<typeof ImportReport>;

export const productSorts = ['relevance', 'newest', 'price-asc', 'price-desc', 'name'] as const;
const minor = z.coerce.number().int().min(0).max(1_000_000_000);

export const ProductQuery = PageQuery.extend({
  q: searchText(200).optional(),
  category: searchText(120).optional(),
  brand: searchText(60).optional(),
  minPrice: minor.optional(),
  maxPrice: minor.optional(),
  inStock: flag().optional(),
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

/** The most products that the customer site reads at once for its sitemaps. */
export const maxListedProducts = 10_000;
export const ListedProductsQuery = z.object({
  offset: z.coerce.number().int().min(0).max(100_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(maxListedProducts),
});
/** The addresses of products, oldest first, so that a new one comes last; `total` counts all of them. */
export const ListedProducts = z
  .object({ total: z.int(), items: z.array(z.object({ id: Id, updatedAt: Timestamp })) })
  .meta({ id: 'ListedProducts' });
export type ListedProducts = z.infer<typeof ListedProducts>;
