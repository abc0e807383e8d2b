import { readCsv } from './csv.ts';
import { formatOf } from './format.ts';
import { namedRows } from './sheet-rows.ts';
import { maxSpreadsheetBytes, type Sheet, type SheetSpec, SpreadsheetError } from './spreadsheet.ts';
import { readXlsx } from './xlsx/read-xlsx.ts';

/**
 * Reads the rows of a CSV or XLSX file, by its content and not its name, within the limits of `spec`. Throws a SpreadsheetError
 * when the file as a whole cannot be read; what is wrong with one row is a fault of that row.
 */
export const readSpreadsheet = async (bytes: Buffer, spec: SheetSpec): Promise<Sheet> => {
  if (bytes.length > maxSpreadsheetBytes) throw new SpreadsheetError('The file is larger than 10 MiB.');
  const { source, rows } = formatOf(bytes) === 'csv' ? readCsv(bytes, spec) : await readXlsx(bytes, spec);
  return { source, ...(await namedRows(rows, spec)) };
};
