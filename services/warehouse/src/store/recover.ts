import { newId } from '@eshop/contracts/ids';
import type { Emit, Transact } from '@eshop/service-kit/outbox/transact';
import { type Kysely, type Selectable, sql, type Transaction } from 'kysely';
import { effectBetween, type ReservationState } from '../domain/reservation.ts';
import { announceQuantities, changeLevels, ensureLevels, lockProducts } from './levels.ts';
import { type Move, move } from './movements.ts';
import { bookReturn, type RestockedReturn } from './order-returns.ts';
import type { WarehouseDb } from './tables.ts';

type Trx = Transaction<WarehouseDb>;

/** What an order says its reservation should be. */
export interface OrderStock {
  orderId: string;
  number: string;
  /** The order's version, which released its reservation if anything did. */
  version: number;
  state: ReservationState;
  lines: readonly { productId: string; warehouseId: string; zip: string; quantity: number }[];
}

/** Pieces that an order holds or was sent, and that the restored stock does not have: somebody has to count them. */
export interface Shortfall {
  productId: string;
  warehouseId: string;
  missing: number;
}

type Line = OrderStock['lines'][number];

/** By how much a raised version passes what product has seen: more than any events still on their way can carry. */
export const versionMargin = 1000;

/** Brings a database that was restored from a backup up to what the orders and product know. Every step may be repeated. */
export const createRecovery = (db: Kysely<WarehouseDb>, transact: Transact<WarehouseDb>) => ({
  /** The reservations of these orders, by order. One query. */
  statesOf: async (orderIds: readonly string[]): Promise<Map<string, ReservationState>> => {
    const rows = await db
      .selectFrom('reservations')
      .select(['order_id', 'state'])
      .where('order_id', 'in', orderIds)
      .execute();
    return new Map(rows.map(({ order_id, state }) => [order_id, state]));
  },

  /** Products with stock after `id`, in the order of their ids. One query. */
  productsAfter: async (id: string, limit: number): Promise<string[]> => {
    const rows = await db
      .selectFrom('stock_versions')
      .select('product_id')
      .where('product_id', '>', id)
      .orderBy('product_id')
      .limit(limit)
      .execute();
    return rows.map(({ product_id }) => product_id);
  },

  /** Raises the stock versions of products past those that product has seen, and announces what is available. */
  raiseVersions: (seen: ReadonlyMap<string, number>): Promise<void> =>
    transact(async (trx, emit) => {
      const ids = [...seen.keys()].sort();
      if (ids.length === 0) return;
      const { rows } = await sql<{ product_id: string; version: number }>`
        insert into stock_versions (product_id, version)
        select id, version + ${versionMargin}::int
        from unnest(${ids}::uuid[], ${ids.map((id) => seen.get(id) ?? 0)}::int[]) as seen (id, version) order by id
        on conflict (product_id) do update
          set version = greatest(stock_versions.version, excluded.version - ${versionMargin}::int) + ${versionMargin}::int
        returning product_id, version`.execute(trx);
      await announceQuantities(trx, new Map(rows.map(({ product_id, version }) => [product_id, version])), emit);
    }),

  /**
   * Makes an order's reservation what the order says it should be: state, lines, stock levels, and the movements of what
   * was shipped. What was shipped stays so. Pieces that the restored stock lacks are added as an adjustment, because an
   * order got hold of them, and returned.
   */
  restoreReservation: (order: OrderStock): Promise<Shortfall[]> =>
    transact((trx, emit) => restoreReservation(trx, emit, order)),

  /** Books the units of a return that the restored stock lacks; returns whether there were any. Throws TooManyReturned. */
  restoreReturn: (restocked: RestockedReturn): Promise<boolean> =>
    transact((trx, emit) => bookReturn(trx, emit, restocked)),
});

const restoreReservation = async (trx: Trx, emit: Emit, order: OrderStock): Promise<Shortfall[]> => {
  const { orderId, state, lines } = order;
  const previous = await claim(trx, order);
  if (previous?.state === state || previous?.state === 'SHIPPED') return [];
  await ensureWarehouses(trx, lines);
  if (previous) {
    const changes = { state, released_by_version: releasedBy(order), updated_at: sql<Date>`now()` };
    await trx.updateTable('reservations').set(changes).where('order_id', '=', orderId).execute();
  }
  if (lines.length === 0) return [];
  await insertLines(trx, order);
  const versions = await lockProducts(
    trx,
    lines.map(({ productId }) => productId),
  );
  await ensureLevels(trx, lines);
  // The reservation of an order that was shipped long ago was purged, its movements are there.
  const isShipped = state === 'SHIPPED' && !(await hasShipments(trx, orderId));
  const effect = effectBetween(previous?.state ?? 'RELEASED', state, previous?.first_order ?? false);
  const onHand = isShipped ? -1 : 0;
  const shortfalls = await addMissing(trx, order, { onHand, reserved: effect.reserved });
  await changeLevels(
    trx,
    lines.map(({ productId, warehouseId, quantity }) => ({
      productId,
      warehouseId,
      onHand: onHand * quantity,
      reserved: effect.reserved * quantity,
      committed: effect.committed * quantity,
      firstOrderHeld: effect.firstOrderHeld * quantity,
    })),
  );
  if (isShipped) await insertShipments(trx, order);
  await announceQuantities(trx, versions, emit);
  return shortfalls;
};

