import { newId } from '@eshop/contracts/ids';
import type { Allocate, AllocatedLine, AllocationOutcome } from '@eshop/contracts/stock';
import type { Emit, Transact } from '@eshop/service-kit/outbox/transact';
import { type Kysely, type Selectable, sql, type Transaction } from 'kysely';
import { allocate } from '../domain/allocate.ts';
import { type ReservationAction, transitions } from '../domain/reservation.ts';
import { announceQuantities, changeLevels, lockProducts, suppliesOf } from './levels.ts';
import type { WarehouseDb } from './tables.ts';

type Trx = Transaction<WarehouseDb>;
type Short = Extract<AllocationOutcome, { outcome: 'short' }>;

/** Rolls a reservation back that cannot be had. */
class ShortStock extends Error {
  readonly outcome: Short;
  constructor(outcome: Short) {
    super('stock is short');
    this.outcome = outcome;
  }
}

/** What orders hold of the stock. Each operation is one transaction and may be repeated. */
export const createReservations = (db: Kysely<WarehouseDb>, transact: Transact<WarehouseDb>) => ({
  /** Where stock would come from now; takes nothing. One query. */
  plan: ({ items, toZip }: Allocate): Promise<AllocationOutcome> =>
    db.transaction().execute(async (trx) => allocate(items, await suppliesOf(trx, productsOf(items)), toZip)),

  /**
   * Holds stock for an order: all of it, or none and the short lines. The same order again answers what it holds;
   * `released` when it was released before, however late the first request comes. Eight round trips with the outbox.
   */
  hold: (orderId: string, wanted: Allocate): Promise<AllocationOutcome> =>
    transact((trx, emit) => hold(trx, emit, orderId, wanted)).catch((error: unknown) => {
      if (error instanceof ShortStock) return error.outcome;
      throw error;
    }),

  /** Gives back what an order holds; where it holds nothing yet, a tombstone keeps it from holding any later. */
  release: (orderId: string) => transact((trx, emit) => change(trx, emit, orderId, 'release')),

  /**
   * Deletes up to `limit` reservations that ended that long ago, tombstones included, and returns how many. A late
   * request or event finds nothing then: releasing leaves a new tombstone, committing and shipping are refused. Two queries.
   */
  purge: (olderThanDays: number, limit = 500): Promise<number> =>
    db.transaction().execute(async (trx) => {
      const rows = await trx
        .selectFrom('reservations')
        .select('order_id')
        .where('state', 'in', ['SHIPPED', 'RELEASED'])
        .where('updated_at', '<', sql<Date>`now() - make_interval(days => ${olderThanDays})`)
        .orderBy('updated_at')
        .limit(limit)
        .forUpdate()
        .skipLocked()
        .execute();
      const ids = rows.map(({ order_id }) => order_id);
      if (ids.length === 0) return 0;
      await trx.deleteFrom('reservation_lines').where('order_id', 'in', ids).execute();
      await trx.deleteFrom('reservations').where('order_id', 'in', ids).execute();
      return ids.length;
    }),
});

const hold = async (trx: Trx, emit: Emit, orderId: string, { items, toZip }: Allocate): Promise<AllocationOutcome> => {
  const fresh = await claim(trx, orderId, 'HELD');
  if (!fresh) return heldBy(trx, orderId);
  const versions = await lockProducts(trx, productsOf(items));
  const outcome = allocate(items, await suppliesOf(trx, productsOf(items)), toZip);
  if (outcome.outcome === 'short') throw new ShortStock(outcome);
  const lines = linesOf(outcome.lines);
  await trx
    .insertInto('reservation_lines')
    .values(lines.map((line) => toRow(orderId, line)))
    .execute();
  await changeLevels(
    trx,
    lines.map(({ quantity, ...line }) => ({ ...line, onHand: 0, reserved: quantity })),
  );
  await announceQuantities(trx, versions, emit);
  return outcome;
};

/** What became of a change; `released` and `unknown` mean that the order sells stock that is not reserved for it. */
export type ReservationChange = 'changed' | 'unchanged' | 'released' | 'unknown';

/**
 * Commits, ships or releases an order's reservation if its state still allows it. `orderVersion` is the version of the
 * order that asks for it, undefined for an order that was never placed: events arrive in any order, and a commit that is
 * older than the release is merely late, while a newer one is for goods that were given to others.
 */
