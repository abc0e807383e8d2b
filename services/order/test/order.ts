import type { EventOf, OutgoingEvent } from '@eshop/contracts/events';
import { newId } from '@eshop/contracts/ids';
import type { ShippingQuote } from '@eshop/contracts/shipping';
import { type Transact, withOutbox } from '@eshop/service-kit/outbox/transact';
import { migrate } from '@eshop/service-kit/sql/migrate';
import { openPostgres } from '@eshop/service-kit/sql/postgres';
import { sql } from 'kysely';
import { vi } from 'vitest';
import { emptyDatabase } from '../../../packages/service-kit/test/servers.ts';
import type { FrozenLine } from '../src/domain/frozen-line.ts';
import type { HoldLimits } from '../src/domain/hold-limits.ts';
import type { NewOrder } from '../src/domain/new-order.ts';
import type { StoredOrder } from '../src/domain/order.ts';
import { recordRefusal } from '../src/store/approval-refusals.ts';
import { createOrderStore } from '../src/store/orders.ts';
import { createSummaries } from '../src/store/summaries.ts';
import type { OrderReadDb, OrderWriteDb } from '../src/store/tables.ts';
import { createUnfinishedOrders } from '../src/store/unfinished-orders.ts';
import { createChangeOrder } from '../src/use-cases/change-order.ts';
import { type BeginResult, beginOrder } from '../src/use-cases/place-order/begin-order.ts';
import { commitPlacing } from '../src/use-cases/place-order/complete-order.ts';

const usd = (amount: number) => ({ amount, currency: 'USD' });

export const address = {
  name: 'Ada Rider',
  street: '1 Main St',
  city: 'Springfield',
  state: 'IL',
  zip: '62701',
  phone: '+1 217 555 0100',
};

/** The write side on a database of its own. */
export const openOrders = async () => {
  const empty = await emptyDatabase('postgres');
  const { db, close } = openPostgres<OrderWriteDb>(empty.url, { max: 25 });
  await migrate({ db, folder: new URL('../src/migrations/write/', import.meta.url) });
  const transact: Transact<OrderWriteDb> = withOutbox(db, { wake: () => undefined });
  /** What use cases need of the write side. */
  const writeSide = {
    transact,
    orders: createOrderStore(db),
    unfinished: createUnfinishedOrders(db),
    changeOrder: createChangeOrder(transact),
    recordRefusal: (userId: string) => recordRefusal(db, userId),
  };
  const begin = (order: NewOrder, limits = noLimits) => beginOrder(transact, order, limits);
  const complete = (id: string, lines: FrozenLine[], quote: ShippingQuote, paymentMinutes: number) =>
    commitPlacing(transact, id, { lines, shipping: quote, paymentMinutes });
  const pending = async (paymentMinutes = 10): Promise<StoredOrder> => {
    const { id } = await beginNewOrder({ begin });
    return orderOf(await complete(id, [allocatedLine()], shipping, paymentMinutes));
  };
  return {
    db,
    ...writeSide,
    writeSide,
    begin,
    complete,
    pending,
    /** Makes an order look as if it was begun a minute ago, and its last claim had expired. */
    age: (id: string) =>
      db
        .updateTable('orders')
        .set({ created_at: sql`now() - interval '1 minute'`, leased_until: sql`leased_until - interval '1 hour'` })
        .where('id', '=', id)
        .execute(),
    /** What was announced of an order, in the order of its versions. */
    announced: async (orderId: string) => {
      const rows = await db.selectFrom('outbox').select(['topic', 'data']).orderBy('id').execute();
      const events = rows as unknown as OutgoingEvent<
        'order-created' | 'order-status-updated' | 'order-returned' | 'sale-created'
      >[];
      return events.filter(({ data }) => data.orderId === orderId).sort((a, b) => a.data.version - b.data.version);
    },
    drop: async () => {
      await close();
      await empty.drop();
    },
  };
};

/** The read side on a database of its own. */
export const openLists = async () => {
  const empty = await emptyDatabase('postgres');
  const { db, close } = openPostgres<OrderReadDb>(empty.url, { max: 10 });
  await migrate({ db, folder: new URL('../src/migrations/read/', import.meta.url) });
  const drop = async () => {
    await close();
    await empty.drop();
  };
  return { db, url: empty.url, summaries: createSummaries(db), drop };
};

/** The order that must be there. */
export const orderOf = (order: StoredOrder | undefined): StoredOrder => {
  if (!order) throw new Error('there is no such order');
  return order;
};

export const frozenLine = (productId = newId()): FrozenLine => ({
  productId,
  name: 'Falcon',
  price: usd(1000),
  cost: usd(600),
  vehicleClass: 'car',
  category: { id: 'suv', name: 'SUV', path: 'cars/suv' },
  quantity: 3,
  allocations: [],
});

/** A line that comes from two warehouses. */
export const allocatedLine = (): FrozenLine => ({
  ...frozenLine(),
  allocations: [
    { warehouseId: newId(), zip: '10001', quantity: 2 },
    { warehouseId: newId(), zip: '90001', quantity: 1 },
  ],
});

export const shipping: ShippingQuote = { total: usd(50), parcels: [] };

export const beginning = (idempotencyKey = newId()) => ({
  userId: 'ada',
  idempotencyKey,
  bodyHash: 'hash',
  cart: undefined,
  address,
  lines: [frozenLine()],
  network: undefined,
});

/** A new PLACING order; waits while another one of the same customer or address is judged. */
export const beginNewOrder = ({ begin }: { begin: (order: NewOrder) => Promise<BeginResult> }): Promise<StoredOrder> =>
  vi.waitFor(async () => orderOf(orderIn(await begin(beginning()))), { timeout: 5000, interval: 5 });

/** The order that was begun; undefined when none was. */
export const orderIn = (result: BeginResult): StoredOrder | undefined =>
  result.outcome === 'begun' ? result.order : undefined;

/** Limits that no test reaches. */
export const noLimits: HoldLimits = {
  ordersOfUser: 1000,
  ordersToAddress: 1000,
  ordersFromNetwork: 1000,
  unitsOfProduct: 1000,
  valueWithoutApproval: 1_000_000_000,
  coolDownOrders: 1000,
  coolDownHours: 24,
};

type PaymentUpdated = EventOf<'payment-updated'>;

/** The version at which a payment is usually in a state. */
const usualVersions: Partial<Record<PaymentUpdated['status'], number>> = {
  APPROVED: 3,
  REJECTED: 3,
  REFUND_DUE: 4,
  REFUNDED: 5,
};

/** News of an order's payment; new each time. */
export const paymentNews = (
  orderId: string,
  status: PaymentUpdated['status'],
  closedFor: PaymentUpdated['closedFor'] = null,
  more: Partial<PaymentUpdated> = {},
): PaymentUpdated => ({
  eventId: newId(),
  version: usualVersions[status] ?? 2,
  occurredAt: new Date().toISOString(),
  paymentId: newId(),
  orderId,
  status,
  by: 'admin',
  reason: status === 'REJECTED' ? 'unreadable' : null,
  closedFor,
  ...more,
});
