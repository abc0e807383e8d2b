import { newId } from '@eshop/contracts/ids';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { onPaymentUpdated } from '../src/subscriptions/payment-updated.ts';
import { beginNewOrder, openOrders, paymentNews } from './order.ts';

describe('an order that hears of its payment', () => {
  let fixture: Awaited<ReturnType<typeof openOrders>>;
  let deliver: (news: unknown) => Promise<unknown>;
  beforeAll(async () => {
    fixture = await openOrders();
    deliver = onPaymentUpdated(fixture.transact).handle;
  });
  afterAll(() => fixture.drop());

  const statuses = async (id: string) => (await fixture.orders.get(id))?.timeline.map(({ status }) => status);

  it('takes an approval that overtakes the submission as both', async () => {
    const { id } = await fixture.pending();
    for (const status of ['APPROVED', 'SUBMITTED'] as const) await deliver(paymentNews(id, status));
    expect(await statuses(id)).toEqual(['PENDING_PAYMENT', 'PAYMENT_SUBMITTED', 'PAID']);
    expect((await fixture.announced(id)).map(({ topic }) => topic)).toEqual([
      'order-created',
      'order-status-updated',
      'sale-created',
    ]);
  });

  it('takes each event once, however often and however parallel it comes', async () => {
    const { id } = await fixture.pending();
    const [submission, approvalNews] = [paymentNews(id, 'SUBMITTED'), paymentNews(id, 'APPROVED')];
    await Promise.all(Array.from({ length: 5 }, () => deliver(submission)));
    await Promise.all(Array.from({ length: 5 }, () => deliver(approvalNews)));
    await deliver(submission);
    expect(await statuses(id)).toEqual(['PENDING_PAYMENT', 'PAYMENT_SUBMITTED', 'PAID']);
    expect(await fixture.announced(id)).toHaveLength(4);
  });

  it('holds the reason of a rejection, and by whom', async () => {
    const { id } = await fixture.pending();
    await deliver(paymentNews(id, 'REJECTED'));
    await deliver(paymentNews(id, 'REFUND_DUE'));
    expect((await fixture.orders.get(id))?.timeline.at(-1)).toMatchObject({
      status: 'REJECTED',
      by: 'admin',
      note: 'unreadable',
    });
  });

  it.each([
    ['expired', 'CLOSED', 'EXPIRED'],
    ['cancelled', 'CLOSED', 'CANCELLED'],
    ['cancelled', 'TO_BE_CHECKED', 'CANCELLED'],
    ['expired', 'TO_BE_CHECKED', 'EXPIRED'],
  ] as const)('ends with a payment that was closed because it %s and is %s', async (closedFor, status, end) => {
    const { id } = await fixture.pending();
    await deliver(paymentNews(id, status, closedFor));
    for (const laterStatus of ['REFUND_DUE', 'REFUNDED'] as const)
      await deliver(paymentNews(id, laterStatus, closedFor));
    expect(await statuses(id)).toEqual(['PENDING_PAYMENT', end]);
  });

  it('expires with a submitted payment that nobody reviewed, in whatever order the events come', async () => {
    const submission = (id: string) => paymentNews(id, 'SUBMITTED');
    const expiry = (id: string) => paymentNews(id, 'TO_BE_CHECKED', 'expired', { version: 3, by: 'system' });
    for (const events of [
      [submission, expiry],
      [expiry, submission],
    ]) {
      const { id } = await fixture.pending();
      for (const event of events) for (let times = 0; times < 2; times++) await deliver(event(id));
      const order = await fixture.orders.get(id);
      expect(order?.timeline.at(-1)).toMatchObject({ status: 'EXPIRED', by: 'system', note: null });
      const statusUpdates = (await fixture.announced(id)).filter(({ data }) => 'from' in data);
      expect(statusUpdates.at(-1)?.data, 'so that its stock is released').toMatchObject({ status: 'EXPIRED' });
    }
  });

  it('throws where it is not placed yet, so that the news comes again and is taken then', async () => {
    await expect(deliver(paymentNews(newId(), 'SUBMITTED'))).rejects.toThrow('which is not here');
    const { id, lines, shipping } = await beginNewOrder(fixture);
    const paymentEvent = paymentNews(id, 'SUBMITTED');
    await expect(deliver(paymentEvent)).rejects.toThrow('which is not here');
    await fixture.complete(id, lines, shipping, 10);
    await deliver(paymentEvent);
    expect(await statuses(id)).toEqual(['PENDING_PAYMENT', 'PAYMENT_SUBMITTED']);
  });

  describe('when another proof is requested', () => {
    const deadline = '2030-01-01T00:00:00.000Z';
    const submission = (id: string, version = 2) => paymentNews(id, 'SUBMITTED', null, { version });
    const proofRequest = (id: string, version = 3) =>
      paymentNews(id, 'PENDING', null, { version, proofRequests: (version - 1) / 2, reason: 'too blurry', deadline });

    it('waits for its payment again, until the new deadline, with the reason in its timeline', async () => {
      const { id } = await fixture.pending(-1);
      await deliver(submission(id));
      await deliver(proofRequest(id));
      const order = await fixture.orders.get(id);
      expect(order).toMatchObject({ status: 'PENDING_PAYMENT', paymentDeadline: new Date(deadline) });
      expect(order?.timeline.at(-1)).toMatchObject({ status: 'PENDING_PAYMENT', by: 'admin', note: 'too blurry' });
      expect((await fixture.announced(id)).at(-1)?.data).toMatchObject({
        status: 'PENDING_PAYMENT',
        from: 'PAYMENT_SUBMITTED',
        paymentDeadline: deadline,
      });
      expect((await fixture.unfinished.claimOverdue('payment', 100)).map((order) => order.id)).not.toContain(id);
    });

    const rounds = ['PENDING_PAYMENT', 'PAYMENT_SUBMITTED', 'PENDING_PAYMENT', 'PAYMENT_SUBMITTED', 'PAID'];

    it('follows several rounds, and each event once however often it comes', async () => {
      const { id } = await fixture.pending();
      const allNews = [
        submission(id),
        proofRequest(id),
        submission(id, 4),
        paymentNews(id, 'APPROVED', null, { version: 5 }),
      ];
      for (const event of allNews)
        for (let times = 0; times < 2; times++) await deliver({ ...event, eventId: newId() });
      for (const event of allNews) await deliver(event);
      expect(await statuses(id)).toEqual(rounds);
    });

    it('tolerates the request that overtakes the submission', async () => {
      const { id } = await fixture.pending();
      for (const event of [proofRequest(id), submission(id), submission(id, 4)]) await deliver(event);
      expect(await statuses(id)).toEqual(rounds.slice(0, -1));
    });

    it('does not go back to pending when the next submission overtakes the request', async () => {
      const { id } = await fixture.pending();
      for (const event of [submission(id), submission(id, 4), proofRequest(id)]) await deliver(event);
      expect((await fixture.orders.get(id))?.status).toBe('PAYMENT_SUBMITTED');
    });

    it('ends in the same state in whatever order the events come', async () => {
      const orderings = fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4, maxLength: 4 });
      await fc.assert(
        fc.asyncProperty(orderings, async (ordering) => {
          const { id } = await fixture.pending();
          const allNews = [submission(id), proofRequest(id), submission(id, 4), proofRequest(id, 5)];
          for (const index of ordering) await deliver(allNews[index]);
          expect((await fixture.orders.get(id))?.status).toBe('PENDING_PAYMENT');
        }),
        { numRuns: 24 },
      );
    });

    it('does not follow an answer of payment that is older than an event', async () => {
      const { id } = await fixture.pending();
      await deliver(proofRequest(id));
      await fixture.changeOrder(id, { action: 'submitProof', by: 'system', payment: { version: 2 } });
      expect((await fixture.orders.get(id))?.status).toBe('PENDING_PAYMENT');
    });
  });
});
