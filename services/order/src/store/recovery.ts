import type { Address } from '@eshop/contracts/address';
import { type Kysely, sql, type Transaction } from 'kysely';
import { z } from 'zod';
import type { StoredOrder } from '../domain/order.ts';
import { addressDigest, type OrderCopy } from './copies.ts';
import { type OrderRow, toOrder } from './order-row.ts';
import type { OrderWriteDb } from './tables.ts';

type Trx = Transaction<OrderWriteDb>;

/** Locks the stored rows of these copies, and returns the copies that are missing or newer. One query. */
export const copiesNewerThanStored = async <Copy extends OrderCopy>(
  db: Kysely<OrderWriteDb>,
  copies: readonly Copy[],
): Promise<Copy[]> => {
  const { rows } = await sql<{ id: string; version: number }>`
    select id, version from orders where id = any(${copies.map(({ id }) => id)}::uuid[]) for update`.execute(db);
  const storedVersions = new Map(rows.map(({ id, version }) => [id, version]));
  return copies.filter(({ id, version }) => (storedVersions.get(id) ?? -1) < version);
};

const CopiedRow = z.object({ user_id: z.string(), number: z.string(), address: z.looseObject({}) });

/** What a copy says of its order: whose it is, its number, and the address without its personal parts. */
export const contentsOf = ({ row }: OrderCopy) => {
  const { user_id: userId, number, address } = CopiedRow.parse(JSON.parse(row));
  return { userId, number, address };
};

/** The address that the write side has of an order. One query. */
export const storedAddressOf = async (db: Kysely<OrderWriteDb>, id: string): Promise<Address | undefined> => {
  const row = await db.selectFrom('orders').select('address').where('id', '=', id).executeTakeFirst();
  return row?.address;
};

/** The address that a copy's digest is of. One query. */
export const matchingAddressOf = async (
  db: Kysely<OrderWriteDb>,
  copy: OrderCopy,
  addresses: readonly Address[],
): Promise<Address | undefined> => {
  const { rows } = await sql<{ address: Address }>`
    select address from jsonb_array_elements(${JSON.stringify(addresses)}::jsonb) as address
    where ${addressDigest(sql`${copy.id}::uuid`, sql`address`)} = ${copy.address_digest} limit 1`.execute(db);
  return rows[0]?.address;
};

/** Which of a copy's unique values another order has. */
export interface CopyConflicts {
  hasNumber: boolean;
  hasKey: boolean;
  hasCart: boolean;
}

/** Finds what other orders have of a copy's unique values. One query. */
export const conflictsOf = async (trx: Trx, { row }: OrderCopy): Promise<CopyConflicts> => {
  const { rows } = await sql<{ has_number: boolean; has_key: boolean; has_cart: boolean | null }>`
    select orders.number = copy.number as has_number,
      (orders.user_id, orders.idempotency_key) = (copy.user_id, copy.idempotency_key) as has_key,
      (orders.cart_id, orders.cart_version) = (copy.cart_id, copy.cart_version) as has_cart
    from orders, jsonb_populate_record(null::orders, ${row}::jsonb) as copy
    where orders.id <> copy.id and (orders.number = copy.number
      or (orders.user_id, orders.idempotency_key) = (copy.user_id, copy.idempotency_key)
      or (orders.cart_id, orders.cart_version) = (copy.cart_id, copy.cart_version))`.execute(trx);
  return {
    hasNumber: rows.some(({ has_number }) => has_number),
    hasKey: rows.some(({ has_key }) => has_key),
    hasCart: rows.some(({ has_cart }) => has_cart === true),
  };
};

/** Inserts a copy's row, or overwrites the order's older one, without the values that another order has. One query. */
export const writeCopy = async (
  trx: Trx,
  { id, row, address }: OrderCopy & { address: Address },
  { hasNumber, hasKey, hasCart }: CopyConflicts,
  columns: readonly string[],
): Promise<StoredOrder> => {
  const names = sql.join(columns.map((name) => sql.ref(name)));
  const excludedColumns = sql.join(columns.map((name) => sql`excluded.${sql.ref(name)}`));
  const values = columns.map((name) => {
    if (name === 'number' && hasNumber) return sql`new_order_number()`;
    if (name === 'cart_version' && hasCart) return sql`null`;
    if (name === 'idempotency_key' && hasKey) return sql`'recovered ' || copy.id`;
    if (name === 'address') return sql`${JSON.stringify(address)}::json`;
    // A copy may be from before there was this column, or older than the check.
    if (name === 'money_to_be_checked') return sql`false`;
    return sql`copy.${sql.ref(name)}`;
  });
  const { rows } = await sql<OrderRow>`
    insert into orders (${names})
    select ${sql.join(values)} from jsonb_populate_record(null::orders, ${row}::jsonb) as copy
    on conflict (id) do update set (${names}) = row(${excludedColumns})
    returning *`.execute(trx);
  const [writtenRow] = rows;
  if (!writtenRow) throw new Error(`order ${id} could not be recovered`);
  return toOrder(writtenRow);
};

/** The columns of orders, whatever migrations made of them. One query. */
export const orderColumns = async (trx: Trx): Promise<string[]> => {
  const { rows } = await sql<{ name: string }>`
    select attname as name from pg_attribute
    where attrelid = 'orders'::regclass and attnum > 0 and not attisdropped order by attnum`.execute(trx);
  return rows.map(({ name }) => name);
};
