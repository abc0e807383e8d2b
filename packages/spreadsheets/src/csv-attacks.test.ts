import { expect, it, vi } from 'vitest';
import { readSpreadsheet } from './read-spreadsheet.ts';
import type { SheetSpec } from './spreadsheet.ts';

const spec: SheetSpec = {
  columnOf: (heading) => heading,
  required: ['sku'],
  known: 'sku, …',
  ignoresOthers: false,
  maxRows: 10_000,
  maxColumns: 60,
};
const read = (text: string) => readSpreadsheet(Buffer.from(text), spec);

it('examines the quotation marks of no more cells than there are columns', async () => {
  const cells = Array(26_000).fill(' "b').join(',');
  const replaceAll = vi.spyOn(String.prototype, 'replaceAll');
  const { rows } = await read(`sku\n${cells}\n`);
  const scanCount = replaceAll.mock.calls.filter(([pattern]) => pattern === '"').length;
  replaceAll.mockRestore();
  expect(scanCount).toBeLessThanOrEqual(60);
  expect(rows[0]?.faults.length).toBeGreaterThan(0);
  expect(rows[0]?.faults.length).toBeLessThanOrEqual(61);
});

it('refuses a row with a quotation mark out of place whose surplus cells are empty', async () => {
  const { rows } = await read(`sku,name\n"17" alloy,x${','.repeat(100)}\n`);
  expect(rows[0]?.faults).toMatchObject([{ field: 'sku', message: expect.stringContaining('do not match') }]);
});

it.each([
  ['"""a"", b",x', '"a", b'],
  ['"""a""",x', '"a"'],
  ['x,"""a"""', 'x'],
  ['"""""",x', '""'],
])('takes quotation marks that are written twice in a quoted cell: %s', async (line, sku) => {
  for (const end of ['\n', '\r\n', '\r', ''])
    expect((await read(`sku,name${end || '\n'}${line}${end}`)).rows).toMatchObject([
      { cells: { sku: { text: sku } }, faults: [] },
    ]);
});

it('lets other work go on while it reads a large file', async () => {
  const line = `A,${'"text, of a cell",'.repeat(8)}x\n`;
  const names = Array.from({ length: 9 }, (_, at) => `c${at}`).join(',');
  let turns = 0;
  let isReading = true;
  const count = () => {
    turns++;
    if (isReading) setImmediate(count);
  };
  setImmediate(count);
  const { rows } = await read(`sku,${names}\n${line.repeat(10_000)}`);
  isReading = false;
  expect(rows).toHaveLength(10_000);
  expect(turns).toBeGreaterThanOrEqual(50);
});
