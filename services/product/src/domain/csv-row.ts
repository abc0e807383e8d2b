import { shopCurrency } from '@eshop/contracts/money';
import { categories } from './categories.ts';

/** A row of an imported file: what stands in each column, by its heading. */
export type CsvRow = Readonly<Record<string, string>>;

/** Columns that name a specification begin so, e.g. `spec:Engine`. */
const specPrefix = 'spec:';

const read: Readonly<Record<string, (text: string) => Record<string, unknown>>> = {
  sku: (sku) => ({ sku }),
  name: (name) => ({ name }),
  brand: (brand) => ({ brand }),
  description: (description) => ({ description }),
  category: (category) => ({ categoryId: categories.find(({ path }) => path === category)?.id ?? category }),
  vehicleClass: (vehicleClass) => ({ vehicleClass }),
  price: (price) => ({ price: moneyIn(price) }),
  cost: (cost) => ({ cost: moneyIn(cost) }),
};

/** The columns that a file may have beside those of specifications; only `sku` must be there. */
export const columns: readonly string[] = Object.keys(read);

export const isColumn = (heading: string): boolean => Object.hasOwn(read, heading) || heading.startsWith(specPrefix);

/**
 * What a row says of a product, as the API takes it, still to be validated. A column that the file does not have says
 * nothing; specifications replace those that there were if the file has any, without the empty ones.
 */
export const productIn = (row: CsvRow): Record<string, unknown> => {
  const headings = Object.keys(row);
  const specs = headings.filter((heading) => heading.startsWith(specPrefix));
  return Object.assign(
    {},
    ...headings.flatMap((heading) => read[heading]?.(row[heading]?.trim() ?? '') ?? []),
    specs.length > 0 && {
      specs: Object.fromEntries(
        specs.flatMap((heading) => {
          const text = row[heading]?.trim() ?? '';
          return text === '' ? [] : [[heading.slice(specPrefix.length).trim(), text]];
        }),
      ),
    },
  );
};

/** The column in which a field of the API stands. */
export const columnOf = (pointer: string): string => {
  const [field = '', part] = pointer.split('/').slice(1);
  if (field === 'categoryId') return 'category';
  return field === 'specs' && part !== undefined ? `${specPrefix}${part}` : field;
};

/** Dollars and cents as text, e.g. `45990` or `45990.50`, in minor units; NaN when it is no amount. */
const moneyIn = (text: string) => {
  const [, dollars, cents = ''] = text.match(/^(\d{1,8})(?:\.(\d{1,2}))?$/) ?? [];
  const amount = dollars === undefined ? Number.NaN : Number(dollars) * 100 + Number(cents.padEnd(2, '0'));
  return { amount, currency: shopCurrency };
};
