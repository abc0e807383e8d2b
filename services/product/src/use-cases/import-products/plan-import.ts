import { CreateProduct, PatchProduct } from '@eshop/contracts/product';
import { evidenceIn } from '@eshop/spreadsheets/decimal';
import { mapRows } from '@eshop/spreadsheets/map-rows';
import type { RowFault, Sheet, SheetRow } from '@eshop/spreadsheets/spreadsheet';
import { checkIdentityChange } from '../../domain/identity-change.ts';
import { checkPriceDrop, type EditorRights } from '../../domain/price-drop.ts';
import { newProduct, normalizedSku, type ProductRecord, patchProduct } from '../../domain/product.ts';
import { type Cells, faultOf, faultsOf, faultsOfRefusal, readProduct } from '../../product-files/product-row.ts';
import type { ProductLookup } from '../../store/product-lookup.ts';

/** What an import is to do with a row. */
export type PlannedRow = { row: number; sku: string } & (
  | { outcome: 'created'; input: CreateProduct }
  | { outcome: 'updated'; product: ProductRecord; changes: PatchProduct }
  | { outcome: 'unchanged' }
  | { outcome: 'refused'; faults: readonly RowFault[] }
);

/** How many SKUs are looked up at once. */
const lookupSize = 100;

/**
 * Decides about every row of a sheet before anything is written: what a dry run reports is what the import then does. A SKU
 * that comes twice, whatever its case, counts in its first row.
 */
export const planImport = async (
  { source, rows }: Sheet,
  productsBySku: ProductLookup['productsBySku'],
  rights: EditorRights,
): Promise<PlannedRow[]> => {
  const amounts = rows.flatMap(({ cells }) => [cells.price, cells.cost].filter((cell) => cell !== undefined));
  const evidence = evidenceIn(amounts, source.separator);
  const parsedRows = await mapRows(rows, (row) => ({ row, ...readProduct(row.cells, evidence) }));
  const storedProducts = await loadBySku(rows, productsBySku);
  const claim = createClaims();
  return mapRows(parsedRows, ({ row, fields, faults }) => {
    const sku = row.cells.sku?.text ?? '';
    const storedProduct = storedProducts.get(normalizedSku(sku));
    const rowFaults = row.faults.length > 0 ? row.faults : [...faults, ...claim(row)];
    return { row: row.row, sku, ...decide(row.cells, { fields, before: storedProduct, faults: rowFaults, rights }) };
  });
};

type Decision = PlannedRow extends infer Row ? (Row extends unknown ? Omit<Row, 'row' | 'sku'> : never) : never;

interface ReadRow {
  fields: Readonly<Record<string, unknown>>;
  before: ProductRecord | undefined;
  faults: readonly RowFault[];
  rights: EditorRights;
}

const decide = (cells: Cells, { fields, before, faults, rights }: ReadRow): Decision => {
  // A column whose cell is wrong already is left out, and its lack is no fault of its own.
  const faultyFields = new Set(faults.map(({ field }) => field));
  const { sku, ...rest } = fields;
  const result = before ? PatchProduct.safeParse(rest) : CreateProduct.safeParse({ sku, ...rest });
  const fieldFaults = result.success
    ? []
    : faultsOf(result.error, cells).filter(({ field }) => !faultyFields.has(field));
  const allFaults = [...faults, ...fieldFaults];
  if (allFaults.length > 0 || !result.success) return { outcome: 'refused', faults: allFaults };
  try {
    if (!before) {
      const input = result.data as CreateProduct;
      newProduct(input, placeholder);
      return { outcome: 'created', input };
    }
    const changes = result.data as PatchProduct;
    checkIdentityChange(before, changes, rights);
    checkPriceDrop(before, changes, rights);
    return isSame(before, patchProduct(before, changes, placeholder))
      ? { outcome: 'unchanged' }
      : { outcome: 'updated', product: before, changes };
  } catch (error) {
    return { outcome: 'refused', faults: faultsOfRefusal(error) };
  }
};

/** The id and time of records that are only compared. */
const placeholder = { id: '', now: '' };

const isPossible = (sku: string) => sku.length > 0 && sku.length <= 40;

const loadBySku = async (
  rows: readonly SheetRow[],
  productsBySku: ProductLookup['productsBySku'],
): Promise<Map<string, ProductRecord>> => {
  const keys = rows.map(({ cells }) => normalizedSku(cells.sku?.text ?? '')).filter(isPossible);
  const skus = [...new Set(keys)];
  const products = new Map<string, ProductRecord>();
  for (let at = 0; at < skus.length; at += lookupSize) {
    for (const record of await productsBySku(skus.slice(at, at + lookupSize)))
      products.set(normalizedSku(record.sku), record);
  }
  return products;
};

/** Makes the function that finds a SKU's fault when an earlier row has it. */
const createClaims = () => {
  const rowOfSku = new Map<string, number>();
  return ({ row, cells }: SheetRow): RowFault[] => {
    const key = normalizedSku(cells.sku?.text ?? '');
    const earlier = rowOfSku.get(key);
    if (earlier !== undefined) return [faultOf('sku', `the same SKU is in row ${earlier}.`)];
    if (key !== '') rowOfSku.set(key, row);
    return [];
  };
};

const isSame = (before: ProductRecord, after: ProductRecord) =>
  JSON.stringify(comparable(before)) === JSON.stringify(comparable(after));

/** What a change is about, with the specifications in one order. */
const comparable = ({ version: _, updatedAt: __, specs, ...rest }: ProductRecord) => [
  Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1)),
  Object.entries(specs).sort(([a], [b]) => (a < b ? -1 : 1)),
];
