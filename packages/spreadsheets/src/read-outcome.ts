import { type Sheet, SpreadsheetError } from './spreadsheet.ts';

/** What a thread that reads files replies: what was read, or why a file cannot be read. */
export type ReadOutcome<Value> = { value: Value } | { refusal: string };

/** Reads a file and returns what became of it. Throws errors that are not the file's fault. */
export const outcomeOf = async <Value>(reading: Promise<Value>): Promise<ReadOutcome<Value>> => {
  try {
    return { value: await reading };
  } catch (error) {
    if (error instanceof SpreadsheetError) return { refusal: error.message };
    throw error;
  }
};

/** Returns what was read. Throws a SpreadsheetError for a file that was refused, or that took more than it may. */
export const readValue = <Value>(outcome: ReadOutcome<Value> | 'exceeded' | undefined): Value => {
  if (outcome === undefined || outcome === 'exceeded')
    throw new SpreadsheetError('The file takes too long to read. Split it into smaller files.');
  if ('refusal' in outcome) throw new SpreadsheetError(outcome.refusal);
  return outcome.value;
};

/** How many rows are in a part of a sheet. */
const rowsPerPart = 200;

/** Splits a sheet into parts, so that a large one is copied between threads in several turns of the event loop. */
export const sheetParts = ({ rows, ...head }: Sheet): Sheet[] => [
  { ...head, rows: rows.slice(0, rowsPerPart) },
  ...Array.from({ length: Math.max(0, Math.ceil(rows.length / rowsPerPart) - 1) }, (_, index) => ({
    ...head,
    rows: rows.slice((index + 1) * rowsPerPart, (index + 2) * rowsPerPart),
  })),
];

/** Joins the parts of a sheet. */
export const joinedSheet = ([first, ...others]: readonly Sheet[]): Sheet => {
  if (!first) throw new Error('a sheet has at least one part');
  return { ...first, rows: [...first.rows, ...others.flatMap(({ rows }) => rows)] };
};
