import { newId } from '@eshop/contracts/ids';
import { describe, expect, it } from 'vitest';
import { detailFor, type StoredOrder } from './order.ts';

const at = '2026-11-30T09:00:00.000Z';
const entry = (by: string) => ({ status: 'PAID' as const, at, by, note: null });

const order = {
  id: newId(),
  number: 'ES-7K3M9Q2X',
  userId: 'ada',
  status: 'DELIVERED',
  version: 4,
  lines: [],
  shipping: { total: { amount: 0, currency: 'USD' }, parcels: [] },
  paymentDeadline: new Date(at),
  createdAt: new Date(at),
  timeline: [entry('ada'), entry('staff-1'), entry('system')],
  returns: [
    { id: newId(), at, by: 'staff-2', reason: '', lines: [], refund: { amount: 0, currency: 'USD' }, units: [] },
  ],
} as unknown as StoredOrder;

describe('an order', () => {
  it('tells its owner no id of a team member, in its timeline and its returns', () => {
    const detail = detailFor({ id: 'ada', may: () => false }, order);
    expect(detail.timeline.map(({ by }) => by)).toEqual(['customer', 'shop', 'system']);
    expect(detail.returns?.map(({ by }) => by)).toEqual(['shop']);
  });

  it('tells those who manage orders who did what', () => {
    const detail = detailFor({ id: 'eve', may: (permission) => permission === 'order:manage' }, order);
    expect(detail.timeline.map(({ by }) => by)).toEqual(['ada', 'staff-1', 'system']);
  });
});
