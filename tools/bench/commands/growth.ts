import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { openPostgres } from '@eshop/service-kit/sql/postgres';
import { sql } from 'kysely';
import type { OrderReadDb, OrderWriteDb } from '../../../services/order/tooling.ts';
import { createPartitions, type SalesDb, writeManyFacts } from '../../../services/sales-report/tooling.ts';
import { openStores } from '../../ops/audit/stores.ts';
import { endAfter } from '../end-after.ts';
import { chartOf, exponentOf, type Point } from '../growth/fit.ts';
import { writeManyOrders, writeManySummaries } from '../growth/many-orders.ts';
import { writeManyProducts } from '../growth/many-products.ts';
import { closedLoop } from '../load/closed-loop.ts';
import { platformUnderLoad, type UnderLoad } from '../load/platform-under-load.ts';
import { tableOf } from '../load/report.ts';
import { runCommitToEffect } from '../load/run.ts';
import { origin, writeSection } from '../performance-page.ts';

const usage = `npm run growth -- [--sizes 1000,10000,100000] [--seconds 5] [--write]

Writes many products, orders with sent events, and ten times as many sales directly into the stores of the running
platform, then measures the latency of one client at each size. Prints the exponent by which latency grows (0: not at
all, 1: in proportion) and a chart. Use a platform with data of its own (ESHOP_DATA, ESHOP_DEMO_PRODUCTS=1000) and
delete that data afterwards.
--write: writes the figures into docs/performance/growth.md`;

/** What is asked at each size, one client at a time. */
const measurements = [
  'list by category',
  'search with facets',
  'place an order',
  'orders of all, newest',
  'sales of 30 days, summed',
  'sales of 30 days, by day',
];
const relay = 'from an order’s answer until payment knows';

const main = async () => {
  const { values } = parseArgs({
    options: {
      sizes: { type: 'string', default: '1000,10000,100000' },
      seconds: { type: 'string', default: '5' },
      write: { type: 'boolean', default: false },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return console.log(usage);
  const platform = await platformUnderLoad(1);
  const lines: Record<string, Point[]> = {};
  const note = (name: string, size: number, ms: number) => {
    lines[name] = [...(lines[name] ?? []), { size, ms }];
    console.log(`${size} ${name}: ${ms.toFixed(2)} ms`);
  };
  let size = platform.products;
  for (const next of values.sizes.split(',').map(Number)) {
    await fill(platform, size, next);
    size = Math.max(size, next);
    for (const name of measurements) {
      const call = platform.calls[name];
      if (!call) throw new Error(`nothing is called '${name}'`);
      const { p50, failures } = await closedLoop(call.ask, { clients: 1, seconds: Number(values.seconds) });
      if (failures.size > 0) throw new Error([...failures.keys()].join('; '));
      note(name, next, p50);
    }
    const times = await runCommitToEffect(platform);
    note(relay, next, times[Math.floor(times.length / 2)] ?? Number.NaN);
  }
  const text = reportOf(lines, Number(values.seconds));
  console.log(`\n${text}`);
  if (values.write) writeSection('growth', 'growth', text);
};

const fill = async ({ environments, shop, calls }: UnderLoad, from: number, to: number) => {
  const stores = openStores(environments);
  await writeManyProducts(stores.productTable, shop.productIds, from, to);
  const order = JSON.parse((await calls['place an order']?.ask(0)) ?? '{}') as { id: string };
  const write = openPostgres<OrderWriteDb>(environments.order?.POSTGRES_ORDER_WRITE_URL ?? '', {
    max: 1,
    statementSeconds: 0,
  });
  await writeManyOrders(write.db, order.id, to);
  await write.close();
  const read = openPostgres<OrderReadDb>(environments.order?.POSTGRES_ORDER_READ_URL ?? '', {
    max: 1,
    statementSeconds: 0,
  });
  await writeManySummaries(read.db, to);
  await read.close();
  const sales = openPostgres<SalesDb>(environments['sales-report']?.POSTGRES_SALES_URL ?? '', {
    max: 1,
    statementSeconds: 0,
  });
  await writeManyFacts(sales.db, createPartitions(sales.db), {
    count: to * 10,
    months: 12,
    now: new Date(),
    report: () => undefined,
  });
  await sql`vacuum analyze sales`.execute(sales.db);
  await sales.close();
  await stores.close();
  await untilListed(shop, to);
};

/** Product reads again what changed in the last half minute, once a second; that is not what is measured here. */
const quietMs = 40_000;

/** Until product has heard of all that was written, and is quiet again. */
const untilListed = async ({ send }: UnderLoad['shop'], products: number) => {
  for (let tries = 0; tries < 120; tries++) {
    const { total } = JSON.parse(await send('product', 'GET /v1/products?limit=1')) as { total: number };
    if (total >= products) return pause(quietMs);
    await pause(1000);
  }
  throw new Error(`product did not hear of ${products} products within two minutes`);
};

const reportOf = (lines: Readonly<Record<string, Point[]>>, seconds: number) => {
  const sizes = Object.values(lines)[0]?.map(({ size }) => size) ?? [];
  const columns = {
    'grows by the power': (points: Point[]) => exponentOf(points).toFixed(2),
    ...Object.fromEntries(
      sizes.map((size, at) => [
        `ms at ${size.toLocaleString('en')}`,
        (points: Point[]) => (points[at]?.ms ?? 0).toFixed(1),
      ]),
    ),
  };
  return [
    '## Growth',
    `${origin()}; the median of ${seconds} s with one client; so many products and orders, ten times as many sales.`,
    tableOf(columns, Object.entries(lines)),
    chartOf(`median ms: ${Object.keys(lines).join(' · ')}`, lines),
  ].join('\n\n');
};

endAfter(main);
