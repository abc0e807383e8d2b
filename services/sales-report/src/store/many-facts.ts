import type { Queries } from '@eshop/service-kit/sql/dialect';
import { sql } from 'kysely';
import { monthOf } from '../domain/month.ts';
import type { Partitions } from './partitions.ts';
import type { SalesDb } from './tables.ts';

const batch = 250_000;
const monthMs = 30 * 86_400_000;

/**
 * Writes made-up facts for measuring, spread evenly over `months` up to now: 1,000 products, three warehouses, one to two
 * facts an order. Order ids begin with `00000000-`, as demo sales' do, so that the audit and rebuilds leave them alone.
 */
export const writeManyFacts = async (
  db: Queries<SalesDb>,
  partitions: Pick<Partitions, 'ensureFor'>,
  { count, months, now, report }: { count: number; months: number; now: Date; report: (written: number) => void },
): Promise<void> => {
  for (let monthsAgo = 0; monthsAgo <= months; monthsAgo++)
    await partitions.ensureFor(new Date(monthOf(now, -monthsAgo).from));
  const stepMs = (months * monthMs) / count;
  for (let first = 0; first < count; first += batch) {
    const last = Math.min(first + batch, count) - 1;
    await sql`
      insert into sales (id, order_id, kind, product_id, name, category, warehouse_id, quantity, price, cost, currency, sold_at)
      select gen_random_uuid(), ('00000000-0000-7000-8000-' || lpad(to_hex(n * 2 / 3), 12, '0'))::uuid, 'sale',
        ('00000000-0000-7000-9000-' || lpad((n % 1000)::text, 12, '0'))::uuid, 'Vehicle ' || n % 1000,
        (array['cars/suv', 'cars/sedan', 'cars/van', 'motorcycles/naked', 'motorcycles/touring'])[n % 5 + 1],
        ('00000000-0000-7000-a000-' || lpad((n % 3)::text, 12, '0'))::uuid, 1 + n % 3, 1000000 + n % 977 * 1000,
        700000 + n % 977 * 800, 'USD', ${now}::timestamptz - make_interval(secs => n * ${stepMs / 1000}::float8)
      from generate_series(${sql.lit(first)}, ${sql.lit(last)}) as n on conflict do nothing`.execute(db);
    report(last + 1);
  }
};
