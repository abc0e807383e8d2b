import { newId } from '@eshop/contracts/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { onPaymentUpdated } from '../src/subscriptions/payment-updated.ts';
import { begun, openOrders, paymentNews } from './order.ts';

describe('an order that hears of its payment', () => {
  let opened: Awaited<ReturnType<typeof openOrders>>;
  let deliver: (news: unknown) => Promise<unknown>;
  beforeAll(async () => {
    opened = await openOrders();
    deliver = onPaymentUpdated(opened.transact).handle;
  });
  afterAll(() => opened.drop());

  const statuses = async (id: string) => (await opened.orders.get(id))?.timeline.map(({ status }) => status);

  it('takes an approval that overtakes the submission as both', async () => {
    const { id } = await opened.pending();
    for (const status of ['APPROVED', 'SUBMITTED'] as const) await deliver(paymentNews(id, status));
    expect(await statuses(id)).toEqual(['PENDING_PAYMENT', 'PAYMENT_SUBMITTED', 'PAID']);
    expect((await opened.announced(id)).map(({ topic }) => topic)).toEqual([
      'order-created',
      'order-status-updated',
      'sale-created',
    ]);
  });

  it('takes each event once, however often and however parallel it comes', async () => {
    const { id } = await opened.pending();
    const [submitted, approved] = [paymentNews(id, 'SUBMITTED'), paymentNews(id, 'APPROVED')];
    await Promise.all(Array.from({ length: 5 }, () => deliver(submitted)));
    await Promise.all(Array.from({ length: 5 }, () => deliver(approved)));
    await deliver(submitted);
    expect(await statuses(id)).toEqual(['PENDING_PAYMENT', 'PAYMENT_SUBMITTED', 'PAID']);
    expect(await opened.announced(id)).toHaveLength(4);
  });

  it('holds the reason of a rejection, and by whom', async () => {
    const { id } = await opened.pending();
    await deliver(paymentNews(id, 'REJECTED'));
    await deliver(paymentNews(id, 'REFUND_DUE'));
    expect((await opened.orders.get(id))?.timeline.at(-1)).toMatchObject({
      status: 'REJECTED',
      by: 'admin',
      note: 'unreadable',
    });
  });

  it.each([
    ['expired', 'CLOSED', 'EXPIRED'],
    ['cancelled', 'CLOSED', 'CANCELLED'],
    ['cancelled', 'REFUND_DUE', 'CANCELLED'],
  ] as const)('ends with a payment that was closed because it %s and is %s', async (closedFor, status, end) => {
    const { id } = await opened.pending();
    await deliver(paymentNews(id, status, closedFor));
    await deliver(paymentNews(id, 'REFUNDED', closedFor));
    expect(await statuses(id)).toEqual(['PENDING_PAYMENT', end]);
  });

  it('throws where it is not placed yet, so that the news comes again and is taken then', async () => {
    await expect(deliver(paymentNews(newId(), 'SUBMITTED'))).rejects.toThrow('which is not here');
    const { id, lines, shipping } = await begun(opened.orders);
    const news = paymentNews(id, 'SUBMITTED');
    await expect(deliver(news)).rejects.toThrow('which is not here');
    await opened.orders.complete(id, lines, shipping, 10);
    await deliver(news);
    expect(await statuses(id)).toEqual(['PENDING_PAYMENT', 'PAYMENT_SUBMITTED']);
  });
});
