import {
  type Cell,
  emptyCell,
  maxCellCharacters,
  maxScannedRows,
  maxTextCharacters,
  type RawRow,
  type SheetSpec,
  SpreadsheetError,
} from '../spreadsheet.ts';
import { type Archive, damagedWorkbook } from './archive.ts';
import { readPart } from './read-part.ts';
import { dateOfSerial } from './serial-date.ts';
import { cellTooLong, textReader, tooMuchText, unescapeText } from './shared-strings.ts';
import type { NumberFormat } from './styles.ts';

interface Deps {
  archive: Archive;
  part: string;
  sharedStrings: readonly string[];
  formats: readonly NumberFormat[];
  countsFrom1904: boolean;
  spec: SheetSpec;
}

interface Row extends RawRow {
  cells: Cell[];
  faults: { index: number; message: string }[];
}

interface OpenCell {
  row: number;
  index: number;
  type: string;
  style: number;
  value: string[];
  length: number;
  hasFormula: boolean;
}

/** As many columns as Excel has. */
const maxColumn = 16_384;
/** Rows beyond the import's own, so that a sheet with too many is refused and not cut. */
const spareRows = 2;
/** The most cells of a sheet, empty ones and those beyond the import's columns included. */
export const maxCells = 1_000_000;
const maxMerges = 10_000;
const maxMergedRows = 100_000;

/** Reads a sheet's rows that hold something, hidden ones included. */
export const readSheet = async (deps: Deps): Promise<Row[]> => {
  const { archive, part, spec } = deps;
  const rows = new Map<number, Row>();
  const merges: string[] = [];
  const inline = textReader();
  let row = 0;
  let column = 0;
  let cell: OpenCell | undefined;
  let isInValue = false;
  let cellsOfRow = 0;
  let cellsOfSheet = 0;
  const characters = characterCount();
  const keep = (closed: OpenCell) => {
    const inlineCell = cellOf(closed, inline.take(), deps);
    if ('text' in inlineCell && inlineCell.text === '') return;
    if ('text' in inlineCell) characters.add(inlineCell.text);
    const target = rows.get(closed.row) ?? { row: closed.row, cells: [], faults: [] };
    rows.set(closed.row, target);
    if (rows.size > spec.maxRows + spareRows)
      throw new SpreadsheetError(
        `The file has more than ${spec.maxRows.toLocaleString('en-US')} rows. Divide it into several files.`,
      );
    const index = Math.min(closed.index, spec.maxColumns); // what is beyond is one surplus inlineCell
    fill(target.cells, index, 'text' in inlineCell ? inlineCell : { text: '?', kind: 'text' });
    if ('message' in inlineCell) addFault(target, index, inlineCell.message);
  };
  await readPart(archive, part, {
    open: (element, attributes) => {
      if (element === 'row') {
        row = positive(attributes.r) ?? row + 1;
        column = 0;
        cellsOfRow = 0;
        if (row > maxScannedRows) throw damagedWorkbook();
      } else if (element === 'c') {
        if (++cellsOfRow > maxColumn) throw damagedWorkbook();
        if (++cellsOfSheet > maxCells) throw tooManyCells();
        const at = attributes.r === undefined ? { row, column: column + 1 } : placeOf(attributes.r);
        column = at.column;
        const { t: type = 'n', s = '0' } = attributes;
        cell = { row: at.row, index: column - 1, type, style: Number(s), value: [], length: 0, hasFormula: false };
      } else if (element === 'f' && cell) cell.hasFormula = true;
      else if (element === 'v') isInValue = true;
      else if (element === 'mergeCell' && merges.push(attributes.ref ?? '') > maxMerges) throw damagedWorkbook();
      inline.open(element);
    },
    text: (text) => {
      if (isInValue && cell) {
        cell.length += text.length;
        if (cell.length > maxCellCharacters) throw cellTooLong();
        cell.value.push(text);
      } else if (cell?.type === 'inlineStr') inline.text(text);
    },
    close: (element) => {
      inline.close(element);
      if (element === 'v') isInValue = false;
      if (element !== 'c' || !cell) return;
      keep(cell);
      cell = undefined;
    },
  });
  const sortedRows = [...rows.values()].sort((a, b) => a.row - b.row);
  applyMerges(sortedRows, merges, { spec, characters });
  return sortedRows;
};

/** Counts the text of cells. A text that several cells share counts for each, because each is checked and processed. */
const characterCount = () => {
  let total = 0;
  return {
    add: ({ length }: string): void => {
      total += length;
      if (total > maxTextCharacters) throw tooMuchText();
    },
  };
};

