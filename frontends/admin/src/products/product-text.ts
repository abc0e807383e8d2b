import { type Money, shopCurrency } from '@eshop/contracts/money';
import { CreateProduct, PatchProduct, type Product } from '@eshop/contracts/product';
import { z } from 'zod';

/** A product as it is typed: amounts as decimals, specifications as rows. */
export const ProductText = z.object({
  sku: z.string(),
  name: z.string(),
  brand: z.string(),
  description: z.string(),
  categoryId: z.string(),
  vehicleClass: z.string(),
  price: z.string(),
  cost: z.string(),
  specs: z.array(z.tuple([z.string(), z.string()])).max(60),
} satisfies Record<keyof CreateProduct, z.ZodType>);
export type ProductText = z.infer<typeof ProductText>;
/** The fields of a product's form, by their labels and in its order. */
export const fieldLabels = {
  name: 'Name',
  brand: 'Brand',
  sku: 'SKU',
  categoryId: 'Category',
  vehicleClass: 'Vehicle class',
  price: 'Price',
  cost: 'Cost',
  description: 'Description',
  specs: 'Specifications',
} as const satisfies Record<keyof ProductText, string>;
export type FieldName = keyof ProductText;
export type SpecRow = ProductText['specs'][number];

export const emptyText: ProductText = {
  sku: '',
  name: '',
  brand: '',
  description: '',
  categoryId: '',
  vehicleClass: '',
  price: '',
  cost: '',
  specs: [],
};

/** A product as its form shows it. What it costs the shop is told to nobody, so that field begins empty. */
export const textOf = ({
  sku,
  name,
  brand,
  description,
  category,
  vehicleClass,
  price,
  specs,
}: Product): ProductText => ({
  ...{ sku, name, brand, description, vehicleClass, cost: '' },
  categoryId: category.id,
  price: decimalOf(price),
  specs: Object.entries(specs),
});

const decimalOf = ({ amount }: Money): string => (amount / 100).toFixed(2).replace(/\.00$/, '');

/** An amount that was typed, in minor units, e.g. `45,990.50`; NaN when it is none. */
export const minorUnits = (typed: string): number => {
  const [, dollars, cents = ''] = typed.trim().match(/^\$?(\d{1,3}(?:,\d{3})+|\d{1,8})(?:\.(\d{1,2}))?$/) ?? [];
  return dollars === undefined ? Number.NaN : Number(dollars.replaceAll(',', '')) * 100 + Number(cents.padEnd(2, '0'));
};

const priceOf = (typed: string) => ({ amount: minorUnits(typed), currency: shopCurrency });

/** What was typed as the API takes it, still to be validated. Rows of specifications that are empty are none. */
const inputOf = ({ specs, price, cost, ...texts }: ProductText) => ({
  ...texts,
  price: priceOf(price),
  ...(cost.trim() !== '' && { cost: priceOf(cost) }),
  specs: Object.fromEntries(filledRows(specs)),
});

const filledRows = (specs: readonly SpecRow[]) =>
  specs.map(([name, value]) => [name.trim(), value.trim()] as const).filter(([name, value]) => name || value);

/** Whether a field says the same in both. */
export const isSame = (name: FieldName, a: ProductText, b: ProductText): boolean =>
  name === 'specs'
    ? JSON.stringify([...filledRows(a.specs)].sort()) === JSON.stringify([...filledRows(b.specs)].sort())
    : a[name].trim() === b[name].trim();

/** A new product, or an error. */
export const newProduct = (text: ProductText) => CreateProduct.safeParse(inputOf(text));

/** What differs from what was seen, as a patch, or an error. An empty cost is one that stays. */
export const changesOf = (text: ProductText, seen: ProductText) => {
  const entries = Object.entries(inputOf(text));
  return PatchProduct.safeParse(Object.fromEntries(entries.filter(([name]) => !isSame(name as FieldName, text, seen))));
};

const words: Partial<Record<FieldName, string>> = {
  price: 'an amount of at least 0.01, e.g. 45990.50',
  cost: 'an amount of at least 0.01, e.g. 41000',
  categoryId: 'choose one',
  vehicleClass: 'choose one',
};

/** What is wrong, by field; of several faults of one the first. */
export const faultsOf = (text: ProductText, isNew: boolean): Partial<Record<FieldName, string>> => {
  const result = isNew ? newProduct(text) : PatchProduct.safeParse(inputOf(text));
  const faults = result.error?.issues.map(({ path, message }) => [String(path[0]), message] as const) ?? [];
  const twice = duplicateOf(filledRows(text.specs).map(([name]) => name));
  return {
    ...(twice && { specs: `${twice} stands there twice` }),
    ...Object.fromEntries(faults.reverse().map(([name, message]) => [name, words[name as FieldName] ?? message])),
  };
};

const duplicateOf = (names: readonly string[]) => names.find((name, at) => names.indexOf(name) !== at);
