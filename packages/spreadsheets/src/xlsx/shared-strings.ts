import { maxCellCharacters, maxTextCharacters, SpreadsheetError } from '../spreadsheet.ts';
import type { Archive } from './archive.ts';
import { readPart } from './read-part.ts';

const maxStrings = 500_000;

/** Reads the texts that cells refer to by their index, without blanks around them. */
export const readSharedStrings = async (archive: Archive, part: string | undefined): Promise<readonly string[]> => {
  if (part === undefined || !archive.has(part)) return [];
  const strings: string[] = [];
  let characters = 0;
  const reader = textReader();
  await readPart(archive, part, {
    open: (element) => reader.open(element),
    text: reader.text,
    close: (element) => {
      reader.close(element);
      if (element !== 'si') return;
      const text = reader.take();
      characters += text.length;
      if (strings.push(text) > maxStrings || characters > maxTextCharacters) throw tooMuchText();
    },
  });
  return strings;
};

/** Creates the error for a workbook whose texts would take too much memory. */
export const tooMuchText = () =>
  new SpreadsheetError('The workbook holds too much text. Copy the rows that you need into a new workbook.');

/** Creates the error for a workbook with a cell that Excel could not hold. */
export const cellTooLong = () =>
  new SpreadsheetError(
    `A cell of the workbook is longer than ${maxCellCharacters.toLocaleString('en-US')} characters. Shorten its text.`,
  );

/** Collects the text of a string item: its runs, without the readings that East Asian text may carry and without blanks around it. */
export const textReader = () => {
  let parts: string[] = [];
  let length = 0;
  let isInText = false;
  let isInReading = false;
  return {
    open: (element: string) => {
      if (element === 'rPh') isInReading = true;
      if (element === 't') isInText = true;
    },
    /** Throws a SpreadsheetError when the item is longer than a cell may be. */
    text: (text: string): void => {
      if (!isInText || isInReading) return;
      length += text.length;
      if (length > maxCellCharacters) throw cellTooLong();
      parts.push(text);
    },
    close: (element: string) => {
      if (element === 'rPh') isInReading = false;
      if (element === 't') isInText = false;
    },
    take: (): string => {
      const text = unescapeText(parts.join('')).trim();
      parts = [];
      length = 0;
      return text;
    },
  };
};

/** OOXML writes characters that XML does not take as `_x000D_`, and that text itself as `_x005F_x000D_`. */
export const unescapeText = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
