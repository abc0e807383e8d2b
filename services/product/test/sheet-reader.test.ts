import { monitorEventLoopDelay } from 'node:perf_hooks';
import { readSpreadsheet } from '@eshop/spreadsheets/read-spreadsheet';
import { SpreadsheetError } from '@eshop/spreadsheets/spreadsheet';
import { afterEach, describe, expect, it } from 'vitest';
import { productSheet } from '../src/product-files/product-sheet.ts';
import { createSheetReader, type SheetReader } from '../src/product-files/sheet-reader.ts';

const log = { warn: () => undefined };
const readers: SheetReader[] = [];
const newReader = (limits?: NonNullable<Parameters<typeof createSheetReader>[0]['limits']>) => {
  const reader = createSheetReader({ log, ...(limits && { limits }) });
  readers.push(reader);
  return reader;
};
afterEach(async () => {
  for (const reader of readers.splice(0)) await reader.close();
});

const columns = Array.from({ length: 40 }, (_, at) => `spec:Column ${at}`);
const large = Buffer.from(
  [
    ['sku', ...columns].join(','),
    ...Array.from({ length: 5000 }, (_, row) =>
      [`A-${row}`, ...columns.map((_column, at) => `"v${row}-${at}"`)].join(','),
    ),
  ].join('\n'),
);

describe('a reader of product files', () => {
  it('reads what is read in one thread, in its order, and does not hold up the event loop', async () => {
    const reader = newReader();
    await reader.read(Buffer.from('sku\nA-1'));
    const delay = monitorEventLoopDelay({ resolution: 10 });
    delay.enable();
    const sheet = await reader.read(large);
    delay.disable();
    expect(sheet).toEqual(await readSpreadsheet(large, productSheet));
    expect(delay.percentile(95) / 1e6).toBeLessThan(250);
  }, 60_000);

  it('refuses a file that cannot be read by what is wrong with it, and goes on with the next', async () => {
    const reader = newReader();
    const reading = reader.read(Buffer.from('name\nFalcon'));
    await expect(reading).rejects.toBeInstanceOf(SpreadsheetError);
    await expect(reading).rejects.toThrow('sku');
    expect((await reader.read(Buffer.from('sku\nA-1'))).rows).toHaveLength(1);
  }, 30_000);

  it.each([
    ['time', { cpuMs: 50, totalMs: 60_000, heapMb: 256 }],
    ['memory', { cpuMs: 60_000, totalMs: 60_000, heapMb: 16 }],
  ])(
    'gives up on a file that takes more %s than it may, and goes on with the next',
    async (_, limits) => {
      const reader = newReader(limits);
      const small = Buffer.from('sku\nA-1');
      await expect(reader.read(large)).rejects.toThrow('takes too long');
      expect((await reader.read(small)).rows).toHaveLength(1);
    },
    60_000,
  );
});
