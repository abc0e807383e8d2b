import { type Expression, type Kysely, sql } from 'kysely';
import type { OrderReadDb, OrderWriteDb } from './tables.ts';

/** How many copies a page has unless a limit is given. */
export const copyBatchSize = 500;

/**
 * A row of the write side as JSON text, whatever columns it has, but without the personal parts of its address: those
 * belong to auth and the write side alone. The digest identifies the customer's address.
 */
export interface OrderCopy {
  id: string;
  version: number;
  row: string;
  address_digest: string;
}

/** The digest of an address (jsonb) of an order, in SQL. */
export const addressDigest = (orderId: Expression<unknown>, address: Expression<unknown>) =>
  sql<string>`encode(sha256(convert_to((${orderId})::text || (${address})::text, 'UTF8')), 'hex')`;

const copyColumns = sql`
  id, version, ${addressDigest(sql`id`, sql`address::jsonb`)} as address_digest,
  (to_jsonb(orders) - 'delivery_digest' - 'network_digest' || jsonb_build_object('address', address::jsonb - 'street' - 'phone' - 'note'))::text as row`;

/** Copies of orders in the read side's database. An older version never overwrites a newer one. */
export interface Copies {
  /** One query. */
  save(copies: readonly OrderCopy[]): Promise<void>;
  /** Copies after `id`, in the order of their ids. One query. */
  page(after: string, limit?: number): Promise<OrderCopy[]>;
}

/** Creates the store of copies. */
export const createCopies = (read: Kysely<OrderReadDb>): Copies => ({
  save: async (copies) => {
    if (copies.length === 0) return;
    await read
      .insertInto('order_copies')
      .values(copies.map((copy) => ({ ...copy })))
      .onConflict((conflict) =>
        conflict
          .column('id')
          .doUpdateSet({
            version: sql`excluded.version`,
            row: sql`excluded.row`,
            address_digest: sql`excluded.address_digest`,
          })
          .whereRef('order_copies.version', '<', 'excluded.version'),
      )
      .execute();
  },

  page: async (after, limit = copyBatchSize) => {
    const { rows } = await sql<OrderCopy>`
      select id, version, row::text as row, address_digest from order_copies where id > ${after} order by id limit ${limit}`.execute(
      read,
    );
    return rows;
  },
});

/** Placed orders of the write side after `id`, as copies. One query. */
export const copiesOf = async (
  write: Kysely<OrderWriteDb>,
  after: string,
  limit = copyBatchSize,
): Promise<OrderCopy[]> => {
  const { rows } = await sql<OrderCopy>`
    select ${copyColumns} from orders
    where id > ${after} and version > 0 order by id limit ${limit}`.execute(write);
  return rows;
};

/** Reads an order's row as a copy, with its recipient; undefined when there is no such placed order. One query. */
export type CopyOf = (id: string) => Promise<(OrderCopy & { customer: string }) | undefined>;

/** Creates the query of one copy. */
export const createCopyOf =
  (write: Kysely<OrderWriteDb>): CopyOf =>
  async (id) => {
    const { rows } = await sql<OrderCopy & { customer: string }>`
      select ${copyColumns}, address->>'name' as customer from orders
      where id = ${id} and version > 0`.execute(write);
    return rows[0];
  };
