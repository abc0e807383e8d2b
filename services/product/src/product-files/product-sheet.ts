import type { ImportColumn } from '@eshop/contracts/product';
import type { SheetSpec } from '@eshop/spreadsheets/spreadsheet';

/** A column of a specification begins so, e.g. `spec:Engine`. */
export const specPrefix = 'spec:';

const labels = {
  sku: 'SKU',
  name: 'Name',
  brand: 'Brand',
  description: 'Description',
  category: 'Category',
  vehicleClass: 'Vehicle class',
  price: 'Price',
  cost: 'Cost',
} as const satisfies Record<ImportColumn, string>;
/** The columns of a product beside those of specifications, with what people call them. */
export const columnLabels: Readonly<Record<string, string>> = labels;
const columns = Object.keys(columnLabels);

/** No known heading is longer, and normalizing a long text may take long. */
const maxHeadingLength = 100;

/** Headings are one whatever their case and blanks: `Vehicle Class` is `vehicleClass`. */
const keyOf = (heading: string) =>
  heading
    .normalize('NFKC')
    .replace(/[\s_-]+/g, '')
    .toLowerCase();
const columnOfKey = new Map(columns.map((column) => [keyOf(column), column]));

const columnOf = (heading: string): string | undefined => {
  const [, label] = heading.match(/^spec\s*:\s*(\S.*)$/is) ?? [];
  if (label === undefined && heading.length > maxHeadingLength) return undefined;
  return label === undefined ? columnOfKey.get(keyOf(heading)) : `${specPrefix}${label}`;
};

/** What an import of products expects of its file. */
export const productSheet: SheetSpec = {
  columnOf,
  required: ['sku'],
  known: `${columns.join(', ')}, ${specPrefix}…`,
  ignoresOthers: false,
  maxRows: 10_000,
  maxColumns: 60,
};
