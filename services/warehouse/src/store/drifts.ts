import { sql } from 'kysely';
import { type UpdatedLevel, updateLevels } from './levels.ts';
import type { Db, Trx } from './tables.ts';

/** A level that is not what its rows add up to: what it says, and what movements (`moved`) and live reservations (`held`, `paid`, `unpaidFirst`) say. */
export interface Drift {
  productId: string;
  warehouseId: string;
  onHand: number;
  moved: number;
  reserved: number;
  held: number;
  committed: number;
  paid: number;
  firstOrderHeld: number;
  unpaidFirst: number;
}

const maxDrifts = 1000;

/** Returns up to a thousand levels that differ from their rows, by one snapshot: nothing is locked. One query. */
export const selectDrifts = (db: Db): Promise<Drift[]> =>
  db.transaction().execute(async (trx) => {
    await sql`set local statement_timeout = '10min'`.execute(trx);
    return (await drifts.execute(trx)).rows;
  });

/** Sets the levels of a product to the sums of its movements and live reservations. One query. */
export const resetLevels = (trx: Trx, productId: string): Promise<UpdatedLevel[]> =>
  updateLevels(
    trx,
    sql`
  insert into stock_levels as level (product_id, warehouse_id, on_hand, reserved, committed, first_order_held)
  select product_id, warehouse_id, coalesce(moved, 0), coalesce(held, 0), coalesce(paid, 0), coalesce(unpaid_first, 0)
  from (select * from (${movedUnits}) as m where product_id = ${productId}) as m
    full join (select * from (${heldUnits}) as h where product_id = ${productId}) as h using (product_id, warehouse_id)
  on conflict (product_id, warehouse_id) do update set on_hand = excluded.on_hand, reserved = excluded.reserved,
    committed = excluded.committed, first_order_held = excluded.first_order_held
  returning level.*`,
  );

/** Empties the levels of a product that no movement stands behind. One query. */
export const emptyLevelsWithoutMovements = async (trx: Trx, productId: string): Promise<void> => {
  await sql`
    update stock_levels as level set on_hand = 0, reserved = 0, committed = 0, first_order_held = 0
    where product_id = ${productId}
      and not exists (select from movements m where m.product_id = level.product_id and m.warehouse_id = level.warehouse_id)
      and (on_hand, reserved) <> (0, 0)`.execute(trx);
};

const movedUnits = sql`
  select product_id, warehouse_id, sum(quantity)::int as moved from movements group by 1, 2`;
const heldUnits = sql`
  select product_id, warehouse_id, sum(quantity)::int as held,
    coalesce(sum(quantity) filter (where state = 'COMMITTED'), 0)::int as paid,
    coalesce(sum(quantity) filter (where state = 'HELD' and first_order), 0)::int as unpaid_first
  from reservation_lines join reservations using (order_id) where state in ('HELD', 'COMMITTED') group by 1, 2`;

const drifts = sql<Drift>`
  with moved as (${movedUnits}), held as (${heldUnits})
  select product_id as "productId", warehouse_id as "warehouseId", coalesce(on_hand, 0) as "onHand",
    coalesce(moved, 0) as moved, coalesce(reserved, 0) as reserved, coalesce(held, 0) as held,
    coalesce(committed, 0) as committed, coalesce(paid, 0) as paid,
    coalesce(first_order_held, 0) as "firstOrderHeld", coalesce(unpaid_first, 0) as "unpaidFirst"
  from stock_levels full join moved using (product_id, warehouse_id) full join held using (product_id, warehouse_id)
  where coalesce(on_hand, 0) <> coalesce(moved, 0) or coalesce(reserved, 0) <> coalesce(held, 0)
    or coalesce(committed, 0) <> coalesce(paid, 0) or coalesce(first_order_held, 0) <> coalesce(unpaid_first, 0)
  order by product_id, warehouse_id limit ${sql.lit(maxDrifts)}`;
