import type { ImportReport } from '@eshop/contracts/product';
import { maxNamedFaults } from '@eshop/contracts/spreadsheet';
import { RefusedFileError } from '@eshop/service-kit/problem';
import type { Log } from '@eshop/service-kit/telemetry/log';
import { SpreadsheetError, type SpreadsheetSource } from '@eshop/spreadsheets/spreadsheet';
import type { ProductEditor } from '../../domain/product-editor.ts';
import type { SheetReader } from '../../product-files/sheet-reader.ts';
import type { ProductLookup } from '../../store/product-lookup.ts';
import type { CreateProduct } from '../create-product.ts';
import type { UpdateProduct } from '../update-product.ts';
import { type PlannedRow, planImport } from './plan-import.ts';
import { type WrittenRow, writeImport } from './write-import.ts';

interface Deps {
  reader: Pick<SheetReader, 'read'>;
  lookup: Pick<ProductLookup, 'productsBySku'>;
  createProduct: CreateProduct;
  updateProduct: UpdateProduct;
  log: Pick<Log, 'error'>;
  now: () => number;
}

/**
 * Adds and changes products by a CSV file or an Excel workbook. Reads and checks all of a file before a row is written, and
 * reports on each row. With `dryRun` nothing is written. A process that dies in the middle leaves whole products; the same
 * file again writes the rest and leaves alone what is done. Throws a 400 problem when the file as a whole cannot be read.
 */
export type ImportProducts = (file: Buffer, by: ProductEditor, options: { dryRun: boolean }) => Promise<ImportReport>;

export const createImportProducts =
  ({ reader, lookup, createProduct, updateProduct, log, now }: Deps): ImportProducts =>
  async (file, by, { dryRun }) => {
    const sheet = await reader.read(file).catch(refuseFile);
    const rights = { now: new Date(now()).toISOString(), mayReprice: by.mayReprice === true };
    const plan = await planImport(sheet, lookup.productsBySku, rights);
    const writtenRows = dryRun
      ? plan.map(asPlanned)
      : await writeImport(plan, { createProduct, updateProduct, by, log });
    return reportOf(writtenRows, sheet.source, dryRun);
  };

const refuseFile = (error: unknown): never => {
  if (!(error instanceof SpreadsheetError)) throw error;
  throw new RefusedFileError('The file cannot be imported.', [{ pointer: '/file', message: error.message }]);
};

const asPlanned = (planned: PlannedRow): WrittenRow => ({
  row: planned.row,
  sku: planned.sku,
  outcome: planned.outcome,
  faults: planned.outcome === 'refused' ? planned.faults : [],
});

const reportOf = (rows: readonly WrittenRow[], source: SpreadsheetSource, dryRun: boolean): ImportReport => {
  const count = (...outcomes: WrittenRow['outcome'][]) =>
    rows.filter(({ outcome }) => outcomes.includes(outcome)).length;
  const errors: ImportReport['errors'] = [];
  let faults = 0;
  for (const { row, faults: rowFaults } of rows) {
    faults += rowFaults.length;
    for (const { field, message } of rowFaults.slice(0, maxNamedFaults - errors.length))
      errors.push({ row, field: field || 'row', message });
  }
  const notWritten = count('not-written', 'unknown');
  return {
    dryRun,
    source,
    rows: rows.length,
    created: count('created'),
    updated: count('updated'),
    unchanged: count('unchanged'),
    failed: count('refused'),
    notWritten,
    interrupted: notWritten > 0,
    outcomes: rows.map(({ row, sku, outcome }) => ({ row, sku: sku.slice(0, maxShownSku), outcome })),
    errors,
    errorsLeftOut: faults - errors.length,
  };
};

/** A cell in the place of a SKU may hold anything. */
const maxShownSku = 60;
