import { forbidden } from '@eshop/contracts/problems/general';
import { tooManyExports } from '@eshop/contracts/problems/sales';
import type { SalesExportQuery } from '@eshop/contracts/sale';
import type { Input } from '@eshop/service-kit/http/route';
import { writeCsv } from '../exports/csv.ts';
import { selectBestSellers } from '../store/best-sellers.ts';
import { type NextFacts, withFacts } from '../store/facts.ts';
import { sumSales } from '../store/sales.ts';
import type { Db } from '../store/tables.ts';
import { checkRange } from './check-range.ts';
import type { CheckTimeZone } from './check-time-zone.ts';

interface Deps {
  db: Db;
  checkTimeZone: CheckTimeZone;
  now: () => Date;
}

/** Who reads an export: where it is written, until when, and whether they still may, which is judged at each batch. */
type Reader = Pick<Input, 'res' | 'signal' | 'stillMay'>;

/** Each export holds a connection while its reader is slow. */
const maxConcurrentExports = 3;
const maxPrintedProducts = 2000;

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
} as const;

/** Loaded with the first export of its kind, for what draws pages and sheets takes 25 MB. */
const loadPdf = async () => (await import('../exports/pdf.ts')).writePdf;
const loadXlsx = async () => (await import('../exports/xlsx.ts')).writeXlsx;

export type ExportSales = (query: SalesExportQuery, reader: Reader) => Promise<void>;

/**
 * Writes sales as a file to a response while they are read, so that memory does not grow with their number. Throws a 400
 * problem on an unknown time zone or a range that ends before it begins, 503 when too many exports run, 403 when the reader's
 * permission is revoked. What fails after the first batch closes the connection, so that half a file cannot pass for a whole one.
 */
export const createExportSales = ({ db, checkTimeZone, now }: Deps): ExportSales => {
  let running = 0;
  const write = async (query: SalesExportQuery, { res, signal, stillMay }: Reader) => {
    const { format, timeZone: _, ...filter } = query;
    if (format === 'pdf') return (await loadPdf())(await readReport(query), res, signal);
    const writer = format === 'csv' ? writeCsv : await loadXlsx();
    await withFacts(db, filter, (next) => {
      const nextAllowed: NextFacts = async () => {
        if (!stillMay()) throw forbidden('The permission to read sales was revoked during the export.');
        return next();
      };
      return writer(nextAllowed, res, signal);
    });
  };
  const readReport = async (query: SalesExportQuery) => {
    const { format: _, timeZone: __, ...filter } = query;
    const [totals, bestSellers] = await Promise.all([
      sumSales(db, filter),
      selectBestSellers(db, { ...filter, by: 'revenue', limit: maxPrintedProducts + 1 }),
    ]);
    const isCut = bestSellers.length > maxPrintedProducts;
    return { query, totals, products: bestSellers.slice(0, maxPrintedProducts), isCut, printedAt: now() };
  };

  return async (query, reader) => {
    await checkTimeZone(query.timeZone);
    checkRange(query);
    const { res, signal } = reader;
    if (running >= maxConcurrentExports) throw tooManyExports('Try again in a moment.');
    running++;
    try {
      const name = `sales-${now().toISOString().slice(0, 10)}.${query.format}`;
      res.set({ 'content-type': types[query.format], 'content-disposition': `attachment; filename="${name}"` });
      await write(query, reader);
    } catch (error) {
      if (signal.aborted) return;
      if (res.headersSent) res.destroy();
      for (const header of ['content-type', 'content-disposition']) if (!res.headersSent) res.removeHeader(header);
      throw error;
    } finally {
      running--;
    }
  };
};
