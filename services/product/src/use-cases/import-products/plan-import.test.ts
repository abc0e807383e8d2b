import type { SheetRow } from '@eshop/spreadsheets/spreadsheet';
import { expect, it } from 'vitest';
import { planImport } from './plan-import.ts';

it('lets other requests go on while it plans a large import', async () => {
  const rows = Array.from(
    { length: 2000 },
    (_, at): SheetRow => ({ row: at + 2, cells: { sku: { text: `A-${at}`, kind: 'text' } }, faults: [] }),
  );
  let turns = 0;
  let isPlanning = true;
  const count = () => {
    turns++;
    if (isPlanning) setImmediate(count);
  };
  setImmediate(count);
  const sheet = { source: { format: 'csv' as const }, columns: ['sku'], rows };
  const plan = await planImport(sheet, async () => [], { now: '2026-11-30T00:00:00.000Z', mayReprice: true });
  isPlanning = false;
  expect(plan).toHaveLength(2000);
  expect(turns).toBeGreaterThanOrEqual(20);
});
