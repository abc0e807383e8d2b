import type { Readable } from 'node:stream';
import type { ImportReport } from '@eshop/contracts/product';
import type { Actor } from '@eshop/service-kit/audit/audit-log';
import { badRequest, ProblemError } from '@eshop/service-kit/http/problem';
import { columnOf } from '../domain/csv-row.ts';
import type { ProductRecord } from '../domain/product.ts';
import type { Editor } from '../editing/editor.ts';
import type { ProductsBySku } from '../store/by-sku.ts';
import { createPutProduct } from './put-product.ts';
import { type NumberedRow, readRows } from './read-rows.ts';

interface Deps {
  productsBySku: ProductsBySku;
  editor: Pick<Editor, 'create' | 'update'>;
}

/** Rows looked up at once, and how many of them are written at a time. */
const lookup = 100;
const writers = 24;
/** The most faults that a report names; more are only counted. */
const maxErrors = 1000;

/**
 * Adds the products of a CSV file, or changes those whose SKU is known. Each row is written by itself, with its event, or is
 * reported with what is wrong; so a process that dies in the middle leaves whole products, and the same file again finishes
 * the rest and leaves alone what is done. With `dryRun` it only reports what it would do.
 */
export const createImportProducts =
  ({ productsBySku, editor }: Deps) =>
  async (file: Readable, by: Actor, { dryRun }: { dryRun: boolean }): Promise<ImportReport> => {
    const report: ImportReport = { dryRun, rows: 0, created: 0, updated: 0, unchanged: 0, failed: 0, errors: [] };
    const put = createPutProduct(editor, by, dryRun);
    const rowOfSku = new Map<string, number>();
    const claim = (sku: string, row: number) => {
      const earlier = rowOfSku.get(sku);
      if (earlier !== undefined) throw twice(earlier);
      rowOfSku.set(sku, row);
    };
    const take = async ({ row, values }: NumberedRow, known: Map<string, ProductRecord>) => {
      report.rows++;
      try {
        claim(keyOf(values.sku), row);
        report[await put(values, known.get(keyOf(values.sku)))]++;
      } catch (error) {
        report.failed++;
        report.errors.push(...faultsOf(error, row).slice(0, maxErrors - report.errors.length));
      }
    };
    for await (const rows of readRows(file, lookup)) {
      const skus = [...new Set(rows.map(({ values }) => keyOf(values.sku)))].filter(isPossible);
      const known = new Map((await productsBySku(skus)).map((record) => [keyOf(record.sku), record]));
      const write = async () => {
        for (let next = rows.shift(); next; next = rows.shift()) await take(next, known);
      };
      const written = await Promise.allSettled(Array.from({ length: writers }, write)); // none goes on behind an error
      for (const one of written) if (one.status === 'rejected') throw one.reason;
    }
    report.errors.sort((a, b) => a.row - b.row);
    return report;
  };

export type ImportProducts = ReturnType<typeof createImportProducts>;

/** SKUs are one whatever their case. */
const keyOf = (sku = '') => sku.trim().toLowerCase();
const isPossible = (sku: string) => sku.length > 0 && sku.length <= 40;

const twice = (row: number) =>
  badRequest('The SKU is there twice.', { errors: [{ pointer: '/sku', message: `the same SKU as in row ${row}` }] });

/** A refusal as faults of its row. Throws on what is nobody's fault, as a store that is away. */
const faultsOf = (error: unknown, row: number): ImportReport['errors'] => {
  if (!(error instanceof ProblemError) || error.problem.status >= 500) throw error;
  const { errors, title, detail = title } = error.problem;
  const whole = [{ pointer: '/sku', message: detail }]; // taken or changed by somebody else meanwhile
  return (errors ?? whole).map(({ pointer, message }) => ({ row, field: columnOf(pointer), message }));
};