export const change = async (
  trx: Trx,
  emit: Emit,
  orderId: string,
  action: ReservationAction,
  orderVersion?: number,
): Promise<ReservationChange> => {
  if (action === 'release' && (await claim(trx, orderId, 'RELEASED', orderVersion))) return 'changed';
  const current = await trx
    .selectFrom('reservations')
    .where('order_id', '=', orderId)
    .select(['state', 'released_by_version'])
    .forUpdate()
    .executeTakeFirst();
  if (!current) return 'unknown';
  const next = transitions[current.state][action];
  if (!next) return isAfterRelease(current, action, orderVersion) ? 'released' : 'unchanged';
  await trx
    .updateTable('reservations')
    .set({
      state: next,
      updated_at: new Date(),
      ...(action === 'release' && { released_by_version: orderVersion ?? null }),
    })
    .where('order_id', '=', orderId)
    .execute();
  if (action !== 'commit') await moveStock(trx, emit, orderId, action);
  return 'changed';
};

const isAfterRelease = (
  {
    state,
    released_by_version: releasedBy,
  }: Pick<Selectable<WarehouseDb['reservations']>, 'state' | 'released_by_version'>,
  action: ReservationAction,
  orderVersion: number | undefined,
): boolean => state === 'RELEASED' && action !== 'release' && (releasedBy === null || (orderVersion ?? 0) > releasedBy);

/** Releasing frees what was reserved; shipping takes it off the shelf, which changes nothing that is available. */
const moveStock = async (trx: Trx, emit: Emit, orderId: string, action: 'ship' | 'release') => {
  const lines = await linesHeld(trx, orderId);
  const versions = await lockProducts(
    trx,
    lines.map(({ productId }) => productId),
  );
  const shipped = action === 'ship';
  await changeLevels(
    trx,
    lines.map(({ quantity, productId, warehouseId }) => ({
      productId,
      warehouseId,
      onHand: shipped ? -quantity : 0,
      reserved: -quantity,
    })),
  );
  if (shipped) {
    await trx
      .insertInto('movements')
      .values(lines.map((line) => shipment(orderId, line)))
      .execute();
  }
  await announceQuantities(trx, versions, emit);
};

const claim = async (
  trx: Trx,
  orderId: string,
  state: 'HELD' | 'RELEASED',
  orderVersion?: number,
): Promise<boolean> => {
  const inserted = await trx
    .insertInto('reservations')
    .values({ order_id: orderId, state, released_by_version: orderVersion ?? null })
    .onConflict((conflict) => conflict.doNothing())
    .returning('order_id')
    .executeTakeFirst();
  return inserted !== undefined;
};

const heldBy = async (trx: Trx, orderId: string): Promise<AllocationOutcome> => {
  const { state } = await trx
    .selectFrom('reservations')
    .where('order_id', '=', orderId)
    .select('state')
    .executeTakeFirstOrThrow();
  if (state === 'RELEASED') return { outcome: 'released' };
  const held = await linesHeld(trx, orderId);
  const byProduct = Map.groupBy(held, (line) => line.productId);
  const lines = [...byProduct].map(([productId, allocations]) => ({
    productId,
    allocations: allocations.map(({ warehouseId, zip, quantity }) => ({ warehouseId, zip, quantity })),
  }));
  return { outcome: 'allocated', lines };
};

const linesHeld = (trx: Trx, orderId: string) =>
  trx
    .selectFrom('reservation_lines')
    .innerJoin('warehouses', 'warehouses.id', 'reservation_lines.warehouse_id')
    .where('order_id', '=', orderId)
    .select(['product_id as productId', 'warehouse_id as warehouseId', 'quantity', 'zip'])
    .execute();

interface HeldLine {
  productId: string;
  warehouseId: string;
  quantity: number;
}

const linesOf = (lines: readonly AllocatedLine[]): HeldLine[] =>
  lines.flatMap(({ productId, allocations }) =>
    allocations.map(({ warehouseId, quantity }) => ({ productId, warehouseId, quantity })),
  );

const toRow = (orderId: string, { productId, warehouseId, quantity }: HeldLine) => ({
  order_id: orderId,
  product_id: productId,
  warehouse_id: warehouseId,
  quantity,
});

const shipment = (orderId: string, { quantity, ...line }: HeldLine) => {
  const { order_id, product_id, warehouse_id } = toRow(orderId, { quantity, ...line });
  return {
    id: newId(),
    order_id,
    product_id,
    warehouse_id,
    quantity: -quantity,
    kind: 'shipment' as const,
    transfer_id: null,
    note: '',
    by: 'order',
  };
};

const productsOf = (items: Allocate['items']) => items.map(({ productId }) => productId);
