import type { EventOf } from '@eshop/contracts/events';
import { newId } from '@eshop/contracts/ids';
import type { OrderListQuery } from '@eshop/contracts/order';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { createCopies } from '../src/store/copies.ts';
import { onOwnEvents } from '../src/subscriptions/own-events.ts';
import { createProjectOrder } from '../src/use-cases/project-order.ts';
import { openLists } from './order.ts';

type Created = EventOf<'order-created'>;

const createdEvent = (userId: string, given: Partial<Created> & { name?: string } = {}): Created => {
  const { name = 'Falcon', ...rest } = given;
  const price = { amount: 1000, currency: 'USD' };
  return {
    eventId: newId(),
    version: 1,
    occurredAt: '2026-11-01T09:30:00.000Z',
    orderId: newId(),
    number: 'ES-100001',
    userId,
    status: 'PENDING_PAYMENT',
    lines: [{ productId: newId(), name, quantity: 2, price, lineTotal: { ...price, amount: 2000 } }],
    total: { ...price, amount: 2050 },
    paymentDeadline: '2026-11-01T09:40:00.000Z',
    createdAt: '2026-11-01T09:30:00.123Z',
    cartId: null,
    ...rest,
  };
};

const statusEvent = (order: Created, version: number, status: Created['status']): EventOf<'order-status-updated'> => ({
  ...order,
  eventId: newId(),
  version,
  occurredAt: `2026-11-01T09:3${version}:00.000Z`,
  status,
  from: 'PENDING_PAYMENT',
  by: 'ada',
  note: null,
});

