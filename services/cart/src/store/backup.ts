import { type Kysely, sql } from 'kysely';
import type { CartDb } from './tables.ts';

export interface BackedUpCart {
  id: string;
  version: number;
  document: string;
}

/** Names of locks hold on the whole server, which may have other databases of carts. */
const lock = sql`concat('cart-recovery ', database())`;

/** Carts in MySQL. */
export const createBackup = (db: Kysely<CartDb>) => ({
  /** Writes carts down, in one statement. One of an older epoch or version never overwrites a newer one. */
  write: async (epoch: number, carts: readonly BackedUpCart[]): Promise<void> => {
    const newer = sql`(values(epoch), values(version)) > (epoch, version)`;
    await db
      .insertInto('carts')
      .values(carts.map((cart) => ({ ...cart, epoch })))
      .onDuplicateKeyUpdate({
        document: sql`if(${newer}, values(document), document)`,
        updated_at: sql`if(${newer}, current_timestamp(3), updated_at)`,
        // Left to right: what the others compare with changes last.
        version: sql`if(values(epoch) > epoch or (values(epoch) = epoch and values(version) > version), values(version), version)`,
        epoch: sql`greatest(epoch, values(epoch))`,
      })
      .execute();
  },

  /** Begins a new life: what was read from the old one can no longer be written over these carts. Answers its number. */
  beginEpoch: (): Promise<number> =>
    db.transaction().execute(async (trx) => {
      const { insertId } = await trx
        .insertInto('cart_epochs')
        .values({ began_at: new Date() })
        .executeTakeFirstOrThrow();
      const epoch = Number(insertId);
      await trx.updateTable('carts').set({ epoch }).execute();
      return epoch;
    }),

  /** Carts after `id`, in the order of their ids. One query. */
  page: (after: string, limit: number): Promise<BackedUpCart[]> =>
    db
      .selectFrom('carts')
      .select(['id', 'version', 'document'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(limit)
      .execute(),

  /** Forgets up to 1,000 carts that nobody touched for so long that Redis forgot them too; resolves with how many. */
  purge: async (olderThanSeconds: number): Promise<number> => {
    const { numDeletedRows } = await db
      .deleteFrom('carts')
      .where('updated_at', '<', sql<Date>`current_timestamp(3) - interval ${olderThanSeconds} second`)
      .limit(1000)
      .executeTakeFirstOrThrow();
    return Number(numDeletedRows);
  },

  /** Runs `work` while no other process does so, waiting up to ten seconds for its turn. */
  alone: <Result>(work: () => Promise<Result>): Promise<Result> =>
    db.connection().execute(async (connection) => {
      const { rows } = await sql<{ got: number }>`select get_lock(${lock}, 10) as got`.execute(connection);
      if (rows[0]?.got !== 1) throw new Error('another process is recovering the carts');
      try {
        return await work();
      } finally {
        await sql`select release_lock(${lock})`.execute(connection);
      }
    }),
});

export type Backup = ReturnType<typeof createBackup>;
