import { randomUUID } from 'node:crypto';
import { alertRules, dashboards } from '@eshop/observability';
import { readPromql } from '@eshop/observability/promql';
import { type AppId, apps, deadLetterTopic } from '@eshop/topology';
import { describe, expect, it } from 'vitest';
import { askPostgres } from './support/databases.ts';
import { eventually } from './support/eventually.ts';
import { newGoods } from './support/goods.ts';
import { call, expectStatus } from './support/http.ts';
import { deliver } from './support/jobs.ts';
import { paidOrder } from './support/orders.ts';
import { newCustomer, tokenOf } from './support/people.ts';

interface Letters {
  items: { id: string; eventId: string }[];
}

const services = apps.filter(({ kind }) => kind === 'service').map(({ id }) => id);
const scrape = async (app: AppId) => (await call<string>(app, 'GET /metrics')).body;

/** The metrics that alerts and dashboards ask an app for; a histogram's series by the name that they are declared by. */
const askedOf = (app: AppId) => {
  const rules = alertRules(apps).find(({ name }) => name === app)?.rules ?? [];
  const panels = dashboards(apps).find(({ uid }) => uid === `eshop-${app}`)?.panels ?? [];
  const expressions = [...rules, ...panels.flatMap(({ targets }) => targets)].map(({ expr }) => expr);
  const names = expressions.flatMap((expr) => readPromql(expr).metrics).filter((name) => name !== 'up');
  return [...new Set(names.map((name) => name.replace(/_seconds_(bucket|count)$/, '_seconds')))];
};

/** A series' value; labels as they stand there. */
const seriesIn = (text: string, series: string): number => {
  const line = text.split('\n').find((each) => each.startsWith(`${series} `));
  return Number(line?.slice(series.length) ?? 0);
};

describe('metrics', () => {
  it.each(services)('of %s are all that alerts and dashboards ask it for', async (app) => {
    const text = await scrape(app);
    expect(askedOf(app).filter((name) => !text.includes(`# TYPE ${name} `))).toEqual([]);
  });

  it.each(services)('of %s are read: no store refuses what is asked of it', async (app) => {
    expect((await scrape(app)).split('\n').filter((line) => / nan$/i.test(line))).toEqual([]);
  });

  it('tell an event that came twice from one that came once', async () => {
    const { product } = await newGoods(1);
    const order = await paidOrder(await newCustomer(), product.id);
    const query =
      "select data from outbox where topic = 'order-status-updated' and data->>'orderId' = $1 and data->>'status' = 'PAID'";
    const [paidEvent] = await askPostgres<{ data: { eventId: string } }>('order', 'POSTGRES_ORDER_WRITE_URL', query, [
      order.id,
    ]);
    if (!paidEvent) throw new Error('order told nothing of its payment');
    // However far the broker is with it, of two more deliveries one at least is a repetition.
    const countRepeated = async () =>
      seriesIn(await scrape('warehouse'), 'events_processed_total{topic="order-status-updated",outcome="repeated"}');
    const repeatedBefore = await countRepeated();
    for (let times = 0; times < 2; times++) await deliver('warehouse', 'order-status-updated', paidEvent.data);
    expect(await countRepeated()).toBeGreaterThan(repeatedBefore);
  });

  it('tell of a dead letter, and of its end, within 15 s', async () => {
    const waitingLetters = async () =>
      seriesIn(await scrape('sales-report'), 'dead_letters_waiting{topic="sale-created"}');
    const eventId = randomUUID();
    await deliver('sales-report', deadLetterTopic('sales-report', 'sale-created'), { eventId });
    await eventually(async () => expect(await waitingLetters()).toBeGreaterThan(0), 20_000);
    const token = await tokenOf('admin');
    const base = '/v1/dead-letters/sales-report';
    const { items } = await expectStatus(200, call<Letters>('sales-report', `GET ${base}?limit=100`, { token }));
    const [letter] = items.filter((each) => each.eventId === eventId);
    await expectStatus(204, call('sales-report', `DELETE ${base}/${letter?.id}`, { token }));
    await eventually(async () => expect(await waitingLetters()).toBe(0), 20_000);
  });
});
