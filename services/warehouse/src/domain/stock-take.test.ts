import { readFileSync } from 'node:fs';
import { inline, workbookOf, zipOf } from '@eshop/spreadsheets/fixtures/workbook';
import { describe, expect, it } from 'vitest';
import { countSheet, readCount } from './stock-take.ts';

const read = (text: string) => readCount(Buffer.from(text));
const fixture = (name: string) =>
  readCount(readFileSync(new URL(`../../../../packages/spreadsheets/src/fixtures/${name}`, import.meta.url)));

it('reads SKUs and counts, whatever else stands there and whichever separator', async () => {
  const rows = [
    { row: 2, sku: 'CAR-1', counted: 4 },
    { row: 4, sku: 'CAR, 2', counted: 0 },
  ];
  expect(await read('SKU,Counted,by\r\nCAR-1,4,Ada\r\n\r\n"CAR, 2",0,Ada\r\n')).toMatchObject({ rows, errors: [] });
  expect(await read('\ufeffcounted;sku\n4;CAR-1\n')).toMatchObject({ rows: [rows[0]], errors: [] });
});

it.each([
  'take-plain.csv',
  'take-bom-upper-heading.csv',
  'take-empty-rows.csv',
  'take-name-with-semicolon.csv',
  'take-name-with-semicolon-unquoted.csv',
  'take-semicolon-comma-in-name.csv',
  'take-semicolon-decimal.csv',
  'take-utf16.csv',
])('counts four pieces in %s', async (name) => {
  expect(await fixture(name)).toMatchObject({ rows: [{ row: 2, sku: 'PBS-0001', counted: 4 }], errors: [] });
});

it.each([
  [
    'a count that is no number',
    'sku,counted\nA,two',
    [{ row: 2, field: 'counted', message: 'Counted: write a whole number of pieces, like 12.' }],
  ],
  ['a fraction', 'sku,counted\nA,2.5', [{ row: 2, field: 'counted' }]],
  [
    'a count that can mean two numbers',
    'sku\tcounted\nA\t4,000',
    [{ row: 2, message: 'Counted: “4,000” can mean two numbers. Write it like 1200.' }],
  ],
  [
    'a negative count',
    'sku,counted\nA,-2',
    [{ row: 2, field: 'counted', message: 'Counted: must be from 0 to 999999.' }],
  ],
  ['a count beyond all warehouses', 'sku,counted\nA,1000000', [{ row: 2, field: 'counted' }]],
  ['a row without a SKU', 'sku,counted\n,2', [{ row: 2, field: 'sku', message: 'SKU: fill in this cell.' }]],
  ['a row without a count', 'sku,counted\nA,', [{ row: 2, field: 'counted' }]],
  [
    'a SKU that comes twice, whatever its case',
    'sku,counted\nA,2\nB,3\na,2',
    [{ row: 4, field: 'sku', message: 'SKU: the same SKU is in row 2.' }],
  ],
  ['a cell too many', 'sku,counted\nA,2,3', [{ row: 2, field: 'row' }]],
  ['a SKU that is too long', `sku,counted\n${'A'.repeat(101)},2`, [{ row: 2, field: 'sku' }]],
])('names %s with its row', async (_, text, errors) => {
  expect((await read(text)).errors).toMatchObject(errors);
});

describe('a file that is no count', () => {
  it.each([
    ['without one of its columns', 'sku\nA', 'The heading counted is missing in row 1.'],
    ['with a quotation mark that never ends', 'sku,counted\n"A,2', 'Row 2: a quotation mark'],
    [
      'of too many rows',
      `sku,counted\n${Array.from({ length: countSheet.maxRows + 1 }, (_, at) => `A${at},1`).join('\n')}`,
      'more than 5,000 rows',
    ],
  ])('%s is refused', async (_, text, message) => {
    await expect(read(text)).rejects.toThrow(message);
  });
});

it.each(['csv', 'xlsx'])('has a template as %s with its columns and no row', async (format) => {
  const path = `../../../../frontends/admin/public/templates/stock-take.${format}`;
  const file = readFileSync(new URL(path, import.meta.url));
  expect(await readCount(file)).toMatchObject({ rows: [], errors: [] });
});

it('names at most one error for each column of a workbook whose cells are all wrong', async () => {
  const sheet = `<row r="1">${inline('sku', 'counted')}</row><row r="2">${'<c t="e"/>'.repeat(16_000)}</row>`;
  const { errors, rows } = await readCount(zipOf(workbookOf(sheet)));
  expect(rows).toEqual([]);
  expect(errors).toHaveLength(3);
});
