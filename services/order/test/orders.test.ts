import { newId } from '@eshop/contracts/ids';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OrderAction } from '../src/domain/order-status.ts';
import { allocatedLine, beginNewOrder, beginning, noLimits, openOrders, orderIn, shipping } from './order.ts';

describe('the write side of orders', () => {
  let fixture: Awaited<ReturnType<typeof openOrders>>;
  beforeAll(async () => {
    fixture = await openOrders();
  });
  afterAll(() => fixture.drop());

  const complete = (id: string, minutes = 10) => fixture.complete(id, [allocatedLine()], shipping, minutes);
  const change = async (id: string, ...actions: OrderAction[]) => {
    const outcomes: string[] = [];
    for (const action of actions) outcomes.push((await fixture.changeOrder(id, { action, by: 'eve' })).outcome);
    return outcomes;
  };
  const statusOf = async (id: string) => (await fixture.orders.get(id))?.status;

  it('begins one order with a key, however parallel it comes; the key of another user is another', async () => {
    const newOrder = beginning();
    const beginnings = await Promise.all(Array.from({ length: 10 }, () => fixture.begin(newOrder, noLimits)));
    expect(beginnings.filter(({ outcome }) => outcome === 'begun')).toHaveLength(1);
    expect(orderIn(await fixture.begin({ ...newOrder, userId: 'eve' }, noLimits))).toMatchObject({ userId: 'eve' });
    expect(await fixture.orders.byKey('ada', newOrder.idempotencyKey)).toMatchObject({ bodyHash: 'hash' });
    expect(await fixture.orders.byKey('bob', newOrder.idempotencyKey)).toBeUndefined();
  });

  it('completes an order once, with one event and a deadline by the clock of the database', async () => {
    const { id } = await beginNewOrder(fixture);
    const completions = await Promise.all([complete(id), complete(id), complete(id)]);
    const [order, ...otherOrders] = completions.filter((one) => one !== undefined);
    expect(otherOrders).toEqual([]);
    expect(order).toEqual(await fixture.orders.get(id));
    expect(order).toMatchObject({ status: 'PENDING_PAYMENT', version: 1, timeline: [{ by: 'ada', note: null }] });
    const minutes = ((order?.paymentDeadline.getTime() ?? 0) - (order?.updatedAt.getTime() ?? 0)) / 60_000;
    expect(minutes).toBe(10);
    const [createdEvent, ...more] = await fixture.announced(id);
    expect(more).toEqual([]);
    expect(createdEvent).toMatchObject({ topic: 'order-created', data: { version: 1, total: { amount: 3050 } } });
  });

  it('does not complete what was deleted, nor change what was never placed', async () => {
    const { id } = await beginNewOrder(fixture);
    expect(await change(id, 'cancel', 'expire')).toEqual(['unknown', 'unknown']);
    await fixture.unfinished.fence(id);
    await fixture.unfinished.forget(id);
    expect(await complete(id)).toBeUndefined();
    expect(await change(id, 'cancel')).toEqual(['unknown']);
    expect(await fixture.announced(id)).toEqual([]);
  });

  it('neither fences nor deletes an order that was placed', async () => {
    const { id } = await fixture.pending();
    expect(await fixture.unfinished.fence(id)).toBe('placed');
    await fixture.unfinished.forget(id);
    expect(await statusOf(id)).toBe('PENDING_PAYMENT');
  });

  it('sells what is paid and takes it back when that fails', async () => {
    const { id, lines } = await fixture.pending();
    expect(await change(id, 'submitProof', 'approve', 'ship', 'fail')).toEqual(Array(4).fill('changed'));
    const events = await fixture.announced(id);
    expect(events.map(({ topic, data }) => [topic, data.version])).toEqual([
      ['order-created', 1],
      ['order-status-updated', 2],
      ['order-status-updated', 3],
      ['sale-created', 3],
      ['order-status-updated', 4],
      ['order-status-updated', 5],
      ['sale-created', 5],
    ]);
    const { productId = '', allocations = [] } = lines[0] ?? {};
    const facts = (sign: number) =>
      allocations.map(({ warehouseId, quantity }) => ({
        productId,
        warehouseId,
        quantity: sign * quantity,
        category: { path: 'cars/suv' },
        price: { amount: 1000 },
        cost: { amount: 600 },
      }));
    expect(events[3]?.data).toMatchObject({ kind: 'sale', facts: facts(1) });
    expect(events[6]?.data).toMatchObject({ kind: 'reversal', facts: facts(-1) });
    expect(events[5]?.data).toMatchObject({ from: 'SHIPPED', status: 'FAILED', by: 'eve', note: null });
    expect((await fixture.orders.get(id))?.timeline.map(({ status }) => status)).toEqual([
      'PENDING_PAYMENT',
      'PAYMENT_SUBMITTED',
      'PAID',
      'SHIPPED',
      'FAILED',
    ]);
  });

  it('refuses what the table does not allow, without a word', async () => {
    const { id } = await fixture.pending();
    expect(await change(id, 'ship', 'cancel', 'approve', 'cancel')).toEqual([
      'refused',
      'changed',
      'refused',
      'refused',
    ]);
    expect(await statusOf(id)).toBe('CANCELLED');
    expect(await fixture.announced(id)).toHaveLength(2);
  });

  it('lets an admin decide on the version they saw, and the same decision come twice', async () => {
    const { id } = await fixture.pending();
    await change(id, 'approve');
    const decide = async (action: OrderAction, by: string, seenVersion: number, note?: string) => {
      const decision = { staff: { id: by, name: by }, seenVersion };
      return (await fixture.changeOrder(id, { action, by, note, decision })).outcome;
    };
    expect(await decide('ship', 'ann', 2, 'by truck')).toBe('changed');
    expect(await decide('fail', 'bob', 2), 'bob still saw it paid').toBe('stale');
    expect(await decide('ship', 'bob', 2, 'by truck'), 'another person').toBe('stale');
    expect(await decide('ship', 'ann', 2, 'by rail'), 'another note').toBe('stale');
    expect(await decide('ship', 'ann', 2, 'by truck'), 'the first response was lost').toBe('repeated');
    expect(await decide('fail', 'bob', 3, 'lost')).toBe('changed');
    expect(await decide('ship', 'ann', 2, 'by truck'), 'long ago').toBe('stale');
    expect(await fixture.db.selectFrom('audit_log').selectAll().where('resource_id', '=', id).execute()).toHaveLength(
      2,
    );
  });

  it('lets nobody decide on an order that they placed', async () => {
    const { id, userId } = await fixture.pending();
    await change(id, 'approve');
    const decision = { staff: { id: userId, name: 'Ada' }, seenVersion: 2 };
    for (const action of ['ship', 'fail'] as const)
      expect((await fixture.changeOrder(id, { action, by: userId, decision })).outcome).toBe('own');
    expect(await statusOf(id)).toBe('PAID');
  });

  it('lets one of two changes at once win', async () => {
    for (let round = 0; round < 5; round++) {
      const { id } = await fixture.pending();
      const outcomes = await Promise.all([change(id, 'cancel'), change(id, 'approve'), change(id, 'expire')]);
      expect(outcomes.flat().sort()).toEqual(['changed', 'refused', 'refused']);
    }
  });

  it('cannot complete a fenced order, whichever of the two commits first', async () => {
    const { id } = await beginNewOrder(fixture);
    const [fence, completion] = await Promise.all([fixture.unfinished.fence(id), complete(id)]);
    expect([fence, completion?.status]).toEqual(
      fence === 'placed' ? ['placed', 'PENDING_PAYMENT'] : ['fenced', undefined],
    );
    const { id: fencedId } = await beginNewOrder(fixture);
    expect(await fixture.unfinished.fence(fencedId)).toBe('fenced');
    expect(await complete(fencedId)).toBeUndefined();
    await fixture.unfinished.forget(fencedId);
    expect(await fixture.unfinished.fence(fencedId)).toBe('gone');
  });

  it('claims a stale order for one replica and leaves a fresh one alone', async () => {
    const [stale, fresh] = [await beginNewOrder(fixture), await beginNewOrder(fixture)];
    await fixture.age(stale.id);
    const claims = await Promise.all([1, 2, 3].map(() => fixture.unfinished.claimUnplaced(10, 30)));
    expect(claims.flat()).toEqual([stale.id]);
    expect([await statusOf(stale.id), await statusOf(fresh.id)]).toEqual(['UNDOING', 'PLACING']);
    expect(await fixture.unfinished.claimUnplaced(10, 30), 'not before its lease expired').toEqual([]);
    await fixture.age(stale.id);
    expect(await fixture.unfinished.claimUnplaced(10, 30)).toEqual([stale.id]);
    await fixture.unfinished.forget(stale.id);
  });

  it('claims an order that keeps failing after growing pauses', async () => {
    const { id } = await beginNewOrder(fixture);
    await fixture.age(id);
    const claimedAfter = async (seconds: number) => {
      await fixture.db
        .updateTable('orders')
        .set({ leased_until: sql`now() - make_interval(secs => ${seconds})` })
        .where('id', '=', id)
        .execute();
      return (await fixture.unfinished.claimUnplaced(10, 30)).length;
    };
    expect(await claimedAfter(1), 'first attempt').toBe(1);
    expect(await claimedAfter(1), 'second, right after the lease').toBe(1);
    expect(await claimedAfter(1), 'third, too early').toBe(0);
    expect(await claimedAfter(6), 'third').toBe(1);
    expect(await claimedAfter(14), 'fourth, too early').toBe(0);
    expect(await claimedAfter(16), 'fourth').toBe(1);
    await fixture.unfinished.forget(id);
  });

  it('finds the unpaid by the clock of the database, the longest overdue first', async () => {
    const overdue = [await fixture.pending(-2), await fixture.pending(-5), await fixture.pending(-1)];
    const paidOrder = await fixture.pending(-9);
    await change(paidOrder.id, 'approve');
    const ids = async (limit: number) => (await fixture.unfinished.claimOverdue('payment', limit)).map(({ id }) => id);
    expect((await ids(2)).sort()).toEqual([overdue[1]?.id, overdue[0]?.id].sort());
    expect(await ids(2), 'nobody is given one that another has just taken').toEqual([overdue[2]?.id]);
  });

  it('knows no order by an id that is not there', async () => {
    expect(await fixture.orders.get(newId())).toBeUndefined();
  });
});