const tooManyCells = () =>
  new SpreadsheetError(
    `The sheet has more than ${maxCells.toLocaleString('en-US')} cells. Copy the rows that you need into a new workbook.`,
  );

/** Keeps the first fault of a cell. All cells beyond the import's columns have one index. */
const addFault = ({ faults }: Row, index: number, message: string): void => {
  if (!faults.some((fault) => fault.index === index)) faults.push({ index, message });
};

const positive = (text: string | undefined): number | undefined =>
  text && /^[1-9]\d{0,6}$/.test(text) ? Number(text) : undefined;

/** `AB12` as a row and a column, from 1 on. */
const placeOf = (reference: string): { row: number; column: number } => {
  const [, letters = '', digits] = reference.match(/^\$?([A-Z]{1,3})\$?(\d{1,7})$/i) ?? [];
  const row = positive(digits);
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  if (row === undefined || row > maxScannedRows || column < 1 || column > maxColumn) throw damagedWorkbook();
  return { row, column };
};

type Found = Cell | { message: string };

const cellOf = (cell: OpenCell, inlineText: string, { sharedStrings, formats, countsFrom1904 }: Deps): Found => {
  const value = cell.value.join('');
  switch (cell.type) {
    case 's': {
      const text = sharedStrings[Number(value)];
      if (text === undefined) throw damagedWorkbook();
      return { text, kind: 'text' };
    }
    case 'inlineStr':
      return { text: inlineText, kind: 'text' };
    case 'str':
      return cell.hasFormula && cell.value.length === 0 ? notCalculated : textCell(unescapeText(value));
    case 'b':
      return textCell(value === '1' ? 'TRUE' : 'FALSE');
    case 'd':
      return { text: value, kind: 'date' };
    case 'e':
      return { message: `The cell shows the error ${value.slice(0, 20)}.` };
    default:
      if (value === '') return cell.hasFormula ? notCalculated : emptyCell;
      return numberCell(value, formats[cell.style], countsFrom1904);
  }
};

const notCalculated = {
  message: 'The cell holds a formula without a result. Open the file in your spreadsheet program and save it again.',
};

const textCell = (text: string): Cell => ({ text: text.trim(), kind: 'text' });

/** As many digits as Excel keeps; more are noise of its arithmetic. */
const significantDigits = 15;

const numberCell = (value: string, format: NumberFormat | undefined, countsFrom1904: boolean): Found => {
  const number = Number(value);
  if (!Number.isFinite(number)) throw damagedWorkbook();
  const { kind, zeros } = format ?? { kind: 'number', zeros: 0 };
  if (kind === 'date') {
    const text = dateOfSerial(number, countsFrom1904);
    return text === undefined ? { message: 'The cell is formatted as a date but holds none.' } : { text, kind };
  }
  if (kind === 'percent') return { text: `${plain(number * 100)}%`, kind };
  return { text: plain(number).padStart(zeros, '0'), kind };
};

const plain = (number: number) => String(Number(number.toPrecision(significantDigits)));

interface MergeDeps {
  spec: SheetSpec;
  characters: ReturnType<typeof characterCount>;
}

/**
 * A cell that was merged downward is meant for all of its rows. One that spans columns could mean either, so its rows are
 * refused.
 */
const applyMerges = (rows: readonly Row[], merges: readonly string[], { spec, characters }: MergeDeps): void => {
  const indexOfRow = new Map(rows.map(({ row }, index) => [row, index]));
  let visitedCells = 0;
  for (const ref of merges) {
    const [from, to] = ref.split(':').map(placeOf);
    if (!from || !to || from.column > spec.maxColumns) continue;
    const start = indexOfRow.get(from.row);
    const source = start === undefined ? undefined : rows[start]?.cells[from.column - 1];
    if (start === undefined || !source || source.text === '') continue;
    for (let at = start; (rows[at]?.row ?? Number.POSITIVE_INFINITY) <= to.row; at++) {
      const target = rows[at];
      if (++visitedCells > maxMergedRows || !target) throw damagedWorkbook();
      if (to.column > from.column) addFault(target, from.column - 1, spansColumns(ref));
      else if (at > start) {
        characters.add(source.text);
        fill(target.cells, from.column - 1, source);
      }
    }
  }
};

const spansColumns = (ref: string) => `The cells ${ref} are merged. Unmerge them and fill in each.`;

const fill = (cells: Cell[], index: number, cell: Cell) => {
  while (cells.length < index) cells.push(emptyCell);
  cells[index] = cell;
};
