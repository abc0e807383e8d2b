import { setTimeout as pause } from 'node:timers/promises';
import { newId } from '@eshop/contracts/ids';
import { noEffect } from '@eshop/service-kit/events/subscription';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fact, openSales, processOn, reversal, type SaleCreated, saleOf } from './report.ts';

describe('sale facts', () => {
  let fixture: Awaited<ReturnType<typeof openSales>>;
  let report: ReturnType<typeof processOn>;
  beforeAll(async () => {
    fixture = await openSales();
    report = processOn(fixture.db);
  });
  afterAll(() => fixture.drop());

  const of = async ({ facts }: SaleCreated) => {
    const lists = facts.map(({ productId }) => report.listSales({ productId, limit: 100 }));
    return (await Promise.all(lists)).flatMap(({ items }) => items);
  };

  it('are taken once, in whichever of two processes and however often the event comes', async () => {
    const otherProcess = processOn(fixture.db);
    const event = saleOf('2026-03-01T10:00:00.000Z', fact('cars/suv', 2), fact('cars/van'));
    await Promise.all(Array.from({ length: 10 }, (_, at) => (at % 2 ? report : otherProcess).deliver(event)));
    await report.deliver(event);
    expect(await of(event)).toMatchObject([
      { orderId: event.orderId, category: 'cars/suv', quantity: 2, price: { amount: 1000 }, margin: { amount: 800 } },
      { category: 'cars/van', quantity: 1, margin: { amount: 400 } },
    ]);
  });

  it('are one for each line and warehouse, even when told under another event id', async () => {
    const suvFact = fact('cars/suv');
    const event = saleOf('2026-03-02T10:00:00.000Z', suvFact, { ...suvFact, warehouseId: newId(), quantity: 3 });
    await report.deliver(event);
    await report.deliver({ ...event, eventId: newId() });
    const { items } = await report.listSales({ productId: suvFact.productId, limit: 100 });
    expect(items.map(({ quantity }) => quantity).sort()).toEqual([1, 3]);
  });

  it('get a table for their month when there is none, also from ten processes at once', async () => {
    const moments = ['1999-12-31T23:59:59.999Z', '2000-01-01T00:00:00.000Z', '2031-05-31T23:30:00.000Z'];
    const events = moments.map((moment) => saleOf(moment, fact('cars/suv')));
    const processes = Array.from({ length: 10 }, () => processOn(fixture.db));
    await Promise.all(processes.flatMap(({ deliver }) => events.map((event) => deliver(event))));
    for (const event of events) expect(await of(event)).toMatchObject([{ soldAt: event.soldAt }]);
    expect(await fixture.tables()).toEqual(expect.arrayContaining(['sales_1999_12', 'sales_2000_01', 'sales_2031_05']));
  });

  it('are recorded while another process makes tables', async () => {
    const sales = Array.from({ length: 20 }, () => saleOf('2026-03-03T10:00:00.000Z', fact('cars/suv')));
    const otherProcess = processOn(fixture.db);
    await Promise.all([
      otherProcess.partitions.ahead(new Date('2040-01-15T00:00:00Z')),
      ...sales.map((event) => report.deliver(event)),
    ]);
    expect((await Promise.all(sales.map(of))).flat()).toHaveLength(20);
  });

  it('are set right by what is told of them again, and keep the name that was told before', async () => {
    const suvFact = { ...fact('cars/suv', 2), name: 'Falcon' };
    const event = saleOf('2026-03-05T10:00:00.000Z', suvFact);
    await report.deliver(event);
    await fixture.db.updateTable('sales').set({ quantity: 7 }).where('product_id', '=', suvFact.productId).execute();
    const { name: _, ...nameless } = suvFact;
    await report.deliver({ ...event, eventId: newId(), facts: [nameless] });
    expect(await of(event)).toMatchObject([{ quantity: 2, name: 'Falcon' }]);
  });

  it('that an event has none of are no harm', async () => {
    await expect(report.deliver(saleOf('2026-03-04T10:00:00.000Z'))).resolves.toBe(noEffect);
  });
});

