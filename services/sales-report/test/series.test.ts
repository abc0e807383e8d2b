import { newId } from '@eshop/contracts/ids';
import { SalesSeriesQuery } from '@eshop/contracts/sale';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { onProductChanges } from '../src/subscriptions/product-changes.ts';
import { type CheckTimeZone, createCheckTimeZone } from '../src/use-cases/check-time-zone.ts';
import { createReadSales, type ReadSales } from '../src/use-cases/read-sales.ts';
import { createReadSeries } from '../src/use-cases/read-series.ts';
import { createReadShopWindow } from '../src/use-cases/read-shop-window.ts';
import { fact, openSales, processOn, reversal, saleOf } from './report.ts';

const now = () => new Date('2026-11-02T12:00:00.000Z');

describe('a series', () => {
  let fixture: Awaited<ReturnType<typeof openSales>>;
  let report: ReturnType<typeof processOn>;
  let checkTimeZone: CheckTimeZone;
  beforeAll(async () => {
    fixture = await openSales();
    report = processOn(fixture.db);
    checkTimeZone = createCheckTimeZone(fixture.db);
  });
  afterAll(() => fixture.drop());

  const series = (query: Record<string, string>) =>
    createReadSeries({ db: fixture.db, checkTimeZone, now })(SalesSeriesQuery.parse(query));
  /** A warehouse that sold a piece at each moment. */
  const soldAt = async (...moments: string[]) => {
    const suvFact = fact('cars/suv');
    for (const moment of moments) await report.deliver(saleOf(moment, { ...suvFact }));
    return suvFact.warehouseId;
  };
  const seriesPoints = async (query: Record<string, string>) =>
    (await series(query)).points.map(({ start, quantity }) => [start, quantity]);

  it('has a point for each day, also where nothing was sold, and its days are those of the time zone', async () => {
    const warehouseId = await soldAt(
      '2026-03-01T04:59:59.000Z',
      '2026-03-01T05:00:00.000Z',
      '2026-03-03T12:00:00.000Z',
    );
    const query = { interval: 'day', warehouseId, from: '2026-03-01T00:00:00.000Z', to: '2026-03-04T00:00:00.000Z' };
    expect(await seriesPoints(query)).toEqual([
      ['2026-03-01T00:00:00.000Z', 2],
      ['2026-03-02T00:00:00.000Z', 0],
      ['2026-03-03T00:00:00.000Z', 1],
    ]);
    expect(await seriesPoints({ ...query, timeZone: 'America/New_York' })).toEqual([
      ['2026-02-28T05:00:00.000Z', 1],
      ['2026-03-01T05:00:00.000Z', 1],
      ['2026-03-02T05:00:00.000Z', 0],
      ['2026-03-03T05:00:00.000Z', 1],
    ]);
  });

  it('has one day of 23 hours and one of 25 where clocks are changed', async () => {
    const spring = await soldAt('2026-03-29T21:30:00.000Z', '2026-03-29T22:30:00.000Z');
    expect(
      await seriesPoints({
        interval: 'day',
        warehouseId: spring,
        timeZone: 'Europe/Berlin',
        from: '2026-03-28T23:00:00.000Z',
        to: '2026-03-30T22:00:00.000Z',
      }),
    ).toEqual([
      ['2026-03-28T23:00:00.000Z', 1],
      ['2026-03-29T22:00:00.000Z', 1],
    ]);
    const autumn = await soldAt('2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z');
    const hours = {
      interval: 'hour',
      warehouseId: autumn,
      timeZone: 'Europe/Berlin',
      from: '2026-10-25T00:00:00.000Z',
      to: '2026-10-25T03:00:00.000Z',
    };
    expect(await seriesPoints(hours)).toEqual([
      ['2026-10-25T00:00:00.000Z', 1],
      ['2026-10-25T01:00:00.000Z', 1],
      ['2026-10-25T02:00:00.000Z', 0],
    ]);
  });

  it('has weeks that begin on Monday, and months of their own length', async () => {
    const warehouseId = await soldAt('2026-02-01T23:00:00.000Z', '2026-02-02T01:00:00.000Z');
    const query = { warehouseId, from: '2026-01-31T00:00:00.000Z', to: '2026-03-01T00:00:00.000Z' };
    expect((await seriesPoints({ ...query, interval: 'week' })).slice(0, 2)).toEqual([
      ['2026-01-26T00:00:00.000Z', 1],
      ['2026-02-02T00:00:00.000Z', 1],
    ]);
    expect(await seriesPoints({ ...query, interval: 'month' })).toEqual([
      ['2026-01-01T00:00:00.000Z', 0],
      ['2026-02-01T00:00:00.000Z', 2],
    ]);
  });

  it('begins with the first sale and ends now when it is not told', async () => {
    const warehouseId = await soldAt('2026-10-30T08:00:00.000Z');
    expect(await seriesPoints({ interval: 'day', warehouseId })).toEqual([
      ['2026-10-30T00:00:00.000Z', 1],
      ['2026-10-31T00:00:00.000Z', 0],
      ['2026-11-01T00:00:00.000Z', 0],
      ['2026-11-02T00:00:00.000Z', 0],
    ]);
    expect((await series({ interval: 'day', category: 'boats' })).points).toEqual([]);
  });

  it.each([
    ['America/Havana', '2026-11-01T04:00:00.000Z', '2026-11-02T05:00:00.000Z'],
    ['Atlantic/Azores', '2026-10-25T00:00:00.000Z', '2026-10-26T01:00:00.000Z'],
  ])('begins a day of 25 hours at the first of its two midnights in %s', async (timeZone, start, next) => {
    const justBefore = (moment: string) => new Date(Date.parse(moment) - 1).toISOString();
    const warehouseId = await soldAt(justBefore(start), start, justBefore(next), next);
    const query = { timeZone, warehouseId, from: justBefore(start), to: new Date(Date.parse(next) + 1).toISOString() };
    expect((await seriesPoints({ ...query, interval: 'day' })).slice(1)).toEqual([
      [start, 2],
      [next, 1],
    ]);
  });

  it('adds up to the summary of the same filter', async () => {
    const filter = { from: '2026-01-01T00:00:00.000Z', to: '2026-11-01T00:00:00.000Z' };
    const { points } = await series({ ...filter, interval: 'week', timeZone: 'Asia/Kolkata' });
    const summary = await report.summarizeSales(filter);
    expect(points.reduce((total, { revenue }) => total + revenue.amount, 0)).toBe(summary.revenue.amount);
    expect(points.reduce((total, { orders }) => total + orders, 0)).toBe(summary.orders);
  });

  it('of more than a thousand points is a 400 that names the interval', async () => {
    const query = { interval: 'hour', from: '2026-01-01T00:00:00.000Z', to: '2026-03-01T00:00:00.000Z' };
    const refusal = { problem: { status: 400, errors: [{ pointer: '/query/interval' }] } };
    await expect(series(query)).rejects.toMatchObject(refusal);
    await expect(series({ ...query, to: '2026-02-11T15:00:00.000Z' })).resolves.toMatchObject({
      points: { length: 999 },
    });
  });

  it('has half an hour where clocks are changed by as much', async () => {
    const hours = { interval: 'hour', timeZone: 'Australia/Lord_Howe' };
    const autumn = await soldAt('2026-04-04T14:59:00.000Z', '2026-04-04T15:00:00.000Z', '2026-04-04T15:31:00.000Z');
    const back = { ...hours, warehouseId: autumn, from: '2026-04-04T14:00:00.000Z', to: '2026-04-04T16:30:00.000Z' };
    expect(await seriesPoints(back)).toEqual([
      ['2026-04-04T14:00:00.000Z', 1],
      ['2026-04-04T15:00:00.000Z', 1],
      ['2026-04-04T15:30:00.000Z', 1],
    ]);
    const spring = await soldAt('2026-10-03T15:29:00.000Z', '2026-10-03T15:30:00.000Z', '2026-10-03T16:00:00.000Z');
    const ahead = { ...hours, warehouseId: spring, from: '2026-10-03T14:30:00.000Z', to: '2026-10-03T17:00:00.000Z' };
    expect(await seriesPoints(ahead)).toEqual([
      ['2026-10-03T14:30:00.000Z', 1],
      ['2026-10-03T15:30:00.000Z', 1],
      ['2026-10-03T16:00:00.000Z', 1],
    ]);
  });

  it('loses no fact in any time zone that Node or PostgreSQL knows, or names the field', {
    timeout: 180_000,
  }, async () => {
    const { rows } = await sql<{ name: string }>`select name from pg_timezone_names`.execute(fixture.db);
    const ofNode = Intl.supportedValuesOf('timeZone');
    const zones = new Set([...ofNode, ...rows.map(({ name }) => name), 'UTC', 'PLT', 'SST', 'IST', 'Mars/Olympus', '']);
    const halfHours = (from: string) =>
      Array.from({ length: 60 }, (_, at) => new Date(Date.parse(from) + at * 1_800_000).toISOString());
    const moments = [...halfHours('2026-04-04T00:10:00.000Z'), ...halfHours('2026-10-03T00:10:00.000Z')];
    const warehouseId = await soldAt(...moments);
    const refusedZones: string[] = [];
    for (const timeZone of zones) {
      const result = SalesSeriesQuery.safeParse({ interval: 'hour', timeZone });
      if (!result.success) {
        expect(result.error.issues.map(({ path }) => path.join('/'))).toEqual(['timeZone']);
        refusedZones.push(timeZone);
        continue;
      }
      let total = 0;
      for (const day of ['2026-04-04', '2026-10-03']) {
        const from = `${day}T00:00:00.000Z`;
        const to = new Date(Date.parse(from) + 36 * 3_600_000).toISOString();
        const answer = await series({ interval: 'hour', timeZone, warehouseId, from, to }).catch((error: unknown) => {
          expect(error).toMatchObject({ problem: { status: 400, errors: [{ pointer: '/query/timeZone' }] } });
          return undefined;
        });
        if (!answer) break;
        const starts = answer.points.map(({ start }) => start);
        expect(starts, timeZone).toEqual([...new Set(starts)].toSorted());
        total += answer.points.reduce((sum, { quantity }) => sum + quantity, 0);
      }
      if (total === 0) refusedZones.push(timeZone);
      else expect(total, timeZone).toBe(moments.length);
    }
    expect(refusedZones).toEqual(expect.arrayContaining(['PLT', 'SST', 'IST', 'Mars/Olympus', '']));
    expect(ofNode.filter((zone) => refusedZones.includes(zone))).toEqual([]);
  });
});

