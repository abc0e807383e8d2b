import { describe, expect, it } from 'vitest';
import type { PaymentRow } from '../src/store/payments.ts';
import { openPayment, payable, proofAt } from './payment.ts';

describe('the list of payments', () => {
  it('is oldest first, and its pages have no gap or double where times are equal', async () => {
    const payments = await openPayment();
    const dueRows: PaymentRow[] = [];
    for (let count = 0; count < 7; count++) dueRows.push((await payments.due()).payment);
    const ids = dueRows.map(({ id }) => id).sort();
    const at = new Date('2026-11-01T09:30:00.123Z');
    await payments.db.updateTable('payments').set({ created_at: at }).execute();
    const last = ids.at(-1) ?? '';
    const older = new Date(at.getTime() - 1);
    await payments.db.updateTable('payments').set({ created_at: older }).where('id', '=', last).execute();
    const first = ids.at(0) ?? '';
    await payments.announceProof('proofs/first');
    await payments.recordProof(first, 'ada', proofAt('proofs/first'));

    const listedIds: string[] = [];
    for (let cursor: string | undefined; ; ) {
      const page = await payments.listPayments({ limit: 2, sort: 'oldest', ...(cursor && { cursor }) });
      listedIds.push(...page.items.map(({ id }) => id));
      if (page.nextCursor === null) break;
      cursor = page.nextCursor;
    }
    expect(listedIds).toEqual([last, ...ids.slice(0, -1)]);
    const waitingPayments = await payments.listPayments({ limit: 100, sort: 'oldest', status: ['SUBMITTED'] });
    expect(waitingPayments.items.map(({ id }) => id)).toEqual([first]);
    const page = await payments.listPayments({ limit: 100, sort: 'oldest', status: ['SUBMITTED', 'PENDING'] });
    expect(page.items.map(({ id }) => id)).toEqual(listedIds);
    const newest = await payments.listPayments({ limit: 100, sort: 'newest' });
    expect(newest.items.map(({ id }) => id)).toEqual([...listedIds].reverse());
    const between = await payments.listPayments({
      limit: 100,
      sort: 'oldest',
      from: at.toISOString(),
      to: '2030-01-01T00:00:00Z',
    });
    expect(between.items.map(({ id }) => id)).toEqual(listedIds.slice(1));
    await payments.drop();
  });

  it('finds a payment by its id, its order and how the order’s number begins', async () => {
    const payments = await openPayment();
    const [firstPayment, secondPayment] = [await payments.due(), await payments.due()];
    const findIds = async (q: string) =>
      (await payments.listPayments({ limit: 100, sort: 'oldest', q })).items.map(({ orderNumber }) => orderNumber);
    for (const q of [
      firstPayment.payment.id,
      firstPayment.order.orderId.toUpperCase(),
      firstPayment.order.number,
      firstPayment.order.number.toLowerCase(),
    ])
      expect(await findIds(q), q).toEqual([firstPayment.order.number]);
    expect((await findIds('es-')).sort()).toEqual([firstPayment.order.number, secondPayment.order.number].sort());
    for (const q of ['%', '_', 'Ünknown', "' or 1=1 --"]) expect(await findIds(q), q).toEqual([]);
    await payments.drop();
  });

  it('learns an order’s number later where an older version of order left it out', async () => {
    const payments = await openPayment();
    const { number, ...order } = payable();
    await payments.openPayment(order);
    await payments.openPayment({ ...order, number });
    expect((await payments.ofOrder(order.orderId)).order_number).toBe(number);
    await payments.drop();
  });
});
