import { z } from 'zod';

/** How an imported file was read: of a CSV file its encoding and separator, of an Excel workbook the sheet. */
export const SpreadsheetSource = z
  .object({
    format: z.enum(['csv', 'xlsx']),
    encoding: z.enum(['UTF-8', 'UTF-16', 'Windows-1252']).optional(),
    separator: z.enum(['comma', 'semicolon', 'tab']).optional(),
    sheet: z.string().optional(),
  })
  .meta({ id: 'SpreadsheetSource', example: { format: 'csv', encoding: 'UTF-8', separator: 'comma' } });
export type SpreadsheetSource = z.infer<typeof SpreadsheetSource>;

/**
 * What is wrong with a row of an imported file, as a sentence for a person. `row` is its number in a spreadsheet program;
 * `field` is its column, or `row` where no single column is wrong.
 */
export const RowFault = z.object({ row: z.int(), field: z.string(), message: z.string() });
export type RowFault = z.infer<typeof RowFault>;

/** The most faults that a report names. */
export const maxNamedFaults = 1000;