describe('best sellers', () => {
  let fixture: Awaited<ReturnType<typeof openSales>>;
  beforeAll(async () => {
    fixture = await openSales();
    const { deliver } = processOn(fixture.db);
    const [cheap, dear, failedFact] = [fact('cars/suv', 5, 700), fact('cars/van', 2, 9000), fact('cars', 9, 5000)];
    await deliver(saleOf('2026-10-20T10:00:00.000Z', { ...cheap, name: 'Cheap' }, { ...dear, name: 'Dear' }));
    const reversedSale = saleOf('2026-10-21T10:00:00.000Z', failedFact);
    await deliver(reversedSale);
    await deliver(reversal(reversedSale, '2026-10-22T10:00:00.000Z'));
    await deliver(saleOf('2026-08-01T10:00:00.000Z', { ...fact('cars', 20), name: 'Last summer' }));
  });
  afterAll(() => fixture.drop());

  const names = async (by: 'quantity' | 'revenue' | 'margin') => {
    const { items } = await createReadSales(fixture.db).listBestSellers({
      by,
      limit: 10,
      from: '2026-10-01T00:00:00.000Z',
    });
    return items.map(({ name }) => name);
  };

  it('are counted by pieces, revenue or margin, without what was given back', async () => {
    expect(await names('quantity')).toEqual(['Cheap', 'Dear']);
    expect(await names('revenue')).toEqual(['Dear', 'Cheap']);
    expect(await names('margin')).toEqual(['Dear', 'Cheap']);
  });

  it('have the name and category that they were last sold with', async () => {
    const product = fact('cars/suv', 3);
    const electric = { id: 'cars-electric', name: 'Electric', path: 'cars/electric' };
    const { deliver } = processOn(fixture.db);
    await deliver(saleOf('2025-03-02T10:00:00.000Z', { ...product, name: 'Aurora 2027', category: electric }));
    await deliver(saleOf('2025-03-01T10:00:00.000Z', { ...product, name: 'Zephyr (working title)' }));
    const range = { from: '2025-03-01T00:00:00.000Z', to: '2025-03-03T00:00:00.000Z' };
    const { items } = await createReadSales(fixture.db).listBestSellers({ by: 'quantity', limit: 10, ...range });
    expect(items).toMatchObject([{ name: 'Aurora 2027', category: 'cars/electric', quantity: 6 }]);
  });

  it('have the current name and category of their product, whatever order its events arrive in', async () => {
    const product = fact('cars/suv', 3);
    const { deliver } = processOn(fixture.db);
    await deliver(saleOf('2025-04-01T10:00:00.000Z', { ...product, name: 'Zephyr (working title)' }));
    const [onCreated, onUpdated] = onProductChanges(fixture.db);
    const event = (version: number, name: string) => ({
      eventId: newId(),
      version,
      occurredAt: '2025-04-02T10:00:00.000Z',
      productId: product.productId,
      sku: 'ZEPHYR',
      name,
      brand: 'Falcon',
      category: { id: 'cars-electric', name: 'Electric', path: 'cars/electric' },
      vehicleClass: 'car' as const,
      price: { amount: 1000, currency: 'USD' },
      image: null,
      deleted: false,
    });
    await onUpdated?.handle(event(3, 'Aurora 2027'));
    await onUpdated?.handle(event(2, 'Aurora'));
    await onCreated?.handle(event(1, 'Zephyr (working title)'));
    const range = { from: '2025-04-01T00:00:00.000Z', to: '2025-04-02T00:00:00.000Z' };
    const { items } = await createReadSales(fixture.db).listBestSellers({ by: 'quantity', limit: 10, ...range });
    expect(items).toMatchObject([{ name: 'Aurora 2027', category: 'cars/electric', quantity: 3 }]);
  });

  it('of the shop window are those of the last thirty days, and asked once a minute', async () => {
    let queryCount = 0;
    const listBestSellers: ReadSales['listBestSellers'] = (query) => {
      queryCount++;
      return createReadSales(fixture.db).listBestSellers(query);
    };
    let moment = now();
    const shopWindow = createReadShopWindow({ listBestSellers }, () => moment);
    const [ids] = await Promise.all(Array.from({ length: 20 }, shopWindow));
    expect(ids).toHaveLength(2);
    expect(queryCount).toBe(1);
    moment = new Date(moment.getTime() + 61_000);
    await shopWindow();
    expect(queryCount).toBe(2);
  });
});
