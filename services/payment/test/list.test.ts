import { describe, expect, it } from 'vitest';
import type { PaymentRow } from '../src/store/payments.ts';
import { openPayment, payable, proofAt } from './payment.ts';

describe('the list of payments', () => {
  it('is oldest first, and its pages have no gap or double where times are equal', async () => {
    const opened = await openPayment();
    const all: PaymentRow[] = [];
    for (let count = 0; count < 7; count++) all.push((await opened.due()).payment);
    const ids = all.map(({ id }) => id).sort();
    const at = new Date('2026-11-01T09:30:00.123Z');
    await opened.db.updateTable('payments').set({ created_at: at }).execute();
    const last = ids.at(-1) ?? '';
    const older = new Date(at.getTime() - 1);
    await opened.db.updateTable('payments').set({ created_at: older }).where('id', '=', last).execute();
    const first = ids.at(0) ?? '';
    await opened.announceProof('proofs/first');
    await opened.recordProof(first, 'ada', proofAt('proofs/first'));

    const listed: string[] = [];
    for (let cursor: string | undefined; ; ) {
      const page = await opened.listPayments({ limit: 2, sort: 'oldest', ...(cursor && { cursor }) });
      listed.push(...page.items.map(({ id }) => id));
      if (page.nextCursor === null) break;
      cursor = page.nextCursor;
    }
    expect(listed).toEqual([last, ...ids.slice(0, -1)]);
    const waiting = await opened.listPayments({ limit: 100, sort: 'oldest', status: ['SUBMITTED'] });
    expect(waiting.items.map(({ id }) => id)).toEqual([first]);
    const both = await opened.listPayments({ limit: 100, sort: 'oldest', status: ['SUBMITTED', 'PENDING'] });
    expect(both.items.map(({ id }) => id)).toEqual(listed);
    const newest = await opened.listPayments({ limit: 100, sort: 'newest' });
    expect(newest.items.map(({ id }) => id)).toEqual([...listed].reverse());
    const between = await opened.listPayments({
      limit: 100,
      sort: 'oldest',
      from: at.toISOString(),
      to: '2030-01-01T00:00:00Z',
    });
    expect(between.items.map(({ id }) => id)).toEqual(listed.slice(1));
    await opened.drop();
  });

  it('finds a payment by its id, its order and how the order’s number begins', async () => {
    const opened = await openPayment();
    const [one, other] = [await opened.due(), await opened.due()];
    const found = async (q: string) =>
      (await opened.listPayments({ limit: 100, sort: 'oldest', q })).items.map(({ orderNumber }) => orderNumber);
    for (const q of [one.payment.id, one.order.orderId.toUpperCase(), one.order.number, one.order.number.toLowerCase()])
      expect(await found(q), q).toEqual([one.order.number]);
    expect((await found('es-')).sort()).toEqual([one.order.number, other.order.number].sort());
    for (const q of ['%', '_', 'Ünknown', "' or 1=1 --"]) expect(await found(q), q).toEqual([]);
    await opened.drop();
  });

  it('learns an order’s number later where an older version of order left it out', async () => {
    const opened = await openPayment();
    const { number, ...order } = payable();
    await opened.openPayment(order);
    await opened.openPayment({ ...order, number });
    expect((await opened.ofOrder(order.orderId)).order_number).toBe(number);
    await opened.drop();
  });
});
