import type { Cell, Separator } from './spreadsheet.ts';

/** The character between the whole and the fraction of a number. */
export type DecimalMark = '.' | ',';

/** A number as digits, so that nothing is rounded; `fraction` comes without zeros at its end. */
export interface Decimal {
  isNegative: boolean;
  whole: string;
  fraction: string;
}

/** How numbers with one mark and three digits behind it, such as `1,200`, are meant in a file. */
export interface DecimalEvidence {
  /** What other numbers of the file show; undefined when none does or they contradict each other. */
  mark?: DecimalMark | undefined;
  /** What the file's separator suggests: whoever separates cells by semicolons writes decimals with commas. */
  likelyMark?: DecimalMark | undefined;
}

export type DecimalReading = Decimal | 'not a number' | 'ambiguous' | 'shortened';

const marks = ['.', ','] as const;

const number = (grouping: string, decimalMark: string) =>
  new RegExp(`^(?:[1-9]\\d{0,2}(?<group>[${grouping}])\\d{3}(?:\\k<group>\\d{3})*|\\d*)(?:[${decimalMark}](\\d+))?$`);
/** Blanks and apostrophes (also typographic) group digits whatever the mark is. */
const neutral = " \\u00a0\\u2009\\u202f'\\u2019";
const patterns: Readonly<Record<DecimalMark, RegExp>> = {
  '.': number(`${neutral},`, '.'),
  ',': number(`${neutral}.`, ','),
};
const maxDigits = 15;

/** Collects what the numbers of a column, or of several, show about the file's decimal mark. */
export const evidenceIn = (cells: Iterable<Cell>, separator: Separator | undefined): DecimalEvidence => {
  const separatorMarks = new Set<DecimalMark>();
  for (const { text, kind } of cells) {
    if (kind !== 'text') continue;
    const possible = marks.filter((mark) => readWith(stripText(text), mark) !== undefined);
    if (possible.length === 1 && possible[0]) separatorMarks.add(possible[0]);
  }
  const [mark] = separatorMarks;
  const likelyMark = separator === 'comma' ? '.' : separator === 'semicolon' ? ',' : undefined;
  return {
    mark: separatorMarks.size === 1 ? mark : undefined,
    likelyMark: separatorMarks.size > 1 ? undefined : likelyMark,
  };
};

/**
 * Reads a number as people and programs write it: `19990.50`, `19.990,50`, `$19,990.50`, `19 990,50`. A number that means two
 * things, such as `1,200`, is decided by the file's evidence; where there is none it is ambiguous.
 */
export const readDecimal = ({ text, kind }: Cell, { mark, likelyMark }: DecimalEvidence = {}): DecimalReading => {
  if (kind === 'date' || kind === 'percent') return 'not a number';
  const digits = stripText(text);
  if (/^[-−]?\d+(?:[.,]\d+)?e[+-]?\d+$/i.test(digits)) return 'shortened';
  if (kind === 'number') return readWith(digits, '.') ?? 'not a number';
  const [point, comma] = marks.map((one) => readWith(digits, one));
  if (!point || !comma) return point ?? comma ?? 'not a number';
  if (isSame(point, comma)) return point;
  if (mark) return mark === '.' ? point : comma;
  // A separator supports thousands alone: 1,200 of a file with commas is not taken for 1.2 of one with semicolons.
  const likely = likelyMark === '.' ? point : likelyMark === ',' ? comma : undefined;
  return likely && likely.fraction === '' && !isDecimal(digits, likelyMark) ? likely : 'ambiguous';
};

const isDecimal = (digits: string, mark: DecimalMark | undefined) => mark !== undefined && digits.includes(mark);

const currencies = ['US$', 'USD', '$'];
/** Longer text is no number, and is not searched. */
const maxCharacters = 40;

/** A number without its currency, which may stand on either side of it and of its sign. */
const stripText = (text: string): string => {
  const trimmedText = text.trim();
  if (trimmedText.length > maxCharacters) return '';
  const sign = /^[-−]/.test(trimmedText) ? '-' : '';
  return sign + withoutCurrency(trimmedText.slice(sign.length).trim());
};

const withoutCurrency = (text: string): string => {
  const upper = text.toUpperCase();
  const prefix = currencies.find((currency) => upper.startsWith(currency));
  if (prefix) return text.slice(prefix.length).trimStart();
  const behind = currencies.find((currency) => upper.endsWith(currency));
  return behind ? text.slice(0, -behind.length).trimEnd() : text;
};

const readWith = (text: string, mark: DecimalMark): Decimal | undefined => {
  const isNegative = /^[-−]/.test(text);
  const digits = isNegative ? text.slice(1) : text;
  if (!/\d/.test(digits) || !patterns[mark].test(digits)) return undefined;
  const [whole = '', fraction = ''] = digits.split(mark).map((part) => part.replace(/\D/g, ''));
  if (whole.length + fraction.length > maxDigits) return undefined;
  return { isNegative, whole: whole.replace(/^0+(?=\d)/, '') || '0', fraction: withoutEndZeros(fraction) };
};

const withoutEndZeros = (digits: string): string => {
  let end = digits.length;
  while (digits[end - 1] === '0') end--;
  return digits.slice(0, end);
};

const isSame = (a: Decimal, b: Decimal) => a.whole === b.whole && a.fraction === b.fraction;
