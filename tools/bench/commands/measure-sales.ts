import { parseArgs } from 'node:util';
import { migrate } from '@eshop/service-kit/sql/migrate';
import { openPostgres } from '@eshop/service-kit/sql/postgres';
import { CompiledQuery, createQueryId, type Kysely, type KyselyPlugin, type RootOperationNode, sql } from 'kysely';
import {
  createCheckTimeZone,
  createPartitions,
  createReadSales,
  createReadSeries,
  type SalesDb,
  writeManyFacts,
} from '../../../services/sales-report/tooling.ts';
import { inRepository } from '../../dev/platform/repository.ts';

const usage = `npm run measure:sales -- --url <PostgreSQL URL of an empty database> [--facts 10000000] [--months 24] [--plans]

Fills a database with sale facts and measures each query of the sales report.
--plans: also prints the query plans of PostgreSQL`;

const main = async () => {
  const { values } = parseArgs({
    options: {
      url: { type: 'string' },
      facts: { type: 'string', default: '10000000' },
      months: { type: 'string', default: '24' },
      plans: { type: 'boolean', default: false },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return console.log(usage);
  if (!values.url) throw new Error(usage);
  const { db, close } = openPostgres<SalesDb>(values.url, { max: 4, statementSeconds: 0 });
  await migrate({ db, folder: new URL(`file://${inRepository('services/sales-report/src/migrations/')}`) });
  await fill(db, Number(values.facts), Number(values.months));
  const capturedQueries: RootOperationNode[] = [];
  for (const [name, ask] of Object.entries(questions(db.withPlugin(noting(capturedQueries))))) {
    console.log(`${name.padEnd(50)} ${(await median(ask)).toFixed(1).padStart(9)} ms`);
    if (values.plans) console.log(await planOf(db, capturedQueries.at(-1)));
  }
  await close();
};

const fill = async (db: Kysely<SalesDb>, count: number, months: number) => {
  const startTime = performance.now();
  const report = (written: number) => process.stderr.write(`\r${written} facts`);
  await writeManyFacts(db, createPartitions(db), { count, months, now: new Date(), report });
  await sql`vacuum analyze sales`.execute(db);
  console.log(`\n${count} facts in ${((performance.now() - startTime) / 1000).toFixed(0)} s`);
};

const questions = (db: Kysely<SalesDb>) => {
  const now = () => new Date();
  const { listSales, summarizeSales, listBestSellers } = createReadSales(db);
  const readSeries = createReadSeries({ db, checkTimeZone: createCheckTimeZone(db), now });
  const from = (days: number) => ({ from: new Date(Date.now() - days * 86_400_000).toISOString() });
  const productId = '00000000-0000-7000-9000-000000000007';
  const warehouseId = '00000000-0000-7000-a000-000000000001';
  return {
    'list, newest': () => listSales({ limit: 20 }),
    'list of a product': () => listSales({ limit: 20, productId }),
    'summary, today': () => summarizeSales(from(1)),
    'summary, 30 days': () => summarizeSales(from(30)),
    'summary, a year': () => summarizeSales(from(365)),
    'summary, all': () => summarizeSales({}),
    'summary of a product, a year': () => summarizeSales({ ...from(365), productId }),
    'summary of a category and a warehouse, 30 days': () =>
      summarizeSales({ ...from(30), category: 'cars', warehouseId }),
    'series by day, 30 days': () => readSeries({ ...from(30), interval: 'day', timeZone: 'America/New_York' }),
    'series by month, a year': () => readSeries({ ...from(365), interval: 'month', timeZone: 'America/New_York' }),
    'best sellers, 30 days': () => listBestSellers({ ...from(30), by: 'quantity', limit: 10 }),
  };
};

/** Notes every statement on its way. */
const noting = (asked: RootOperationNode[]): KyselyPlugin => ({
  transformQuery: ({ node }) => {
    asked.push(node);
    return node;
  },
  transformResult: async ({ result }) => result,
});

/** The median of five, after one to warm up, in milliseconds. */
const median = async (ask: () => Promise<unknown>): Promise<number> => {
  const times: number[] = [];
  for (let run = 0; run < 6; run++) {
    const startTime = performance.now();
    await ask();
    times.push(performance.now() - startTime);
  }
  return times.slice(1).sort((a, b) => a - b)[2] ?? Number.NaN;
};

/** The plan that PostgreSQL made for a statement. */
const planOf = async (db: Kysely<SalesDb>, node: RootOperationNode | undefined): Promise<string> => {
  if (!node) return '';
  const { sql: text, parameters } = db.getExecutor().compileQuery(node, createQueryId());
  const explain = CompiledQuery.raw(`explain (analyze, costs off, timing off, summary off) ${text}`, [...parameters]);
  const { rows } = await db.executeQuery<{ 'QUERY PLAN': string }>(explain);
  return rows.map((row) => `    ${row['QUERY PLAN']}`).join('\n');
};

main().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
