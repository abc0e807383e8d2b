import type { SalesExportQuery } from '@eshop/contracts/sale';
import { problem } from '@eshop/service-kit/http/problem';
import type { Input } from '@eshop/service-kit/http/route';
import type { Kysely } from 'kysely';
import type { createBestSellers } from '../store/best-sellers.ts';
import type { createSales } from '../store/sales.ts';
import type { SalesDb } from '../store/tables.ts';
import { writeCsv } from './csv.ts';
import { withFacts } from './facts.ts';

interface Deps {
  db: Kysely<SalesDb>;
  sales: Pick<ReturnType<typeof createSales>, 'summary'>;
  bestSellers: ReturnType<typeof createBestSellers>;
  now: () => Date;
}

/** As many exports run at once in a process: each holds a connection while its reader is slow. */
const maxAtOnce = 3;
const printedProducts = 2000;

const busy = problem('busy', 503, 'Too many exports at once');

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
  const write = async (query: SalesExportQuery, res: Input['res'], signal: AbortSignal) => {
    const { format, timeZone: _, ...filter } = query;
    if (format === 'pdf') return (await loadPdf())(await printed(query), res, signal);
    const writer = format === 'csv' ? writeCsv : await loadXlsx();
    await withFacts(db, filter, (next) => writer(next, res, signal));
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

  /** Throws a 503 problem when others are at it. What fails later breaks the answer off, so that it cannot pass for a whole file. */
  return async (query: SalesExportQuery, res: Input['res'], signal: AbortSignal): Promise<void> => {
    if (running >= maxAtOnce) throw busy('Try again in a moment.');
    running++;
    try {
      const name = `sales-${now().toISOString().slice(0, 10)}.${query.format}`;
      res.set({ 'content-type': types[query.format], 'content-disposition': `attachment; filename="${name}"` });
      await write(query, res, signal);
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
