import { setImmediate } from 'node:timers/promises';
import { rowsPerTurn } from './map-rows.ts';
import {
  type Cell,
  emptyCell,
  maxCellCharacters,
  type RawRow,
  type RowFault,
  type Sheet,
  type SheetRow,
  type SheetSpec,
  SpreadsheetError,
} from './spreadsheet.ts';

/** Names the cells of raw rows by the headings in the first of them. Throws a SpreadsheetError when the headings do not fit. */
export const namedRows = async (rows: AsyncIterable<RawRow>, spec: SheetSpec): Promise<Omit<Sheet, 'source'>> => {
  const sheetRows: SheetRow[] = [];
  let columns: readonly Column[] | undefined;
  for await (const row of rows) {
    if (!columns) {
      columns = columnsOf(row, spec);
      continue;
    }
    if (sheetRows.length === spec.maxRows)
      throw new SpreadsheetError(
        `The file has more than ${thousands(spec.maxRows)} rows. Divide it into several files.`,
      );
    sheetRows.push(namedRow(row, columns));
    if (sheetRows.length % rowsPerTurn === 0) await setImmediate();
  }
  if (!columns) throw new SpreadsheetError('The file is empty.');
  return { columns: columns.flatMap((column) => column.name ?? []), rows: sheetRows };
};

export const thousands = (count: number): string => count.toLocaleString('en-US');

interface Column {
  heading: string;
  /** Undefined for a column that is passed over. */
  name: string | undefined;
}

const columnsOf = ({ row, cells }: RawRow, spec: SheetSpec): Column[] => {
  const usedCells = cells.slice(0, cells.findLastIndex(({ text }) => text !== '') + 1);
  const refuse = (message: string): never => {
    throw new SpreadsheetError(message);
  };
  if (usedCells.length > spec.maxColumns) refuse(`The file has more than ${spec.maxColumns} columns.`);
  const columns = usedCells.map(({ text }) => ({ heading: text, name: text === '' ? undefined : spec.columnOf(text) }));
  const unknown = columns.filter(({ heading, name }) => heading !== '' && name === undefined);
  if (columns.every(({ name }) => name === undefined))
    refuse(`Row ${row} must hold the headings. Known headings: ${spec.known}.`);
  if (unknown.length > 0 && !spec.ignoresOthers) {
    const list = unknown.map(({ heading }) => heading).join(', ');
    refuse(`Unknown headings: ${list.slice(0, 200)}. Known headings: ${spec.known}.`);
  }
  const names = columns.flatMap(({ name }) => name ?? []);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice) refuse(`The heading ${twice} occurs twice.`);
  const missing = spec.required.filter((name) => !names.includes(name));
  if (missing.length > 0) refuse(`The heading ${missing.join(', ')} is missing in row ${row}.`);
  return columns;
};

const namedRow = ({ row, cells, faults = [], hasAllCells = false }: RawRow, columns: readonly Column[]): SheetRow => {
  const usedWidth = cells.findLastIndex(({ text }) => text !== '') + 1;
  const faultsByField = new Map<string, RowFault>(); // one for each column and one for the row
  const add = (field: string, message: string) => {
    if (!faultsByField.has(field)) faultsByField.set(field, { field, message });
  };
  for (const { index, message } of faults) add(columns[index]?.name ?? '', message);
  if (usedWidth > columns.length) add('', surplus(usedWidth, columns.length));
  else if (hasAllCells && cells.length < lastNamed(columns)) add('', tooFew(cells.length, columns.length));
  const namedCells: Record<string, Cell> = {};
  columns.forEach(({ heading, name }, index) => {
    const cell = cells[index] ?? emptyCell;
    if (heading === '' && cell.text !== '') add('', `Column ${index + 1} has text but no heading.`);
    if (name === undefined) return;
    namedCells[name] = cell;
    const message = unreadable(cell.text);
    if (message) add(name, message);
  });
  return { row, cells: namedCells, faults: [...faultsByField.values()] };
};

const lastNamed = (columns: readonly Column[]) => columns.findLastIndex(({ name }) => name !== undefined) + 1;

const surplus = (cells: number, headings: number) =>
  `This row has ${cells} cells for ${headings} headings. Put a cell that contains the separator in quotation marks.`;

const tooFew = (cells: number, headings: number) =>
  `This row has ${cells} cells for ${headings} headings. Fill in the separators, or check the quotation marks before it.`;

// Tabs and line ends may stand in a cell; whether a field takes them is its own rule.
const unprintable = /[^\P{Cc}\t\n\r]/u;

const unreadable = (text: string): string | undefined => {
  if (text.length > maxCellCharacters) return `The cell is longer than ${thousands(maxCellCharacters)} characters.`;
  if (text.includes('\ufffd') || !text.isWellFormed())
    return 'The cell holds characters that cannot be read. Save the file as "CSV UTF-8" or as an Excel workbook (.xlsx).';
  return unprintable.test(text) ? 'The cell holds characters that cannot be shown. Type its text again.' : undefined;
};
