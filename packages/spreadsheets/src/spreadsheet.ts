/** Why a file cannot be read at all, as a sentence for the person who chose it. */
export class SpreadsheetError extends Error {}

/** What a cell holds. A cell of a CSV file is always text; formulas are never evaluated. */
export interface Cell {
  /** What the cell says, without blanks around it: plain digits for numbers, ISO 8601 for dates. Empty for an empty cell. */
  text: string;
  kind: 'text' | 'number' | 'date' | 'percent';
}

/** What is wrong with a row, in the column of that name; an empty `field` represents the whole row. */
export interface RowFault {
  field: string;
  message: string;
}

/** A row that holds something below the headings. */
export interface SheetRow {
  /** The row's number as a spreadsheet program shows it. */
  row: number;
  /** Its cells by the names of their columns. */
  cells: Readonly<Record<string, Cell>>;
  /** What could not be read. Such a row must not be used. */
  faults: readonly RowFault[];
}

/** How a file was read, for a person who wonders why something looks different. */
export interface SpreadsheetSource {
  format: 'csv' | 'xlsx';
  /** Of CSV alone. */
  encoding?: 'UTF-8' | 'UTF-16' | 'Windows-1252';
  separator?: Separator;
  /** The name of the sheet, of XLSX alone. */
  sheet?: string;
}

export type Separator = 'comma' | 'semicolon' | 'tab';

export interface Sheet {
  source: SpreadsheetSource;
  /** The names of the columns that the file has, in its order. */
  columns: readonly string[];
  rows: readonly SheetRow[];
}

/** What an importer expects of a sheet. */
export interface SheetSpec {
  /** Returns the name of a heading's column; undefined for a heading that is not known. Headings come without blanks around them. */
  columnOf(heading: string): string | undefined;
  /** Columns that must be there. */
  required: readonly string[];
  /** What the known headings are, for the person who used another one. */
  known: string;
  /** Whether columns with other headings are passed over instead of refused. */
  ignoresOthers: boolean;
  maxRows: number;
  maxColumns: number;
}

/** The largest file that is read, in bytes. */
export const maxSpreadsheetBytes = 10 * 1024 * 1024;
/** The most rows of a sheet, empty ones included: as many as Excel has. */
export const maxScannedRows = 1_048_576;
/** The most characters of all cells of a workbook together: about what a CSV file of the largest size holds. */
export const maxTextCharacters = 12 * 1024 * 1024;
/** The most characters of a cell: as many as Excel stores. */
export const maxCellCharacters = 32_767;

/** A row as a format's reader returns it. */
export interface RawRow {
  row: number;
  cells: readonly Cell[];
  /** What is wrong with cells, by their index. */
  faults?: readonly { index: number; message: string }[] | undefined;
  /** Whether its format writes a cell for every column, so that a missing one is a fault. @default false */
  hasAllCells?: boolean;
}

export const emptyCell: Cell = { text: '', kind: 'text' };
