import type { EventOf } from '@eshop/contracts/events';
import { newId } from '@eshop/contracts/ids';
import type { PayableOrder } from '@eshop/contracts/order';
import { Poison } from '@eshop/service-kit/events/subscription';
import { withOutbox } from '@eshop/service-kit/outbox/transact';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRecovery } from '../src/use-cases/restore-payment.ts';
import { deciderOf, openPayment } from './payment.ts';

const eve = { ...deciderOf('eve'), name: 'eve' };

describe('the payment of an order of which units come back', () => {
  let fixture: Awaited<ReturnType<typeof openPayment>>;
  beforeAll(async () => {
    fixture = await openPayment();
  });
  afterAll(() => fixture.drop());

  const approvePayment = async () => {
    const { order, payment } = await fixture.due();
    await fixture.db
      .updateTable('payments')
      .set({ status: 'APPROVED', version: 3 })
      .where('id', '=', payment.id)
      .execute();
    return { order, id: payment.id };
  };
  const returnEvent = (order: PayableOrder, amount: number): EventOf<'order-returned'> => ({
    eventId: newId(),
    version: 5,
    occurredAt: new Date().toISOString(),
    orderId: order.orderId,
    number: 'ES-1',
    userId: order.userId,
    status: 'DELIVERED',
    lines: [],
    total: order.total,
    paymentDeadline: order.paymentDeadline,
    createdAt: order.paymentDeadline,
    returnId: newId(),
    returned: [],
    refund: { ...order.total, amount },
    by: 'ann',
  });
  const paymentOf = async (orderId: string) => fixture.toPayment(await fixture.ofOrder(orderId));
  const refund = async (id: string) => {
    const row = await fixture.find(id);
    return fixture.applyDecision(id, { action: 'refund', reference: `bank ${newId()}` }, eve, row?.version ?? 0);
  };

  it('owes each refund once, however often its event comes, and settles all that is due at once', async () => {
    const { order, id } = await approvePayment();
    const [first, second] = [returnEvent(order, 10), returnEvent(order, 5)];
    await Promise.all([fixture.orderReturned(first), fixture.orderReturned(first), fixture.orderReturned(second)]);
    expect(await paymentOf(order.orderId)).toMatchObject({ status: 'REFUND_DUE', refundDue: { amount: 15 } });
    expect((await refund(id)).judgment).toBe('apply');
    const settledPayment = await paymentOf(order.orderId);
    expect(settledPayment).toMatchObject({ status: 'REFUNDED', refunded: { amount: 15 } });
    expect(settledPayment.refundDue).toBeUndefined();
    await fixture.orderReturned(returnEvent(order, 7));
    expect(await paymentOf(order.orderId)).toMatchObject({
      status: 'REFUND_DUE',
      refundDue: { amount: 7 },
      refunded: { amount: 15 },
    });
  });

  it('owes each refund once, also when its event comes again under another id, or a restore finds it', async () => {
    const { order, id } = await approvePayment();
    const event = returnEvent(order, 10);
    for (let time = 0; time < 3; time++) await fixture.orderReturned({ ...event, eventId: newId() });
    await refund(id);
    await fixture.orderReturned({ ...event, eventId: newId() });
    const recovery = createRecovery(fixture.db, withOutbox(fixture.db, { wake: () => undefined }));
    expect(
      await recovery.recoverReturn(order.orderId, { returnId: event.returnId, amount: 10, by: 'ann', granters: [] }),
    ).toBe(false);
    expect(await paymentOf(order.orderId)).toMatchObject({ status: 'REFUNDED', refunded: { amount: 10 } });
    const lostReturn = { returnId: newId(), amount: 4, by: 'ann', granters: [] };
    const recoveries = await Promise.all([1, 2].map(() => recovery.recoverReturn(order.orderId, lostReturn)));
    expect(recoveries.sort()).toEqual([false, true]);
    expect(await paymentOf(order.orderId)).toMatchObject({ status: 'REFUND_DUE', refundDue: { amount: 4 } });
  });

  it('never owes more than was paid', async () => {
    const { order, id } = await approvePayment();
    await fixture.orderReturned(returnEvent(order, order.total.amount - 1));
    await refund(id);
    await fixture.orderReturned(returnEvent(order, order.total.amount));
    expect((await paymentOf(order.orderId)).refundDue).toEqual({ ...order.total, amount: 1 });
  });

  it('stays as it is when nothing is refunded, and is a dead letter when it was never approved', async () => {
    const { order } = await approvePayment();
    await fixture.orderReturned(returnEvent(order, 0));
    expect((await paymentOf(order.orderId)).status).toBe('APPROVED');
    const { order: pending } = await fixture.due();
    await expect(fixture.orderReturned(returnEvent(pending, 1))).rejects.toThrow(Poison);
  });
});
