import { Writable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import type { Sale } from '@eshop/contracts/sale';
import { expect, it, vi } from 'vitest';
import { writeCsv } from './csv.ts';
import { writeXlsx } from './xlsx.ts';

const usd = (amount: number) => ({ amount, currency: 'USD' });
const fact = (at: number): Sale => ({
  id: '0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11',
  orderId: '0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d12',
  productId: '0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d13',
  name: `Vehicle ${at} ${Math.random()}`,
  category: 'cars/suv',
  warehouseId: '0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d14',
  quantity: 1,
  price: usd(100 + at),
  cost: usd(90),
  margin: usd(10 + at),
  soldAt: '2026-11-01T09:30:00.000Z',
});

it.each([
  ['CSV', writeCsv],
  ['XLSX', writeXlsx],
])('%s reads no further facts while nobody reads what it wrote', async (_, write) => {
  let batches = 0;
  const endless = async () => {
    batches++;
    return Array.from({ length: 100 }, (_, at) => fact(at));
  };
  const stalledStream = new Writable({ highWaterMark: 16_384, write: () => undefined });
  const reader = new AbortController();

  const writing = write(endless, stalledStream, reader.signal);
  await vi.waitUntil(() => stalledStream.writableNeedDrain, 4000);
  await pause(100);
  const batchesBefore = batches;
  await pause(200);

  expect(batches).toBe(batchesBefore);
  reader.abort();
  await expect(writing).rejects.toThrow();
});
