import { forbidden } from '@eshop/contracts/problems/general';
import { tooManyExports } from '@eshop/contracts/problems/sales';
import type { SalesExportQuery } from '@eshop/contracts/sale';
import type { Input } from '@eshop/service-kit/http/route';
import type { Kysely } from 'kysely';
import type { ListBestSellers } from '../store/best-sellers.ts';
import type { Sales } from '../store/sales.ts';
import type { SalesDb } from '../store/tables.ts';
import { writeCsv } from './csv.ts';
import { type NextFacts, withFacts } from './facts.ts';

interface Deps {
  db: Kysely<SalesDb>;
  sales: Pick<Sales, 'summary'>;
  bestSellers: ListBestSellers;
  now: () => Date;
}

/** Who reads an export: where it is written, until when, and whether they still may, which is judged at each batch. */
type Reader = Pick<Input, 'res' | 'signal' | 'stillMay'>;

/** As many exports run at once in a process: each holds a connection while its reader is slow. */
const maxAtOnce = 3;
const printedProducts = 2000;

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
} as const;

/** Loaded with the first export of its kind, for what draws pages and sheets takes 25 MB. */
const loadPdf = async () => (await import('./pdf.ts')).writePdf;
const loadXlsx = async () => (await import('./xlsx.ts')).writeXlsx;

/** Writes sales as a file to an answer while they are read, so that memory does not grow with their number. */
export const createExport = ({ db, sales, bestSellers, now }: Deps) => {
  let running = 0;
  const write = async (query: SalesExportQuery, { res, signal, stillMay }: Reader) => {
    const { format, timeZone: _, ...filter } = query;
    if (format === 'pdf') return (await loadPdf())(await printed(query), res, signal);
    const writer = format === 'csv' ? writeCsv : await loadXlsx();
    await withFacts(db, filter, (next) => {
      const nextAllowed: NextFacts = async () => {
        if (!stillMay()) throw forbidden('The permission to read sales was revoked during the export.');
        return next();
      };
      return writer(nextAllowed, res, signal);
    });
  };
  const printed = async (query: SalesExportQuery) => {
    const { format: _, timeZone: __, ...filter } = query;
    const [totals, { items }] = await Promise.all([
      sales.summary(filter),
      bestSellers({ ...filter, by: 'revenue', limit: printedProducts + 1 }),
    ]);
    const cut = items.length > printedProducts;
    return { query, totals, products: items.slice(0, printedProducts), cut, printedAt: now() };
  };

  /**
   * Throws a 503 problem when too many exports run, 403 when the reader's permission is revoked. What fails after the first
   * batch closes the connection, so that half a file cannot pass for a whole one.
   */
  return async (query: SalesExportQuery, reader: Reader): Promise<void> => {
    const { res, signal } = reader;
    if (running >= maxAtOnce) throw tooManyExports('Try again in a moment.');
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

export type ExportSales = ReturnType<typeof createExport>;
