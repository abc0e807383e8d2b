import { newId } from '@eshop/contracts/ids';
import type { PlaceOrder } from '@eshop/contracts/order';
import { createMetrics } from '@eshop/service-kit/telemetry/metrics';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { OrderAction } from '../src/domain/order-status.ts';
import type { Gateways } from '../src/gateways/gateways.ts';
import { onPaymentUpdated } from '../src/subscriptions/payment-updated.ts';
import { createCancelOrder } from '../src/use-cases/cancel-order.ts';
import { createPlaceOrder } from '../src/use-cases/place-order/place-order.ts';
import { createQuoteOrder } from '../src/use-cases/quote-order.ts';
import { address, noLimits, openOrders, paymentNews } from './order.ts';
import { failToConnect, log, otherServices, placingDeps, usd } from './other-services.ts';

describe('limits on what unpaid orders hold', () => {
  let fixture: Awaited<ReturnType<typeof openOrders>>;
  beforeAll(async () => {
    fixture = await openOrders();
  });
  afterAll(() => fixture.drop());

  const limits = { ...noLimits, ordersOfUser: 3, ordersToAddress: 4, ordersFromNetwork: 5, unitsOfProduct: 10 };
  const start = (changed: Partial<typeof limits> = {}) => {
    const { gateways, asked: calls } = otherServices();
    const metrics = createMetrics();
    const deps = { ...gateways, ...placingDeps(metrics, { ...limits, ...changed }), log };
    const place = createPlaceOrder({ ...deps, ...fixture.writeSide });
    return { asked: calls, metrics, place };
  };
  /** How every limit on orders is refused: nobody learns whether the orders are their own. */
  const tooManyOrders = {
    type: '/problems/too-many-unpaid-orders',
    title: 'Too many unpaid orders',
    status: 409,
    detail: 'At most 3 orders may wait for their payment or for a check of it.',
    limit: 3,
  };
  let people = 0;
  const newUserId = () => `customer-${people++}`;
  const somewhere = () => ({ ...address, street: `${people++} Main St` });
  const body = (quantity = 1, productId = newId(), to = somewhere()): PlaceOrder => ({
    address: to,
    items: [{ productId, quantity }],
  });
  const refusalOf = (type: string, more = {}) => ({ problem: { type: `/problems/${type}`, ...more } });
  const end = (id: string, action: OrderAction) => fixture.changeOrder(id, { action, by: 'system' });

  it('let so many unpaid orders of a customer be, however many come at once, and call nobody for the others', async () => {
    const { place, asked: calls, metrics } = start();
    const user = newUserId();
    const placements = await Promise.allSettled(Array.from({ length: 12 }, () => place(user, body(), newId())));
    const refusals = placements.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    expect(refusals).toHaveLength(9);
    for (const refusal of refusals) expect(refusal).toHaveProperty('problem', tooManyOrders);
    expect(calls).toHaveLength(3);
    expect((await metrics.registry.getSingleMetric('orders_refused_total')?.get())?.values).toEqual([
      { labels: { reason: 'orders' }, value: 9 },
    ]);
  });

  it('return the same order to a repetition also when the customer may order no more', async () => {
    const { place } = start({ ordersOfUser: 1 });
    const [user, request, key] = [newUserId(), body(), newId()];
    const orders = await Promise.all(Array.from({ length: 5 }, () => place(user, request, key)));
    expect(new Set(orders.map(({ id }) => id)).size).toBe(1);
    await expect(place(user, request, newId())).rejects.toMatchObject(refusalOf('too-many-unpaid-orders'));
  });

  it('let so many go to an address, whoever orders and however it is written', async () => {
    const { place } = start();
    const street = `${people++} Elm Street`;
    const to = (written: string, zip = '62701') => body(1, newId(), { ...address, street: written, zip });
    const spellings = [street, street.toUpperCase(), ` ${street.replace('Elm ', 'Elm   ')}.`, street];
    await Promise.all(spellings.map((spelling) => place(newUserId(), to(spelling), newId())));
    const fifth = place(newUserId(), to(street, '62701-1234'), newId());
    await expect(fifth).rejects.toHaveProperty('problem', tooManyOrders);
    await place(newUserId(), to(street, '10001'), newId());
  });

  it('reserve nothing for a customer whose orders keep being refused, and let others order', async () => {
    const { gateways, asked: calls } = otherServices();
    const deps = { ...gateways, ...placingDeps(createMetrics(), limits, 3), log };
    const place = createPlaceOrder({ ...deps, ...fixture.writeSide });
    const user = newUserId();
    const wrong = () => place(user, { ...body(), expectedTotal: usd(1) }, newId());
    for (let at = 0; at < 3; at++) await expect(wrong()).rejects.toMatchObject(refusalOf('total-changed'));
    calls.length = 0;
    await expect(wrong()).rejects.toMatchObject(refusalOf('too-many-requests', { status: 429, retryAfter: 600 }));
    expect(calls).toEqual([]);
    await place(newUserId(), body(), newId());
  });

  it('quote no quantity that nobody may order, whatever is in stock', async () => {
    const plan = vi.fn<Gateways['warehouse']['plan']>(async () => ({ outcome: 'short', short: [] }));
    const { gateways } = otherServices({ warehouse: { plan } });
    const quote = createQuoteOrder({ ...gateways, orders: fixture.orders, holdLimits: limits, destinations: {} });
    const productId = newId();
    await expect(quote(newUserId(), body(11, productId))).rejects.toMatchObject(
      refusalOf('too-many-units', { limit: 10, lines: [{ productId, requested: 11, available: 10 }] }),
    );
    expect(plan).not.toHaveBeenCalled();
    await expect(quote(newUserId(), body(10, productId))).rejects.toMatchObject(refusalOf('stock-short'));
  });

  it('quote without what each warehouse would give of a product', async () => {
    const { gateways } = otherServices();
    const quote = createQuoteOrder({ ...gateways, orders: fixture.orders, holdLimits: limits, destinations: {} });
    const { lines, shipping } = await quote(newUserId(), body(10));
    expect(lines).toMatchObject([{ quantity: 10, allocations: [] }]);
    expect(shipping).toEqual(await gateways.shippingCost.quote({ toZip: address.zip, parcels: [] }));
  });

  it('charge nobody for an outage', async () => {
    const { gateways } = otherServices({ shippingCost: { quote: failToConnect } });
    const deps = { ...gateways, ...placingDeps(createMetrics(), limits, 1), log };
    const place = createPlaceOrder({ ...deps, ...fixture.writeSide });
    const user = newUserId();
    for (let at = 0; at < 2; at++) await expect(place(user, body(), newId())).rejects.toThrow('nobody answers');
  });

  it('let so many come from a network', async () => {
    const { place } = start();
    const from = (network?: string) => place(newUserId(), body(), newId(), { network });
    for (let at = 0; at < 5; at++) await from('203.0.113.7');
    await expect(from('203.0.113.7')).rejects.toHaveProperty('problem', tooManyOrders);
    await from('203.0.113.8');
    for (let at = 0; at < 6; at++) await from();
  });

  it('count units of a product over all unpaid orders of a customer', async () => {
    const { place } = start();
    const [user, product] = [newUserId(), newId()];
    await place(user, body(7, product), newId());
    await expect(place(user, body(4, product), newId())).rejects.toMatchObject(
      refusalOf('too-many-units', { lines: [{ productId: product, requested: 4, available: 3 }] }),
    );
    await place(user, body(3, product), newId());
  });

  it('need an approval above a value, also over several orders at once', async () => {
    const { place } = start({ valueWithoutApproval: 5000 });
    const user = newUserId();
    const placements = await Promise.allSettled([1, 2, 3].map(() => place(user, body(3), newId())));
    expect(placements.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(place(user, body(3), newId())).rejects.toMatchObject(
      refusalOf('approval-required', { limit: { amount: 5000 }, total: { amount: 6000 } }),
    );
    await place(user, body(2), newId());
  });

  it('are free again once an order is paid, or ends', async () => {
    const { place } = start({ ordersOfUser: 2, coolDownOrders: 3 });
    const user = newUserId();
    const first = await place(user, body(), newId());
    await place(user, body(), newId());
    await end(first.id, 'submitProof');
    await expect(place(user, body(), newId())).rejects.toMatchObject(refusalOf('too-many-unpaid-orders'));
    await end(first.id, 'approve');
    const third = await place(user, body(), newId());
    await end(third.id, 'cancel');
    await place(user, body(), newId());
  });

  it('make a customer wait after orders that expired, were canceled, or were rejected without money', async () => {
    const { place } = start({ coolDownOrders: 3 });
    const user = newUserId();
    const ids = [];
    for (let at = 0; at < 3; at++) ids.push((await place(user, body(), newId())).id);
    const [expiredId = '', cancelledId = '', rejectedId = ''] = ids;
    await end(expiredId, 'expire');
    await end(cancelledId, 'cancel');
    const paidId = (await place(user, body(), newId())).id;
    const paymentEvent = (id: string, moneyReceived: boolean) =>
      onPaymentUpdated(fixture.transact).handle(paymentNews(id, 'REJECTED', null, { moneyReceived }));
    await paymentEvent(paidId, true);
    const last = await place(user, body(), newId());
    await paymentEvent(rejectedId, false);
    await expect(place(user, body(), newId())).rejects.toMatchObject(
      refusalOf('order-cool-down', { status: 429, retryAfter: expect.toSatisfy((s) => s > 86_000 && s <= 86_400) }),
    );
    await fixture.db
      .updateTable('orders')
      .set({ ended_unpaid_at: sql`ended_unpaid_at - interval '24 hours'` })
      .where('id', '=', expiredId)
      .execute();
    await place(user, body(), newId());
    expect(last.status).toBe('PENDING_PAYMENT');
  });

  describe('count an order that ended with its payment to be checked', () => {
    const deliver = (news: ReturnType<typeof paymentNews>) => onPaymentUpdated(fixture.transact).handle(news);
    const toBeChecked = (id: string, version = 3) => paymentNews(id, 'TO_BE_CHECKED', 'cancelled', { version });
    const checkMoney = (id: string, status: 'CLOSED' | 'REFUND_DUE', version = 4) =>
      paymentNews(id, status, 'cancelled', { version });
    const close = (status: 'TO_BE_CHECKED' | 'CLOSED'): Gateways['payment']['close'] => {
      return async () => ({ outcome: 'closed', closedFor: 'cancelled', version: 3, status });
    };

    it.each(['CLOSED', 'REFUND_DUE'] as const)('of the customer, until it is %s', async (status) => {
      const { place } = start({ ordersOfUser: 1 });
      const user = newUserId();
      const { id } = await place(user, body(), newId());
      await deliver(toBeChecked(id));
      await expect(place(user, body(), newId())).rejects.toMatchObject(refusalOf('too-many-unpaid-orders'));
      await deliver(checkMoney(id, status));
      await place(user, body(), newId());
    });

    it('to the address and from the network, whoever ordered', async () => {
      const { place } = start({ ordersToAddress: 1, ordersFromNetwork: 1 });
      const to = somewhere();
      const network = `203.0.113.${people++}`;
      const { id } = await place(newUserId(), body(1, newId(), to), newId(), { network });
      await deliver(toBeChecked(id));
      const toAddress = () => place(newUserId(), body(1, newId(), to), newId());
      const fromNetwork = () => place(newUserId(), body(), newId(), { network });
      await expect(toAddress()).rejects.toMatchObject(refusalOf('too-many-unpaid-orders'));
      await expect(fromNetwork()).rejects.toMatchObject(refusalOf('too-many-unpaid-orders'));
      await deliver(checkMoney(id, 'CLOSED'));
      await toAddress();
      await fromNetwork();
    });

    it('whatever comes first: the response to the cancellation, or the events in any order', async () => {
      const { place } = start({ ordersOfUser: 1, coolDownOrders: 10 });
      const cancel = async (id: string, userId: string, status: 'TO_BE_CHECKED' | 'CLOSED') => {
        const cancelOrder = createCancelOrder({ ...fixture.writeSide, payment: { close: close(status) } });
        await cancelOrder({ id: userId, username: userId, roles: [], may: () => false }, id);
      };
      const user = newUserId();
      const canceledOrder = await place(user, body(), newId());
      await cancel(canceledOrder.id, user, 'TO_BE_CHECKED');
      await deliver(toBeChecked(canceledOrder.id));
      await expect(place(user, body(), newId())).rejects.toMatchObject(refusalOf('too-many-unpaid-orders'));
      await deliver(checkMoney(canceledOrder.id, 'CLOSED'));
      await deliver(toBeChecked(canceledOrder.id));
      const reversedOrder = await place(user, body(), newId());
      await deliver(checkMoney(reversedOrder.id, 'CLOSED'));
      await deliver(toBeChecked(reversedOrder.id));
      const unprovedOrder = await place(user, body(), newId());
      await cancel(unprovedOrder.id, user, 'CLOSED');
      await place(user, body(), newId());
    });

    it('without the units and the value, which are for sale again', async () => {
      const { place } = start({ valueWithoutApproval: 10_000 });
      const [user, product] = [newUserId(), newId()];
      const { id } = await place(user, body(10, product), newId());
      await deliver(toBeChecked(id));
      await place(user, body(10, product), newId());
    });
  });

  it('keep no trace of address and network once an order counts no more', async () => {
    const { place } = start();
    const digestsOf = (id: string) =>
      fixture.db
        .selectFrom('orders')
        .select(['delivery_digest', 'network_digest'])
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
    const { id } = await place(newUserId(), body(), newId(), { network: '203.0.113.99' });
    const digest = expect.stringMatching(/^[\w-]{43}$/);
    expect(await digestsOf(id)).toEqual({ delivery_digest: digest, network_digest: digest });
    await end(id, 'expire');
    expect(await digestsOf(id)).toEqual({ delivery_digest: null, network_digest: null });
    const { id: canceledId } = await place(newUserId(), body(), newId(), { network: '203.0.113.98' });
    const deliver = onPaymentUpdated(fixture.transact).handle;
    await deliver(paymentNews(canceledId, 'TO_BE_CHECKED', 'cancelled', { version: 3 }));
    expect(await digestsOf(canceledId)).toEqual({ delivery_digest: digest, network_digest: digest });
    await deliver(paymentNews(canceledId, 'CLOSED', 'cancelled', { version: 4 }));
    expect(await digestsOf(canceledId)).toEqual({ delivery_digest: null, network_digest: null });
  });
});
