import { SpreadsheetError } from '@eshop/spreadsheets/spreadsheet';
import { afterEach, expect, it } from 'vitest';
import { type CountReader, createCountReader } from '../src/counting/count-reader.ts';
import { readCount } from '../src/domain/stock-take.ts';

let reader: CountReader;
afterEach(() => reader.close());

const count = Buffer.from(['sku,counted', ...Array.from({ length: 5000 }, (_, at) => `A-${at},${at}`)].join('\n'));

it('reads counts in a thread as they are read without one, several at once', async () => {
  reader = createCountReader({ log: { warn: () => undefined } });
  const few = Buffer.from('sku,counted\nA-1,7\nA-2,many');
  const [fullCount, smallCount] = await Promise.all([reader.read(count), reader.read(few)]);
  expect(fullCount).toEqual(await readCount(count));
  expect(smallCount).toEqual(await readCount(few));
  expect(smallCount.errors).toHaveLength(1);
}, 30_000);

it('refuses a file that cannot be read, or that takes more than it may', async () => {
  reader = createCountReader({ log: { warn: () => undefined }, limits: { cpuMs: 1, totalMs: 60_000, heapMb: 64 } });
  await expect(reader.read(Buffer.from('sku\nA-1'))).rejects.toBeInstanceOf(SpreadsheetError);
  await expect(reader.read(count)).rejects.toThrow('takes too long');
}, 30_000);
