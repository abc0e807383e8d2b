import { shopCurrency } from '@eshop/contracts/money';
import { ProblemError } from '@eshop/contracts/problem-type';
import { type DecimalEvidence, readDecimal } from '@eshop/spreadsheets/decimal';
import type { Cell, RowFault } from '@eshop/spreadsheets/spreadsheet';
import type { z } from 'zod';
import { findCategory } from '../domain/categories.ts';
import { columnLabels, specPrefix } from './product-sheet.ts';

/** A row's cells by their columns. */
export type Cells = Readonly<Record<string, Cell>>;

interface ReadProduct {
  /** What the row says of a product, as the API takes it, still to be validated. */
  fields: Readonly<Record<string, unknown>>;
  faults: RowFault[];
}

/**
 * Reads the fields of a product from a row. A column that the file does not have leaves its field out; specifications replace
 * the stored ones if the file has any, without the empty ones.
 */
export const readProduct = (cells: Cells, evidence: DecimalEvidence): ReadProduct => {
  const fields: Record<string, unknown> = {};
  const faults: RowFault[] = [];
  const specs: [string, string][] = [];
  for (const [column, cell] of Object.entries(cells)) {
    if (column.startsWith(specPrefix)) {
      if (cell.text !== '') specs.push([column.slice(specPrefix.length), cell.text]);
    } else if (column === 'price' || column === 'cost') {
      const amount = readAmount(cell, evidence);
      if (typeof amount === 'string') faults.push(faultOf(column, amount));
      else fields[column] = { amount, currency: shopCurrency };
    } else if (column === 'category') {
      fields.categoryId = findCategory(cell.text.toLowerCase())?.id ?? cell.text;
    } else fields[column] = column === 'vehicleClass' ? cell.text.toLowerCase() : cell.text;
  }
  if (Object.keys(cells).some((column) => column.startsWith(specPrefix))) fields.specs = Object.fromEntries(specs);
  return { fields, faults };
};

const example = '19990.50';
const maxCents = 1_000_000_000;

/** An amount in cents, or what is wrong with it. */
const readAmount = (cell: Cell, evidence: DecimalEvidence): number | string => {
  const { text } = cell;
  if (text === '') return 'fill in this cell.';
  const reading = readDecimal(cell, evidence);
  if (reading === 'ambiguous') return `${inQuotes(text)} can mean two amounts. Write it like ${example}.`;
  if (reading === 'shortened') return `${inQuotes(text)} is shortened. Write it like ${example}.`;
  if (reading === 'not a number')
    return cell.kind === 'text'
      ? `write it like ${example}.`
      : `the cell holds ${inQuotes(text)}. Write it like ${example}.`;
  if (reading.fraction.length > 2) return `use at most two decimals, like ${example}.`;
  const cents = Number(reading.whole) * 100 + Number(reading.fraction.padEnd(2, '0'));
  if (reading.isNegative || cents < 1 || cents > maxCents) return 'must be from 0.01 to 10000000.00.';
  return cents;
};

const inQuotes = (text: string) => `“${text.slice(0, 40)}”`;

/** Returns a fault of a column, as a sentence that names it. */
export const faultOf = (column: string, message: string): RowFault => ({
  field: column,
  message: `${columnLabels[column] ?? column}: ${message}`,
});

/** The column in which a field of the API stands, by the path of the field. */
const columnOf = ([field, part]: readonly PropertyKey[]): string => {
  if (field === 'categoryId') return 'category';
  return field === 'specs' && part !== undefined ? `${specPrefix}${String(part)}` : String(field ?? 'row');
};

/** Returns the faults that the schema of a product found. */
export const faultsOf = (error: z.ZodError, cells: Cells): RowFault[] =>
  error.issues.map((issue) => {
    const column = columnOf(issue.path);
    return faultOf(column, sentenceOf(issue, cells[column]));
  });

const sentenceOf = (issue: z.core.$ZodIssue, cell: Cell | undefined): string => {
  if (issue.code === 'invalid_key') return 'use at most 60 characters in the heading.';
  if (issue.path[0] === 'specs' && issue.path.length === 1) return `${issue.message}.`;
  if (cell === undefined) return 'a new product needs this column.';
  if (cell.text === '') return 'fill in this cell.';
  if (issue.code === 'too_big') return `use at most ${issue.maximum} characters.`;
  if (issue.code === 'invalid_value') return `write ${issue.values.join(' or ')}.`;
  return `${issue.message}.`;
};

/** Returns the faults of a product that a use case refused. Throws on what is not the row's fault, such as a store that is unavailable. */
export const faultsOfRefusal = (error: unknown): RowFault[] => {
  if (!(error instanceof ProblemError) || error.problem.status >= 500) throw error;
  const { errors, title, detail = title } = error.problem;
  return (errors ?? [{ pointer: '/sku', message: detail }]).map(({ pointer, message }) => {
    const column = columnOf(pointer.split('/').slice(1));
    return faultOf(
      column,
      column === 'category' ? 'there is no such category. Write its path, e.g. cars/suv.' : withFullStop(message),
    );
  });
};

const withFullStop = (message: string) => (message.endsWith('.') ? message : `${message}.`);
