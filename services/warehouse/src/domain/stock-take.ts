import { createHash } from 'node:crypto';
import type { RowFault, SpreadsheetSource } from '@eshop/contracts/spreadsheet';
import { type DecimalEvidence, evidenceIn, readDecimal } from '@eshop/spreadsheets/decimal';
import { mapRows } from '@eshop/spreadsheets/map-rows';
import { readSpreadsheet } from '@eshop/spreadsheets/read-spreadsheet';
import type { Cell, SheetRow, SheetSpec } from '@eshop/spreadsheets/spreadsheet';

/** A row of a count: so many pieces of a product are there. */
export interface Counted {
  row: number;
  sku: string;
  counted: number;
}

/** A count as it was read from its file. */
export interface Count {
  source: SpreadsheetSource;
  rows: readonly Counted[];
  errors: readonly RowFault[];
  /** Of the file's bytes, by which a repeated request is recognized. */
  digest: string;
}

const columns = ['sku', 'counted'];

/** What a stock take expects of its file. */
export const countSheet: SheetSpec = {
  // Cut before it is normalized, which may take long.
  columnOf: (heading) =>
    columns.find((column) => column === heading.slice(0, 100).normalize('NFKC').trim().toLowerCase()),
  required: columns,
  known: columns.join(', '),
  ignoresOthers: true,
  maxRows: 5000,
  maxColumns: 60,
};

/** SKUs are one whatever their case. */
export const keyOfSku = (sku: string): string => sku.toLowerCase();

/**
 * Reads a count from a CSV file or an Excel workbook with the columns `sku` and `counted`; others are passed over. What is
 * wrong with a row is an error of that row. Throws a SpreadsheetError when the file as a whole cannot be read.
 */
export const readCount = async (file: Buffer): Promise<Count> => {
  const { source, rows: sheetRows } = await readSpreadsheet(file, countSheet);
  const counts = sheetRows.flatMap(({ cells }) => cells.counted ?? []);
  const evidence = evidenceIn(counts, source.separator);
  const rows: Counted[] = [];
  const errors: RowFault[] = [];
  const rowOfSku = new Map<string, number>();
  await mapRows(sheetRows, (sheetRow) => {
    const { row } = sheetRow;
    const { sku, counted: countedUnits, faults } = readRow(sheetRow, evidence);
    const earlier = rowOfSku.get(keyOfSku(sku));
    if (earlier === undefined) rowOfSku.set(keyOfSku(sku), row);
    else if (sku !== '') faults.push({ field: 'sku', message: `SKU: the same SKU is in row ${earlier}.` });
    for (const { field, message } of faults) errors.push({ row, field: field || 'row', message });
    if (faults.length === 0) rows.push({ row, sku, counted: countedUnits });
  });
  return { source, rows, errors, digest: createHash('sha256').update(file).digest('hex') };
};

const maxPieces = 999_999;
const maxSkuCharacters = 100;

const readRow = ({ cells, faults }: SheetRow, evidence: DecimalEvidence) => {
  const sku = cells.sku?.text ?? '';
  if (faults.length > 0) return { sku, counted: 0, faults: [...faults] };
  const pieces = cells.counted ? readPieces(cells.counted, evidence) : 'fill in this cell.';
  const wrong: { field: string; message: string }[] = [];
  if (sku === '') wrong.push({ field: 'sku', message: 'SKU: fill in this cell.' });
  if (sku.length > maxSkuCharacters)
    wrong.push({ field: 'sku', message: `SKU: use at most ${maxSkuCharacters} characters.` });
  if (typeof pieces === 'string') wrong.push({ field: 'counted', message: `Counted: ${pieces}` });
  return { sku, counted: Number(pieces), faults: wrong };
};

/** A number of pieces, or what is wrong with it. */
const readPieces = (cell: Cell, evidence: DecimalEvidence): number | string => {
  if (cell.text === '') return 'fill in this cell.';
  const reading = readDecimal(cell, evidence);
  if (reading === 'ambiguous') return `“${cell.text.slice(0, 40)}” can mean two numbers. Write it like 1200.`;
  if (typeof reading === 'string' || reading.fraction !== '') return 'write a whole number of pieces, like 12.';
  const pieces = Number(reading.whole);
  return pieces > maxPieces || (reading.isNegative && pieces > 0) ? `must be from 0 to ${maxPieces}.` : pieces;
};
