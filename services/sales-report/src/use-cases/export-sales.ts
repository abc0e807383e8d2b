import type { Writable } from 'node:stream';
import { forbidden } from '@eshop/contracts/problems/general';
import { tooManyExports } from '@eshop/contracts/problems/sales';
import type { SalesExportQuery } from '@eshop/contracts/sale';
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

/** What a file of sales is called, and of which type it is. */
interface ExportFile {
  name: string;
  contentType: string;
}

/** Who reads an export. */
interface Reader {
  /** Called once, when the export may begin. */
  open(file: ExportFile): Writable;
  signal: AbortSignal;
  /** Whether they may still read sales, which is judged at each batch. */
  stillMay(): boolean;
}

/** Each export holds a connection while its reader is slow. */
const maxConcurrentExports = 3;
const maxPrintedProducts = 2000;

const contentTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
} as const;

/** Loaded with the first export of its kind, for what draws pages and sheets takes 25 MB. */
const loadPdf = async () => (await import('../exports/pdf.ts')).writePdf;
const loadXlsx = async () => (await import('../exports/xlsx.ts')).writeXlsx;

export type ExportSales = (query: SalesExportQuery, reader: Reader) => Promise<void>;

/**
 * Writes sales as a file while they are read, so that memory does not grow with their number. Throws a 400 problem on an
 * unknown time zone or a range that ends before it begins, 503 when too many exports run, 403 when the reader's permission is
 * revoked, also after a part was written.
 */
export const createExportSales = ({ db, checkTimeZone, now }: Deps): ExportSales => {
  let runningExports = 0;
  return async (query, reader) => {
    await checkTimeZone(query.timeZone);
    checkRange(query);
    if (runningExports >= maxConcurrentExports) throw tooManyExports('Try again in a moment.');
    runningExports++;
    try {
      const name = `sales-${now().toISOString().slice(0, 10)}.${query.format}`;
      const to = reader.open({ name, contentType: contentTypes[query.format] });
      if (query.format === 'pdf') await writeReport(db, query, { to, signal: reader.signal, printedAt: now() });
      else await writeFacts(db, query, { ...reader, to });
    } finally {
      runningExports--;
    }
  };
};

const writeFacts = async (
  db: Db,
  query: SalesExportQuery,
  { to, signal, stillMay }: Pick<Reader, 'signal' | 'stillMay'> & { to: Writable },
): Promise<void> => {
  const { format, timeZone: _, ...filter } = query;
  const write = format === 'csv' ? writeCsv : await loadXlsx();
  await withFacts(db, filter, (next) => {
    const nextAllowed: NextFacts = async () => {
      if (!stillMay()) throw forbidden('The permission to read sales was revoked during the export.');
      return next();
    };
    return write(nextAllowed, to, signal);
  });
};

const writeReport = async (
  db: Db,
  query: SalesExportQuery,
  { to, signal, printedAt }: { to: Writable; signal: AbortSignal; printedAt: Date },
): Promise<void> => {
  const write = await loadPdf();
  const { format: _, timeZone: __, ...filter } = query;
  const [totals, bestSellers] = await Promise.all([
    sumSales(db, filter),
    selectBestSellers(db, { ...filter, by: 'revenue', limit: maxPrintedProducts + 1 }),
  ]);
  const products = bestSellers.slice(0, maxPrintedProducts);
  const isCut = bestSellers.length > maxPrintedProducts;
  await write({ query, totals, products, isCut, printedAt }, to, signal);
};