describe('the tables of months', () => {
  it('are made while an export reads, and hold no other reader up', async () => {
    const sales = await openSales();
    const { partitions, summarizeSales } = processOn(sales.db);
    await partitions.forSale(new Date('2041-01-15T00:00:00Z'));
    await sales.db.transaction().execute(async (exporting) => {
      await exporting.selectFrom('sales').select('id').execute();
      await Promise.race([
        Promise.all([partitions.ahead(new Date('2041-02-15T00:00:00Z')), summarizeSales({})]),
        pause(3000).then(() => Promise.reject(new Error('waited for the export'))),
      ]);
    });
    const tables = await sales.tables();
    expect(tables).toEqual(expect.arrayContaining(['sales_2041_02', 'sales_2041_05']));
    const { rows } = await sql<{ name: string }>`
      select conname as name from pg_constraint where conname like '%_bounds'`.execute(sales.db);
    expect(rows, 'checks that only spare a scan').toEqual([]);
    await sales.drop();
  });

  it('are made for this month and three ahead, by two processes at once and again', async () => {
    const sales = await openSales();
    const now = new Date('2026-11-30T23:59:59Z');
    const [{ partitions: firstPartitions }, { partitions: secondPartitions }] = [
      processOn(sales.db),
      processOn(sales.db),
    ];
    await Promise.all([firstPartitions.ahead(now), secondPartitions.ahead(now), firstPartitions.ahead(now)]);
    await processOn(sales.db).partitions.ahead(now);
    expect(await sales.tables()).toEqual(['sales_2026_11', 'sales_2026_12', 'sales_2027_01', 'sales_2027_02']);
    await sales.drop();
  });
});

describe('the report', () => {
  let fixture: Awaited<ReturnType<typeof openSales>>;
  let report: ReturnType<typeof processOn>;
  const suv = fact('cars/suv', 2, 1500);
  const januarys = saleOf('2026-01-31T23:59:59.999Z', suv, fact('cars'), fact('motorcycles/enduro'));
  const februarys = saleOf('2026-02-01T00:00:00.000Z', suv, fact('cars2/suv', 5));
  beforeAll(async () => {
    fixture = await openSales();
    report = processOn(fixture.db);
    await report.deliver(januarys);
    await report.deliver(februarys);
  });
  afterAll(() => fixture.drop());

  const quantity = async (filter: Parameters<typeof report.summarizeSales>[0]) =>
    (await report.summarizeSales(filter)).quantity;

  it('counts a category with what lies below it, and none that only begins alike', async () => {
    expect(await quantity({ category: 'cars' })).toBe(5);
    expect(await quantity({ category: 'cars/suv' })).toBe(4);
    expect(await quantity({ category: 'cars2' })).toBe(5);
    expect(await quantity({ category: 'car' })).toBe(0);
    expect(await quantity({ category: 'cars/%' })).toBe(0);
  });

  it('counts by product, warehouse and dates: from is included and to is not', async () => {
    expect(await quantity({})).toBe(11);
    expect(await quantity({ productId: suv.productId })).toBe(4);
    expect(await quantity({ warehouseId: suv.warehouseId, to: '2026-02-01T00:00:00.000Z' })).toBe(2);
    expect(await quantity({ from: '2026-02-01T00:00:00.000Z' })).toBe(7);
    expect(await quantity({ productId: newId() })).toBe(0);
  });

  it('adds up orders, revenue, cost and margin', async () => {
    const filter = { productId: suv.productId };
    const usd = (amount: number) => ({ amount, currency: 'USD' });
    const total = { orders: 2, quantity: 4, revenue: usd(6000), cost: usd(2400), margin: usd(3600) };
    expect(await report.summarizeSales(filter)).toEqual(total);
  });

  it('takes back what an order that failed had added', async () => {
    const totalsBefore = await report.summarizeSales({});
    const failedSale = saleOf('2026-02-10T10:00:00.000Z', fact('cars/suv', 4), fact('cars/van'));
    await report.deliver(reversal(failedSale, '2026-02-12T10:00:00.000Z'));
    await report.deliver(failedSale);
    expect(await report.summarizeSales({})).toEqual(totalsBefore);
    const { items } = await report.listSales({ productId: failedSale.facts[0]?.productId, limit: 10 });
    expect(items.map((sale) => [sale.quantity, sale.margin.amount])).toEqual([
      [-4, -1600],
      [4, 1600],
    ]);
  });

  it('lists newest first, its pages without gap or double where moments are equal', async () => {
    const warehouseId = newId();
    const equalFacts = Array.from({ length: 7 }, () => ({ ...fact('cars/suv'), warehouseId }));
    await report.deliver(saleOf('2026-02-20T10:00:00.000Z', ...equalFacts));
    await report.deliver(saleOf('2026-02-21T10:00:00.000Z', { ...fact('cars/suv'), warehouseId }));
    const listedIds: string[] = [];
    const moments: string[] = [];
    for (let cursor: string | undefined; ; ) {
      const page = await report.listSales({ warehouseId, limit: 3, ...(cursor && { cursor }) });
      listedIds.push(...page.items.map(({ id }) => id));
      moments.push(...page.items.map(({ soldAt }) => soldAt));
      if (page.nextCursor === null) break;
      cursor = page.nextCursor;
    }
    expect(new Set(listedIds).size).toBe(8);
    expect(listedIds).toHaveLength(8);
    expect(moments).toEqual([...moments].sort().reverse());
  });
});
