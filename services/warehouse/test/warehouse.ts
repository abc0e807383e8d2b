import type { EventOf } from '@eshop/contracts/events';
import { newId } from '@eshop/contracts/ids';
import type { Allocate } from '@eshop/contracts/stock';
import { type Transact, withOutbox } from '@eshop/service-kit/outbox/transact';
import { migrate } from '@eshop/service-kit/sql/migrate';
import { openPostgres } from '@eshop/service-kit/sql/postgres';
import { sql } from 'kysely';
import { emptyDatabase } from '../../../packages/service-kit/test/servers.ts';
import type { StockUser } from '../src/domain/bound.ts';
import type { WarehouseDb } from '../src/store/tables.ts';
import { onOrderReturned } from '../src/subscriptions/order-returned.ts';
import { onOrderStatusUpdated } from '../src/subscriptions/order-status-updated.ts';
import { createAdjustStock } from '../src/use-cases/adjust-stock.ts';
import { createPlanAllocation } from '../src/use-cases/plan-allocation.ts';
import { createReadAlerts } from '../src/use-cases/read-alerts.ts';
import { createReadStock } from '../src/use-cases/read-stock.ts';
import { createReceiveStock } from '../src/use-cases/receive-stock.ts';
import { createReconciliation } from '../src/use-cases/reconcile-stock.ts';
import { createReleaseStock } from '../src/use-cases/release-stock.ts';
import { createReserveStock } from '../src/use-cases/reserve-stock.ts';
import { createSetAlertLevel } from '../src/use-cases/set-alert-level.ts';
import { createTakeStock } from '../src/use-cases/take-stock.ts';
import { createTransferStock } from '../src/use-cases/transfer-stock.ts';

/** A team member who works in all warehouses. */
export const staff: StockUser = { id: 'staff', username: 'staff', may: () => true };

/** The use cases of warehouse on a database of its own. */
export const openWarehouse = async () => {
  const empty = await emptyDatabase('postgres');
  const { db, close } = openPostgres<WarehouseDb>(empty.url, { max: 25 });
  await migrate({ db, folder: new URL('../src/migrations/', import.meta.url) });
  const { transact, retries } = countQueries(withOutbox(db, { wake: () => undefined }));
  const receiveStock = createReceiveStock(transact);

  const warehouse = async (zip = '10001') => {
    const id = newId();
    await db.insertInto('warehouses').values({ id, name: id, zip }).execute();
    return id;
  };
  /** A product that news has made known, with so many pieces in each of these warehouses. */
  const product = async (pieces: Readonly<Record<string, number>> = {}) => {
    const id = newId();
    await db.insertInto('products').values({ id, sku: id, name: 'Falcon', deleted: false, version: 1 }).execute();
    for (const [warehouseId, quantity] of Object.entries(pieces)) await receive(id, warehouseId, quantity);
    return id;
  };
  const receive = (productId: string, warehouseId: string, quantity: number) =>
    receiveStock({ productId, warehouseId, quantity, note: '' }, { user: staff, key: newId() });

  const reserveStock = createReserveStock(transact, { shares: { car: 0.5, motorcycle: 0.25 }, pauseHours: 24 });
  /** Reserves cars for a customer who paid before, or for a first order. */
  const reserve = (orderId: string, { toZip, items }: Allocate, isFirstOrder = false) =>
    reserveStock(orderId, {
      toZip,
      items: items.map((item) => ({ ...item, vehicleClass: 'car' as const })),
      isFirstOrder,
    });

  return {
    db,
    receiveStock,
    transferStock: createTransferStock(transact),
    adjustStock: createAdjustStock(transact),
    readStock: createReadStock(db),
    readAlerts: createReadAlerts(db),
    setAlertLevel: createSetAlertLevel(db),
    takeStock: createTakeStock(db, transact),
    reconciliation: createReconciliation(db, transact),
    retries,
    transact,
    planAllocation: createPlanAllocation(db),
    reserveStock,
    reserve,
    release: createReleaseStock(transact),
    deliver: onOrderStatusUpdated(transact).handle,
    orderReturned: onOrderReturned(transact).handle,
    warehouse,
    product,
    receive,
    level: (productId: string) =>
      db
        .selectFrom('stock_levels')
        .select([sql<number>`sum(on_hand)::int`.as('onHand'), sql<number>`sum(reserved)::int`.as('reserved')])
        .where('product_id', '=', productId)
        .executeTakeFirstOrThrow(),
    /** Levels that are not what movements and live reservations add up to, with the parts of what is reserved. */
    unbalanced: async () => (await unbalancedRows.execute(db)).rows,
    /** What was announced of a product, in the order of its versions. */
    announced: async (productId: string) => {
      const rows = await db
        .selectFrom('outbox')
        .select('data')
        .where('topic', '=', 'product-quantity-updated')
        .execute();
      return rows
        .map(({ data }) => data as EventOf<'product-quantity-updated'>)
        .filter((event) => event.productId === productId)
        .sort((a, b) => a.version - b.version);
    },
    drop: async () => {
      await close();
      await empty.drop();
    },
  };
};

/** Counts how often a transaction had to run again, as it does after a deadlock. */
const countQueries = (transact: Transact<WarehouseDb>) => {
  let retries = 0;
  const counting: Transact<WarehouseDb> = (work) => {
    let runs = 0;
    return transact((trx, emit) => {
      if (runs++ > 0) retries++;
      return work(trx, emit);
    });
  };
  return { transact: counting, retries: () => retries };
};

const unbalancedRows = sql`
  select level.* from stock_levels level
  where on_hand <> (
      select coalesce(sum(quantity), 0) from movements
      where product_id = level.product_id and warehouse_id = level.warehouse_id)
    or reserved <> (
      select coalesce(sum(quantity), 0) from reservation_lines join reservations using (order_id)
      where state in ('HELD', 'COMMITTED') and product_id = level.product_id and warehouse_id = level.warehouse_id)
    or (committed, first_order_held) <> (
      select coalesce(sum(quantity) filter (where state = 'COMMITTED'), 0),
        coalesce(sum(quantity) filter (where state = 'HELD' and first_order), 0)
      from reservation_lines join reservations using (order_id)
      where product_id = level.product_id and warehouse_id = level.warehouse_id)`;

type StatusUpdated = EventOf<'order-status-updated'>;

/** News that an order came from one state to another; new each time. */
export const orderNews = (
  orderId: string,
  from: StatusUpdated['from'],
  status: StatusUpdated['status'],
  version = 2,
): StatusUpdated => {
  const now = new Date().toISOString();
  return {
    eventId: newId(),
    version,
    occurredAt: now,
    orderId,
    number: 'ES-1',
    userId: 'ada',
    status,
    lines: [],
    total: { amount: 1, currency: 'USD' },
    paymentDeadline: now,
    createdAt: now,
    from,
    by: 'ada',
    note: null,
  };
};