describe('order lists', () => {
  let fixture: Awaited<ReturnType<typeof openLists>>;
  beforeAll(async () => {
    fixture = await openLists();
  });
  afterAll(() => fixture.drop());

  const list = (userId: string | undefined, query: Partial<z.infer<typeof OrderListQuery>> = {}) =>
    fixture.summaries.list(
      { limit: 100, sort: 'newest', ...query },
      userId === undefined ? { manager: true } : { userId },
    );
  const project = (event: Created | ReturnType<typeof statusEvent>, customer = 'Ada Rider') =>
    fixture.summaries.project(event, customer);
  const numbers = async (...asked: Parameters<typeof list>) => (await list(...asked)).items.map(({ number }) => number);

  it('show the newest version, in whatever order and however often the events come', async () => {
    const projectOrder = createProjectOrder({
      summaries: fixture.summaries,
      copies: createCopies(fixture.db),
      copyOf: async (id) => ({ id, version: 1, row: '{}', address_digest: '', customer: 'Ada Rider' }),
    });
    const [onCreated, onChanged] = onOwnEvents(projectOrder);
    const versions = [1, 2, 3, 1, 2, 3];
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(versions, { minLength: versions.length }), async (order) => {
        const firstEvent = createdEvent(newId());
        const updates = [statusEvent(firstEvent, 2, 'PAYMENT_SUBMITTED'), statusEvent(firstEvent, 3, 'PAID')];
        for (const version of order) {
          await (version === 1 ? onCreated?.handle(firstEvent) : onChanged?.handle(updates[version - 2]));
        }
        expect((await list(firstEvent.userId)).items).toEqual([
          {
            id: firstEvent.orderId,
            number: firstEvent.number,
            status: 'PAID',
            items: 2,
            total: firstEvent.total,
            paymentDeadline: firstEvent.paymentDeadline,
            createdAt: firstEvent.createdAt,
            updatedAt: '2026-11-01T09:33:00.000Z',
          },
        ]);
      }),
      { numRuns: 15 },
    );
  });

  it('show the newest version when all events come at once', async () => {
    const firstEvent = createdEvent(newId());
    const events = [firstEvent, statusEvent(firstEvent, 2, 'PAYMENT_SUBMITTED'), statusEvent(firstEvent, 3, 'PAID')];
    await Promise.all([...events, ...events].map((event) => project(event)));
    expect((await list(firstEvent.userId)).items).toMatchObject([{ status: 'PAID' }]);
  });

  it('page without gap or double where moments are equal and while orders come in', async () => {
    const userId = newId();
    const orders = Array.from({ length: 7 }, (_, at) => createdEvent(userId, { number: `ES-${at}` }));
    for (const order of orders) await project(order);
    const listedNumbers: string[] = [];
    for (let cursor: string | undefined; ; ) {
      const page = await list(userId, { limit: 2, ...(cursor && { cursor }) });
      listedNumbers.push(...page.items.map(({ id }) => id));
      if (page.nextCursor === null) break;
      cursor = page.nextCursor;
      await project(createdEvent(userId, { createdAt: '2026-11-01T10:00:00.000Z' }));
    }
    expect(listedNumbers).toEqual(
      orders
        .map(({ orderId }) => orderId)
        .sort()
        .reverse(),
    );
  });

  it('show a user nobody else’s orders, and an admin all', async () => {
    const [ada, eve] = [newId(), newId()];
    await project(createdEvent(ada, { number: `ES-${ada}` }));
    expect(await numbers(eve)).toEqual([]);
    expect(await numbers(undefined, { q: ada })).toEqual([`ES-${ada}`]);
  });

  it('filter by state and by date: from is included and to is not', async () => {
    const userId = newId();
    const [first, second] = ['2026-11-01T00:00:00.000Z', '2026-11-02T00:00:00.000Z'];
    await project(createdEvent(userId, { number: 'ES-1', createdAt: first }));
    await project(createdEvent(userId, { number: 'ES-2', createdAt: second, status: 'PAID' }));
    expect(await numbers(userId, { status: ['PAID'] })).toEqual(['ES-2']);
    expect(await numbers(userId, { status: ['PAID', 'PENDING_PAYMENT'] })).toEqual(['ES-2', 'ES-1']);
    expect(await numbers(userId, { from: second })).toEqual(['ES-2']);
    expect(await numbers(userId, { to: second })).toEqual(['ES-1']);
    expect(await numbers(userId, { from: first, to: second, status: ['PAID'] })).toEqual([]);
  });

  it('search by number and name of the goods, where % and _ and \\ stand for themselves', async () => {
    const userId = newId();
    const names = ['Falcon 100% Electric', 'Falcon_GT', 'Falcon 1000', 'FalconXGT', 'Fal\\con'];
    for (const [at, name] of names.entries()) await project(createdEvent(userId, { number: `ES-${at}`, name }));
    const findNumbers = async (q: string) => (await numbers(userId, { q })).sort();
    expect(await findNumbers('100%')).toEqual(['ES-0']);
    expect(await findNumbers('falcon_gt')).toEqual(['ES-1']);
    expect(await findNumbers('%')).toEqual(['ES-0']);
    expect(await findNumbers('l\\c')).toEqual(['ES-4']);
    expect(await findNumbers('es-3')).toEqual(['ES-3']);
    expect(await findNumbers("'; drop table order_summaries; --")).toEqual([]);
    expect(await findNumbers('')).toHaveLength(5);
  });

  it('find a customer’s name for those who manage orders alone, who see it', async () => {
    const userId = newId();
    const customer = `Zoë ${newId().slice(-8)}`;
    await project(createdEvent(userId, { number: 'ES-9' }), customer);
    expect((await list(undefined, { q: customer.toUpperCase() })).items).toMatchObject([{ number: 'ES-9', customer }]);
    expect((await list(undefined, { q: 'zo' })).items.map((order) => order.customer)).toContain(customer);
    expect(await numbers(userId, { q: customer })).toEqual([]);
    expect((await list(userId)).items[0]).not.toHaveProperty('customer');
  });

  it('find names and goods whatever their accents, apostrophes and form of Unicode, and Japanese ones by two characters', async () => {
    const [userId, tag] = [newId(), newId().slice(-8)];
    const customers = ['José Müller', 'Zoe\u0308 Bronte\u0308', 'Renée O’Connor', '山田太郎', 'Łukasz Groß'];
    for (const [at, customer] of customers.entries())
      await project(createdEvent(userId, { number: `ES-${tag}${at}`, name: `Citroën ${tag}` }), `${customer} ${tag}`);
    const findNumbers = async (q: string) =>
      (await list(undefined, { q })).items
        .filter(({ number }) => number.includes(tag))
        .map(({ number }) => number.slice(-1));
    const queries = {
      jose: '0',
      José: '0',
      MULLER: '0',
      Zoë: '1',
      "O'Connor": '2',
      'O’Connor': '2',
      太郎: '3',
      山田: '3',
    };
    for (const [q, at] of Object.entries(queries)) expect([q, await findNumbers(q)]).toEqual([q, [at]]);
    for (const q of ['lukasz gross', 'Łukasz', 'groß', `Gross ${tag}`])
      expect([q, await findNumbers(q)]).toEqual([q, ['4']]);
    expect(await findNumbers(`citroen ${tag}`)).toHaveLength(5);
    expect(await numbers(userId, { q: 'CITROEN' })).toHaveLength(5);
  });

  it('look two Japanese characters up in the index', async () => {
    const plan = await fixture.db.transaction().execute(async (trx) => {
      await sql`set local enable_seqscan = off`.execute(trx);
      return sql<
        Record<string, string>
      >`explain select id from order_summaries where customer_search like ${'% 太郎 %'}`.execute(trx);
    });
    expect(JSON.stringify(plan.rows)).toContain('order_summaries_customer');
  });

  it('are counted by state, those that are over where it is asked', async () => {
    const counts = async (closed = true) =>
      new Map((await fixture.summaries.counts({ closed })).map(({ status, count }) => [status, count]));
    const countsBefore = await counts();
    for (const status of ['PAID', 'PAID', 'FAILED'] as const) await project(createdEvent('zoe', { status }));
    const countsAfter = await counts();
    expect(countsAfter.get('PAID')).toBe((countsBefore.get('PAID') ?? 0) + 2);
    expect(countsAfter.get('FAILED')).toBe((countsBefore.get('FAILED') ?? 0) + 1);
    const open = await counts(false);
    expect(open.get('PAID')).toBe(countsAfter.get('PAID'));
    expect(open.has('FAILED')).toBe(false);
  });

  it('are counted at the cost of what goes on, however many are over', async () => {
    await sql`
      insert into order_summaries (id, number, user_id, status, version, items, total, currency, search, payment_deadline, created_at, updated_at)
      select gen_random_uuid(), 'ES-' || n, 'many', 'DELIVERED', 1, 1, 1, 'USD', 'es-' || n, now(), now(), now()
      from generate_series(1, 20000) n`.execute(fixture.db);
    await sql`vacuum analyze order_summaries`.execute(fixture.db);
    const { rows } = await sql<{ 'QUERY PLAN': string }>`
      explain (analyze) select status, count(*) from order_summaries
      where status in ('PENDING_PAYMENT', 'PAYMENT_SUBMITTED', 'PAID', 'SHIPPED') group by status`.execute(fixture.db);
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(plan).toContain('order_summaries_status');
    expect(plan).not.toContain('Seq Scan');
  });

  it('come oldest first when asked, page after page', async () => {
    const userId = newId();
    for (const day of [1, 2, 3])
      await project(createdEvent(userId, { number: `ES-${day}`, createdAt: `2026-11-0${day}T00:00:00.000Z` }));
    const first = await list(userId, { sort: 'oldest', limit: 2 });
    expect(first.items.map(({ number }) => number)).toEqual(['ES-1', 'ES-2']);
    expect(await numbers(userId, { sort: 'oldest', cursor: first.nextCursor ?? '' })).toEqual(['ES-3']);
  });

  it('refuse a cursor that is not theirs', async () => {
    await expect(list('ada', { cursor: 'bm9uc2Vuc2U' })).rejects.toMatchObject({ problem: { status: 400 } });
  });
});