/** So that an event of the order that is republished counts as late, and not as a sale of released stock. */
const releasedBy = ({ state, version }: OrderStock) => (state === 'RELEASED' ? version : null);

const hasShipments = async (trx: Trx, orderId: string): Promise<boolean> => {
  const row = await trx
    .selectFrom('movements')
    .select('id')
    .where('order_id', '=', orderId)
    .where('kind', '=', 'shipment')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
};

type Previous = Pick<Selectable<WarehouseDb['reservations']>, 'state' | 'first_order'>;

/** Writes the reservation down unless there is one; returns under its lock what it was. */
const claim = async (trx: Trx, order: OrderStock): Promise<Previous | undefined> => {
  const { orderId, state } = order;
  const inserted = await trx
    .insertInto('reservations')
    .values({ order_id: orderId, state, released_by_version: releasedBy(order) })
    .onConflict((conflict) => conflict.doNothing())
    .returning('order_id')
    .executeTakeFirst();
  if (inserted) return undefined;
  return trx
    .selectFrom('reservations')
    .select(['state', 'first_order'])
    .where('order_id', '=', orderId)
    .forUpdate()
    .executeTakeFirstOrThrow();
};

/** A warehouse that was created since the backup is known by its id and zip code alone. */
const ensureWarehouses = async (trx: Trx, lines: readonly Line[]) => {
  const zips = new Map(lines.map(({ warehouseId, zip }) => [warehouseId, zip]));
  if (zips.size === 0) return;
  await trx
    .insertInto('warehouses')
    .values([...zips].map(([id, zip]) => ({ id, zip, name: `Recovered ${id}` })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};

const insertLines = (trx: Trx, { orderId, lines }: OrderStock) =>
  trx
    .insertInto('reservation_lines')
    .values(
      lines.map(({ productId, warehouseId, quantity }) => ({
        order_id: orderId,
        product_id: productId,
        warehouse_id: warehouseId,
        quantity,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();

/** Adds pieces where a level would break `0 ≤ reserved ≤ onHand`; the factors say what a line's quantity does to it. */
const addMissing = async (
  trx: Trx,
  { lines, number }: OrderStock,
  factors: { onHand: number; reserved: number },
): Promise<Shortfall[]> => {
  const levels = await trx
    .selectFrom('stock_levels')
    .select(['product_id', 'warehouse_id', sql<number>`on_hand - reserved`.as('free')])
    .where(
      'product_id',
      'in',
      lines.map(({ productId }) => productId),
    )
    .execute();
  const freeAt = new Map(levels.map(({ product_id, warehouse_id, free }) => [`${product_id} ${warehouse_id}`, free]));
  const shortfalls = lines.flatMap(({ productId, warehouseId, quantity }) => {
    const free = (freeAt.get(`${productId} ${warehouseId}`) ?? 0) + (factors.onHand - factors.reserved) * quantity;
    return free < 0 ? [{ productId, warehouseId, missing: -free }] : [];
  });
  await move(
    trx,
    shortfalls.map(
      ({ missing, ...level }): Move => ({
        ...level,
        kind: 'adjustment',
        quantity: missing,
        reason: 'other',
        by: 'restore',
        note: `Received since the backup, because order ${number} has it. Count it.`,
      }),
    ),
  );
  return shortfalls;
};

const insertShipments = (trx: Trx, { orderId, lines }: OrderStock) =>
  trx
    .insertInto('movements')
    .values(
      lines.map(({ productId, warehouseId, quantity }) => ({
        id: newId(),
        order_id: orderId,
        product_id: productId,
        warehouse_id: warehouseId,
        quantity: -quantity,
        kind: 'shipment' as const,
        transfer_id: null,
        return_id: null,
        reason: null,
        note: 'Recovered after a restore',
        by: 'order',
      })),
    )
    .execute();
