import { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { CsvError, parse } from 'csv-parse';
import { decodeText } from './decode-text.ts';
import { findSeparator, recordDelimiters, separators } from './separator.ts';
import {
  type Cell,
  emptyCell,
  maxCellCharacters,
  maxScannedRows,
  type RawRow,
  type SheetSpec,
  SpreadsheetError,
  type SpreadsheetSource,
} from './spreadsheet.ts';

const chunkBytes = 65_536;
const maxRecordCharacters = 4 * maxCellCharacters;

interface CsvSheet {
  source: SpreadsheetSource;
  rows: AsyncIterable<RawRow>;
}

/** Reads a CSV file: its encoding, its one separator, and its rows with their numbers in a spreadsheet program. */
export const readCsv = (bytes: Buffer, spec: SheetSpec): CsvSheet => {
  const { text, encoding } = decodeText(bytes);
  const { separator, rest } = findSeparator(text, spec);
  return { source: { format: 'csv', encoding, separator }, rows: rowsOf(rest, separators[separator], spec.maxColumns) };
};

/** A record with its text as it stands in the file. */
interface RawRecord {
  record: string[];
  raw: string;
}

async function* rowsOf(text: string, delimiter: string, maxColumns: number): AsyncGenerator<RawRow> {
  const parser = parse({
    delimiter,
    raw: true,
    record_delimiter: recordDelimiters,
    relax_column_count: true,
    relax_quotes: true, // a quotation mark inside a cell is text, as in every spreadsheet program: Wheels 19" alloy
    max_record_size: maxRecordCharacters,
  });
  Readable.from(chunksOf(text)).pipe(parser);
  const faultsIn = quotationFaults(delimiter);
  let row = 0;
  try {
    for await (const { record, raw } of parser as AsyncIterable<RawRecord>) {
      if (++row > maxScannedRows) throw new SpreadsheetError(`The file has more than ${maxScannedRows} rows.`);
      if (record.some((cell) => cell.trim() !== ''))
        yield { row, cells: record.map(cellOf), faults: faultsIn(record.slice(0, maxColumns), raw), hasAllCells: true };
    }
  } catch (error) {
    throw error instanceof CsvError ? new SpreadsheetError(sentenceOf(error)) : error;
  } finally {
    parser.destroy();
  }
}

/**
 * Chunks of bytes, because half a surrogate pair at the end of a text would be lost. Yields to the event loop between them, so
 * that other requests continue while a large file is read.
 */
async function* chunksOf(text: string): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += chunkBytes) {
    yield bytes.subarray(at, at + chunkBytes);
    await setImmediate();
  }
}

const cellOf = (text: string): Cell => {
  const trimmedText = text.trim();
  return trimmedText === '' ? emptyCell : { text: trimmedText, kind: 'text' };
};

/**
 * Creates the function that finds cells that were quoted in part, such as `"17" alloy`: where they end is a guess. The record is
 * searched once for the cells that were quoted as a whole, in a time that grows with its length alone.
 */
const quotationFaults = (delimiter: string) => {
  const quotedCell = new RegExp(`(?<=^|[${delimiter}\\r\\n])"((?:[^"]|"")*)"(?=[${delimiter}\\r\\n]|$)`, 'g');
  return (record: readonly string[], raw: string): RawRow['faults'] => {
    if (!record.some(startsWithQuote)) return [];
    const quotedValues = new Set<string>();
    for (const [, escapedText = ''] of raw.matchAll(quotedCell)) quotedValues.add(escapedText);
    return record.flatMap((text, index) =>
      startsWithQuote(text) && !quotedValues.has(text.replaceAll('"', '""'))
        ? { index, message: 'The quotation marks do not match. Write one inside a quoted cell twice ("").' }
        : [],
    );
  };
};

const startsWithQuote = (text: string) => text.trimStart().startsWith('"');

const sentenceOf = (error: CsvError): string => {
  const row = Number(error.records ?? 0) + 1; // records are counted where the parser is, which is ahead of its reader
  return error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_MAX_RECORD_SIZE'
    ? `Row ${row}: a quotation mark begins a cell that does not end, or the row is far too long. Correct it and choose the file again.`
    : `Row ${row} cannot be read as CSV. Save the file again as "CSV UTF-8" or as an Excel workbook (.xlsx).`;
};
