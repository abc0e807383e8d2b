import { parse } from 'csv-parse/sync';
import { type Separator, type SheetSpec, SpreadsheetError } from './spreadsheet.ts';

export const separators: Readonly<Record<Separator, string>> = { comma: ',', semicolon: ';', tab: '\t' };
const names = Object.keys(separators) as Separator[];

export const recordDelimiters = ['\r\n', '\n', '\r'];

/** A line by which Excel is told the separator; Excel does not show it as a row. */
const separatorLine = /^"?sep=(.)"?[,;\t]*(?:\r\n|\n|\r|$)/i;

/** Where the headings are looked for. */
const searchedCharacters = 65_536;

/**
 * Returns the one separator of a CSV file and the text without its `sep=` line. The separator is what that line says, or the
 * one that divides the heading row into the most known headings.
 */
export const findSeparator = (text: string, spec: SheetSpec): { separator: Separator; rest: string } => {
  const line = text.match(separatorLine);
  if (!line) return { separator: mostHeadings(text, spec), rest: text };
  const separator = names.find((name) => separators[name] === line[1]);
  if (!separator) throw new SpreadsheetError('The line sep= must name a comma, a semicolon, or a tab.');
  const rest = text.slice(line[0].length);
  if (separatorLine.test(rest))
    throw new SpreadsheetError('The file has two lines that begin with sep=. Remove one of them.');
  return { separator, rest };
};

const mostHeadings = (text: string, spec: SheetSpec): Separator => {
  const counts = names.map((name) => ({ name, ...countHeadings(text, separators[name], spec) }));
  counts.sort((a, b) => b.known - a.known || b.cells - a.cells);
  return counts[0]?.name ?? 'comma';
};

const countHeadings = (text: string, delimiter: string, { columnOf }: SheetSpec) => {
  const headings = firstRow(text.slice(0, searchedCharacters), delimiter);
  const knownColumns = new Set(headings.flatMap((heading) => columnOf(heading.trim()) ?? []));
  return { known: knownColumns.size, cells: headings.length };
};

/** Splits the first row that holds something, and reads nothing behind it. */
const firstRow = (text: string, delimiter: string): string[] => {
  const start = text.search(/[^\s,;"]/);
  const line = Math.max(text.lastIndexOf('\n', start), text.lastIndexOf('\r', start)) + 1;
  const options = {
    delimiter,
    record_delimiter: recordDelimiters,
    relax_column_count: true,
    relax_quotes: true,
    to: 1,
  };
  try {
    return parse(text.slice(line), options)[0] ?? [];
  } catch {
    return []; // not with this separator; whoever reads the file says what is wrong
  }
};
