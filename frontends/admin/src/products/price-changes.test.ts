import type { AuditEntry } from '@eshop/contracts/audit';
import { money } from '@eshop/contracts/money';
import { expect, it } from 'vitest';
import { priceChanges } from './price-changes.ts';

const entry = (changes: Pick<AuditEntry, 'before' | 'after'>): AuditEntry => ({
  ...{ id: 'e', at: '2026-11-01T09:30:00.000Z', app: 'product', action: 'product.edited', ...changes },
  by: { id: 'somebody-of-the-desk', name: 'mara' },
  resource: { type: 'product', id: 'p' },
});

it('tells what was changed of prices and costs, and leaves out the rest', () => {
  const changes = priceChanges([
    entry({ before: { name: 'Falcon' }, after: { name: 'Eagle' } }),
    entry({ before: { price: money(100), cost: money(60) }, after: { price: money(120), cost: money(60) } }),
    entry({ after: { price: money(100), cost: money(60), sku: 'F' } }),
  ]);
  expect(changes.map(({ what, before, after }) => [what, before?.amount, after.amount])).toEqual([
    ['Price', 100, 120],
    ['Price', undefined, 100],
    ['Cost', undefined, 60],
  ]);
});
