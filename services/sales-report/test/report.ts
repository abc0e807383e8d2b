import type { EventOf } from '@eshop/contracts/events';
import { newId } from '@eshop/contracts/ids';
import { migrate } from '@eshop/service-kit/sql/migrate';
import { openPostgres } from '@eshop/service-kit/sql/postgres';
import { sql } from 'kysely';
import { emptyDatabase } from '../../../packages/service-kit/test/servers.ts';
import { createPartitions } from '../src/store/partitions.ts';
import type { SalesDb } from '../src/store/tables.ts';
import { onSaleCreated } from '../src/subscriptions/sale-created.ts';
import { createPreparePartitions } from '../src/use-cases/prepare-partitions.ts';
import { createReadSales } from '../src/use-cases/read-sales.ts';

export type SaleCreated = EventOf<'sale-created'>;

/** The sales database, empty. */
export const openSales = async () => {
  const empty = await emptyDatabase('postgres');
  const { db, close } = openPostgres<SalesDb>(empty.url, { max: 25 });
  await migrate({ db, folder: new URL('../src/migrations/', import.meta.url) });
  const drop = async () => {
    await close();
    await empty.drop();
  };
  const tables = async () => {
    const { rows } = await sql<{ name: string }>`
      select inhrelid::regclass::text as name from pg_inherits where inhparent = 'sales'::regclass`.execute(db);
    return rows.map(({ name }) => name).sort();
  };
  return { db, tables, drop };
};

/** A process of the service: its own memory of which months have tables. */
export const processOn = (db: Awaited<ReturnType<typeof openSales>>['db']) => {
  const partitions = createPreparePartitions(createPartitions(db));
  return { ...createReadSales(db), partitions, deliver: onSaleCreated({ db, partitions }).handle };
};

export const fact = (path: string, quantity = 1, price = 1000): SaleCreated['facts'][number] => ({
  productId: newId(),
  category: { id: path, name: path, path },
  warehouseId: newId(),
  quantity,
  price: { amount: price, currency: 'USD' },
  cost: { amount: 600, currency: 'USD' },
});

export const saleOf = (soldAt: string, ...facts: SaleCreated['facts']): SaleCreated => ({
  eventId: newId(),
  version: 3,
  occurredAt: soldAt,
  orderId: newId(),
  kind: 'sale',
  soldAt,
  facts,
});

export const reversal = (sale: SaleCreated, soldAt: string): SaleCreated => ({
  ...sale,
  eventId: newId(),
  version: 4,
  occurredAt: soldAt,
  kind: 'reversal',
  soldAt,
  facts: sale.facts.map((one) => ({ ...one, quantity: -one.quantity })),
});
