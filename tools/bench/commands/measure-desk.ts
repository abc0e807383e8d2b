import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openPostgres } from '@eshop/service-kit/sql/postgres';
import { sql } from 'kysely';
import type { Page } from 'playwright-core';
import type { OrderReadDb } from '../../../services/order/tooling.ts';
import { createPartitions, type SalesDb, writeManyFacts } from '../../../services/sales-report/tooling.ts';
import { launchBrowser, logIn } from '../../../tests/browser/support/browser.ts';
import { runningShop } from '../../dev/browser/running-shop.ts';
import { defaultFolders } from '../../dev/platform/folders.ts';
import { readEnvironments } from '../../ops/audit/stores.ts';
import { writeManySummaries } from '../growth/many-orders.ts';

const usage = `npm run measure:desk -- [--orders 50000] [--sales 1000000]

Measures the admin site of the running platform: fills its order lists and its sales report with generated rows up to
these numbers, then measures the time from a click in the menu until the content of the page is visible, nine times.
Prints the median and the maximum. Use a platform with data of its own (ESHOP_DATA, ESHOP_DEMO_PRODUCTS).`;

const clicks = 9;

/** What is clicked in the menu, and what stands there once the page has its content. */
const pages: readonly [name: string, content: (page: Page) => Promise<unknown>][] = [
  ['Dashboard', (page) => page.getByRole('region', { name: 'Best sellers' }).waitFor()],
  ['Orders', (page) => page.getByRole('region', { name: 'Orders', exact: true }).getByRole('row').nth(20).waitFor()],
  ['Products', (page) => page.getByRole('main').getByRole('row').nth(20).waitFor()],
  ['Stock', (page) => page.getByRole('main').getByRole('row').nth(20).waitFor()],
  ['Sales report', (page) => page.getByRole('main').getByRole('row').nth(20).waitFor()],
];

const main = async () => {
  const { values } = parseArgs({
    options: {
      orders: { type: 'string', default: '50000' },
      sales: { type: 'string', default: '1000000' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return console.log(usage);
  await fill(Number(values.orders), Number(values.sales));
  const browser = await launchBrowser();
  const context = await browser.newContext({
    baseURL: runningShop().urls.admin,
    viewport: { width: 1440, height: 900 },
  });
  const page = await context.newPage();
  await logIn(page, 'admin', process.env.ESHOP_DEMO_PASSWORD || 'Eshop-demo-1');
  await menu(page).waitFor();
  console.log('from click to content      median ms   longest ms');
  for (const [name, content] of pages) {
    const times: number[] = [];
    for (let click = 0; click <= clicks; click++) times.push(await measureLoad(page, name, content));
    const sortedTimes = times.slice(1).sort((a, b) => a - b); // the first one warms up
    const median = sortedTimes[Math.floor(sortedTimes.length / 2)] ?? 0;
    console.log(
      `${name.padEnd(24)} ${median.toFixed(0).padStart(11)} ${(sortedTimes.at(-1) ?? 0).toFixed(0).padStart(12)}`,
    );
  }
  await browser.close();
};

const menu = (page: Page) => page.getByRole('navigation', { name: 'Sections' }).last();

const measureLoad = async (page: Page, name: string, content: (page: Page) => Promise<unknown>): Promise<number> => {
  await page.goto('/api', { waitUntil: 'networkidle' });
  const link = menu(page).getByRole('link', { name, exact: true });
  const startTime = performance.now();
  await link.click();
  await content(page);
  return performance.now() - startTime;
};

const fill = async (orders: number, sales: number) => {
  const environments = readEnvironments(join(defaultFolders(Number(process.env.ESHOP_PORT_OFFSET || 0)).generatedDir));
  const report = openPostgres<SalesDb>(environments['sales-report']?.POSTGRES_SALES_URL ?? '', {
    max: 1,
    statementSeconds: 0,
  });
  await writeManyFacts(report.db, createPartitions(report.db), {
    count: sales,
    months: 12,
    now: new Date(),
    report: (written) => process.stderr.write(`\r${written} sales`),
  });
  await sql`vacuum analyze sales`.execute(report.db);
  await report.close();
  const read = openPostgres<OrderReadDb>(environments.order?.POSTGRES_ORDER_READ_URL ?? '', {
    max: 1,
    statementSeconds: 0,
  });
  await writeManySummaries(read.db, orders);
  await read.close();
  console.log(`\n${orders} orders and ${sales} sales are there`);
};

main().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
