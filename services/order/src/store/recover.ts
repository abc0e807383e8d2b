import type { Address } from '@eshop/contracts/address';
import type { OutgoingEvent } from '@eshop/contracts/events';
import type { OrderStatus } from '@eshop/contracts/order';
import type { Transact } from '@eshop/service-kit/outbox/transact';
import { type Kysely, sql, type Transaction } from 'kysely';
import { z } from 'zod';
import { orderCreated, type StoredOrder, salesOf, statusEvents } from '../domain/order.ts';
import { addressDigest, type OrderCopy } from './copies.ts';
import { type Row, toStored } from './order-row.ts';
import type { OrderWriteDb } from './tables.ts';

type Trx = Transaction<OrderWriteDb>;

/** An order that was recovered, and what somebody has to look at because of it. */
export interface Recovered {
  order: StoredOrder;
  /** The number that the customer knows, where a newer order has it by now. */
  numberBefore?: string;
  /** Whether the customer placed another order with the same key since. */
  isOrderedTwice: boolean;
  /** Whether the customer's address book no longer has the address that it goes to. */
  isAddressLost: boolean;
}

/** The address book of a customer. */
export type AddressesOf = (userId: string) => Promise<readonly Address[]>;

/** What the write side and a copy together do not say is looked up before the transaction. */
interface Missing extends OrderCopy {
  address: Address;
  isAddressLost: boolean;
}

/** Brings a write side that was restored from a backup up to what the other databases know. Every step may be repeated. */
export const createRecovery = (db: Kysely<OrderWriteDb>, transact: Transact<OrderWriteDb>) => ({
  /** Recovers the orders that are missing or older than their copies, and tells everybody of them once more. */
  recover: async (copies: readonly OrderCopy[], addressesOf: AddressesOf): Promise<Recovered[]> => {
    const behind = await newerThanStored(db, copies);
    const missingOrders: Missing[] = [];
    for (const copy of behind) missingOrders.push(await withAddress(db, copy, addressesOf));
    return transact(async (trx, emit) => {
      const newer = await newerThanStored(trx, missingOrders);
      const recovered: Recovered[] = [];
      const columns = newer.length > 0 ? await columnsOf(trx) : [];
      for (const copy of newer) {
        const one = await recoverRow(trx, copy, columns);
        recovered.push(one);
        emit(...eventsOf(one.order));
      }
      return recovered;
    });
  },
});

const newerThanStored = async <Copy extends OrderCopy>(
  db: Kysely<OrderWriteDb>,
  copies: readonly Copy[],
): Promise<Copy[]> => {
  const { rows } = await sql<{ id: string; version: number }>`
    select id, version from orders where id = any(${copies.map(({ id }) => id)}::uuid[]) for update`.execute(db);
  const storedVersions = new Map(rows.map(({ id, version }) => [id, version]));
  return copies.filter(({ id, version }) => (storedVersions.get(id) ?? -1) < version);
};

const Copied = z.object({ user_id: z.string(), number: z.string(), address: z.looseObject({}) });

/** The address of the write side's own row, or the one in the customer's book that the digest is of. */
const withAddress = async (db: Kysely<OrderWriteDb>, copy: OrderCopy, addressesOf: AddressesOf): Promise<Missing> => {
  const { user_id, address } = Copied.parse(JSON.parse(copy.row));
  const own = await db.selectFrom('orders').select('address').where('id', '=', copy.id).executeTakeFirst();
  if (own) return { ...copy, address: own.address, isAddressLost: false };
  const { rows } = await sql<{ address: Address }>`
    select address from jsonb_array_elements(${JSON.stringify(await addressesOf(user_id))}::jsonb) as address
    where ${addressDigest(sql`${copy.id}::uuid`, sql`address`)} = ${copy.address_digest} limit 1`.execute(db);
  const [known] = rows;
  if (known) return { ...copy, address: known.address, isAddressLost: false };
  return { ...copy, address: { ...address, ...unknownAddress } as Address, isAddressLost: true };
};

/** Replaces a lost address with text that cannot be mistaken for one. */
const unknownAddress = { street: 'Lost in a restore: ask the customer', phone: '000 0000' };

const recoverRow = async (trx: Trx, copy: Missing, columns: readonly string[]): Promise<Recovered> => {
  const { rows: conflicts } = await sql<{ has_number: boolean; has_key: boolean; has_cart: boolean | null }>`
    select orders.number = copy.number as has_number,
      (orders.user_id, orders.idempotency_key) = (copy.user_id, copy.idempotency_key) as has_key,
      (orders.cart_id, orders.cart_version) = (copy.cart_id, copy.cart_version) as has_cart
    from orders, jsonb_populate_record(null::orders, ${copy.row}::jsonb) as copy
    where orders.id <> copy.id and (orders.number = copy.number
      or (orders.user_id, orders.idempotency_key) = (copy.user_id, copy.idempotency_key)
      or (orders.cart_id, orders.cart_version) = (copy.cart_id, copy.cart_version))`.execute(trx);
  const hasNumber = conflicts.some(({ has_number }) => has_number);
  const hasCart = conflicts.some(({ has_cart }) => has_cart);
  const hasKey = conflicts.some(({ has_key }) => has_key);
  const names = sql.join(columns.map((name) => sql.ref(name)));
  const excluded = sql.join(columns.map((name) => sql`excluded.${sql.ref(name)}`));
  const values = columns.map((name) => {
    if (name === 'number' && hasNumber) return sql`new_order_number()`;
    if (name === 'cart_version' && hasCart) return sql`null`;
    if (name === 'idempotency_key' && hasKey) return sql`'recovered ' || copy.id`;
    if (name === 'address') return sql`${JSON.stringify(copy.address)}::json`;
    // A copy may be from before there was this column, or older than the check.
    if (name === 'money_to_be_checked') return sql`false`;
    return sql`copy.${sql.ref(name)}`;
  });
  const { rows } = await sql<Row>`
    insert into orders (${names})
    select ${sql.join(values)} from jsonb_populate_record(null::orders, ${copy.row}::jsonb) as copy
    on conflict (id) do update set (${names}) = row(${excluded})
    returning *`.execute(trx);
  const [row] = rows;
  if (!row) throw new Error(`order ${copy.id} could not be recovered`);
  const order = toStored(row);
  const { number } = Copied.parse(JSON.parse(copy.row));
  return {
    order,
    ...(hasNumber && { numberBefore: number }),
    isOrderedTwice: hasKey || hasCart,
    isAddressLost: copy.isAddressLost,
  };
};

const columnsOf = async (trx: Trx): Promise<string[]> => {
  const { rows } = await sql<{ name: string }>`
    select attname as name from pg_attribute
    where attrelid = 'orders'::regclass and attnum > 0 and not attisdropped order by attnum`.execute(trx);
  return rows.map(({ name }) => name);
};

/**
 * All that others need to know of an order. Without its cart: its lines left it when the order was placed, and what is in
 * it now was added since.
 */
const eventsOf = (order: StoredOrder): OutgoingEvent[] => {
  const from = order.timeline.at(-2)?.status as OrderStatus | undefined;
  const [statusUpdated] = from ? statusEvents(order, from) : [];
  return [
    orderCreated({ ...order, cartId: null, cartVersion: null }),
    ...(statusUpdated ? [statusUpdated] : []),
    ...salesOf(order),
  ];
};
