import type { Readable } from 'node:stream';
import { badRequest } from '@eshop/service-kit/http/problem';
import { CsvError, parse } from 'csv-parse';
import { type CsvRow, columns, isColumn } from '../domain/csv-row.ts';

/** A row with its number in the file, the headings being row 1. */
export interface NumberedRow {
  row: number;
  values: CsvRow;
}

/** The largest file and the most products that one import takes. */
export const maxFileBytes = 10 * 1024 * 1024;
const maxRows = 10_000;
const maxColumns = 60;

/**
 * The rows of a CSV file (RFC 4180, UTF-8), a few hundred at a time, so that only those are in memory. Throws a 400
 * problem when it is no CSV, has unknown or missing headings, or too many rows.
 */
export async function* readRows(file: Readable, size: number): AsyncGenerator<NumberedRow[]> {
  const parser = parse({ bom: true, columns: checkedHeadings, max_record_size: 65_536, skip_empty_lines: true });
  file.on('error', (error) => parser.destroy(error));
  let rows: NumberedRow[] = [];
  let row = 1;
  try {
    for await (const values of file.pipe(parser)) {
      if (++row > maxRows + 1) throw wrongFile(`a file may have at most ${maxRows} rows`);
      if (rows.push({ row, values }) === size) {
        yield rows;
        rows = [];
      }
    }
  } catch (error) {
    throw error instanceof CsvError ? wrongFile(`after row ${row}: ${error.message}`) : error;
  }
  yield rows;
}

const checkedHeadings = (headings: string[]): string[] => {
  const names = headings.map((heading) => heading.trim());
  const unknown = names.filter((name) => !isColumn(name));
  if (unknown.length > 0) {
    throw wrongFile(`unknown columns: ${unknown.join(', ').slice(0, 200)}; known: ${columns.join(', ')}, spec:…`);
  }
  if (names.length > maxColumns || new Set(names).size < names.length) throw wrongFile('a column stands there twice');
  if (!names.includes('sku')) throw wrongFile('the column sku is missing');
  return names;
};

const wrongFile = (message: string) =>
  badRequest('The file cannot be imported.', { errors: [{ pointer: '/file', message }] });
