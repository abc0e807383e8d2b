import { describe, expect, it } from 'vitest';
import { readSpreadsheet } from '../src/read-spreadsheet.ts';
import type { SheetSpec } from '../src/spreadsheet.ts';

const products: SheetSpec = {
  columnOf: (heading) => ['sku', 'description', 'price'].find((name) => name === heading),
  ignoresOthers: false,
  required: ['sku'],
  known: 'sku, …',
  maxRows: 10_000,
  maxColumns: 60,
};
const read = (content: string | Buffer, spec = products) => readSpreadsheet(Buffer.from(content), spec);

describe('the rows of a large file', () => {
  it('are limited', { timeout: 60_000 }, async () => {
    const rows = (count: number) => `sku\n${'A1\n'.repeat(count)}`;
    expect((await read(rows(10_000))).rows).toHaveLength(10_000);
    await expect(read(rows(10_001))).rejects.toThrow('more than 10,000 rows');
    await expect(read(`sku\n${'\n'.repeat(1_100_000)}`)).rejects.toThrow('more than 1048576 rows');
    await expect(read(Buffer.alloc(10 * 1024 * 1024 + 1, 'a'))).rejects.toThrow('larger than 10 MiB');
    const columns = Array.from({ length: 61 }, (_, at) => `c${at}`).join(',');
    await expect(read(`sku,${columns}\nA1`, { ...products, columnOf: (heading) => heading })).rejects.toThrow(
      '60 columns',
    );
  });

  it('of a file just below the limit are read, without a pause of more than a moment', {
    timeout: 60_000,
  }, async () => {
    const row = `A-%,${'Lorem ipsum, "dolor" sit. '
      .repeat(38)
      .replaceAll('"', '""')
      .replace(/^(.*)$/, '"$1"')},19990.50\r\n`;
    const text = `sku,description,price\r\n${Array.from({ length: 9600 }, (_, at) => row.replace('%', String(at))).join('')}`;
    const bytes = Buffer.from(text);
    expect(bytes.length).toBeGreaterThan(9.8 * 1024 * 1024);
    let longest = 0;
    let last = performance.now();
    const timer = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 5);
    const { rows } = await read(bytes);
    clearInterval(timer);
    expect(rows).toHaveLength(9600);
    expect(rows.at(-1)).toMatchObject({ row: 9601, cells: { sku: { text: 'A-9599' } }, faults: [] });
    expect(longest).toBeLessThan(2000);
  });
});
