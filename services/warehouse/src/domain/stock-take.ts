import type { StockTakeReport } from '@eshop/contracts/stock';
import { name } from '@eshop/contracts/text';
import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';

/** A line of a count: so many pieces of a product lie there. */
export interface Counted {
  line: number;
  sku: string;
  counted: number;
}

export type BadRow = StockTakeReport['errors'][number];

/** More lines than any warehouse's count is taken for a mistake. */
export const maxRows = 5000;

const Row = z.object({
  sku: name(100),
  counted: z
    .string()
    .trim()
    .regex(/^\d{1,6}$/, 'a whole number of pieces')
    .transform(Number),
});

/**
 * Reads a count as CSV with a heading line and the columns `sku` and `counted`; others are passed over, separators are
 * commas or semicolons. Pure; what cannot be read is an error with the line where it stands.
 */
export const readCount = (text: string): { rows: Counted[]; errors: BadRow[] } => {
  const records = recordsOf(text);
  if ('line' in records) return { rows: [], errors: [records] };
  if (records.length > maxRows)
    return { rows: [], errors: [{ line: 1, field: 'file', message: `more than ${maxRows} lines` }] };
  const rows: Counted[] = [];
  const errors: BadRow[] = [];
  const seen = new Map<string, number>();
  for (const { record, info } of records) {
    const parsed = Row.safeParse(record);
    if (!parsed.success) {
      errors.push(
        ...parsed.error.issues.map(({ path, message }) => ({ line: info.lines, field: String(path[0]), message })),
      );
      continue;
    }
    const before = seen.get(parsed.data.sku);
    seen.set(parsed.data.sku, info.lines);
    if (before) errors.push({ line: info.lines, field: 'sku', message: `stands in line ${before} too` });
    else rows.push({ line: info.lines, ...parsed.data });
  }
  return { rows, errors };
};

interface Read {
  record: Record<string, string>;
  info: { lines: number };
}

const recordsOf = (text: string): Read[] | BadRow => {
  try {
    return parse(text, {
      bom: true,
      columns: (heading: string[]) => heading.map((column) => column.trim().toLowerCase()),
      delimiter: [',', ';'],
      info: true,
      relax_column_count_more: true,
      skip_empty_lines: true,
      max_record_size: 2000,
      to: maxRows + 1,
    }) as unknown as Read[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { line: Number(error.lines ?? 1), field: 'file', message: error.message };
  }
};
