import { type Kysely, sql, type Transaction } from 'kysely';
import type { CartDb } from './tables.ts';

export interface BackedUpCart {
  id: string;
  version: number;
  document: string;
  expires_at: Date;
}

/** Returns how long a cart from MySQL still lives in Redis. */
export const secondsLeft = ({ expires_at }: Pick<BackedUpCart, 'expires_at'>): number =>
  Math.max(1, Math.ceil((expires_at.getTime() - Date.now()) / 1000));

/** Names of locks hold on the whole server, which may have other databases of carts. */
const lock = sql`concat('cart-recovery ', database())`;

/** A newer epoch began than that of the carts to be written. */
export class StaleEpoch extends Error {}

/** Another process restores carts, and did not finish in time. */
export class RestoreUnderWay extends Error {}

/** Carts in MySQL. */
export const createBackup = (db: Kysely<CartDb>) => ({
  /**
   * Writes carts, all or none. One of an older epoch or version never overwrites a newer one; throws StaleEpoch
   * once a newer epoch than theirs began.
   */
  write: (epoch: number, carts: readonly BackedUpCart[]): Promise<void> =>
    db.transaction().execute(async (trx) => {
      await holdEpoch(trx, epoch);
      const newer = sql`(values(epoch), values(version)) > (epoch, version)`;
      await trx
        .insertInto('carts')
        .values(carts.map((cart) => ({ ...cart, epoch })))
        .onDuplicateKeyUpdate({
          document: sql`if(${newer}, values(document), document)`,
          updated_at: sql`if(${newer}, current_timestamp(3), updated_at)`,
          expires_at: sql`if(${newer}, values(expires_at), expires_at)`,
          // Left to right: what the others compare with changes last.
          version: sql`if(values(epoch) > epoch or (values(epoch) = epoch and values(version) > version), values(version), version)`,
          epoch: sql`greatest(epoch, values(epoch))`,
        })
        .execute();
    }),

  /**
   * Begins a new epoch, after carts under way are written: what was read from the old one can no longer be written. Touches
   * no cart, so that it takes no longer with a million of them. Returns its number.
   */
  beginEpoch: (): Promise<number> =>
    db.transaction().execute(async (trx) => {
      await newestEpoch(trx).modifyEnd(sql`for update`).execute();
      const { insertId } = await trx
        .insertInto('cart_epochs')
        .values({ began_at: new Date() })
        .executeTakeFirstOrThrow();
      return Number(insertId);
    }),

  /** Returns a cart that has not expired. One query, by primary key. */
  find: (id: string): Promise<BackedUpCart | undefined> =>
    db
      .selectFrom('carts')
      .select(['id', 'version', 'document', 'expires_at'])
      .where('id', '=', id)
      .where('expires_at', '>', sql<Date>`current_timestamp(3)`)
      .executeTakeFirst(),

  /** Returns carts after `id` that have not expired, in the order of their ids. One query. */
  page: (after: string, limit: number): Promise<BackedUpCart[]> =>
    db
      .selectFrom('carts')
      .select(['id', 'version', 'document', 'expires_at'])
      .where('id', '>', after)
      .where('expires_at', '>', sql<Date>`current_timestamp(3)`)
      .orderBy('id')
      .limit(limit)
      .execute(),

  /** Deletes up to 1,000 expired carts; returns how many. */
  purge: async (): Promise<number> => {
    const { numDeletedRows } = await db
      .deleteFrom('carts')
      .where('expires_at', '<', sql<Date>`current_timestamp(3)`)
      .limit(1000)
      .executeTakeFirstOrThrow();
    return Number(numDeletedRows);
  },

  /** Runs `work` while no other process does so. Throws RestoreUnderWay when its turn does not come within three seconds. */
  alone: <Result>(work: () => Promise<Result>): Promise<Result> =>
    db.connection().execute(async (connection) => {
      const { rows } = await sql<{ got: number }>`select get_lock(${lock}, 3) as got`.execute(connection);
      if (rows[0]?.got !== 1) throw new RestoreUnderWay('another process restores the carts');
      try {
        return await work();
      } finally {
        await sql`select release_lock(${lock})`.execute(connection);
      }
    }),
});

const newestEpoch = (trx: Transaction<CartDb>) =>
  trx.selectFrom('cart_epochs').select('epoch').orderBy('epoch', 'desc').limit(1);

/** Lets no newer epoch begin before the transaction ends. Throws StaleEpoch when one has begun. */
const holdEpoch = async (trx: Transaction<CartDb>, epoch: number): Promise<void> => {
  // MariaDB has no `for share`.
  const ownEpoch = trx.selectFrom('cart_epochs').select('epoch').where('epoch', '=', epoch);
  await ownEpoch.modifyEnd(sql`lock in share mode`).execute();
  // Only now: the process that had the lock may have begun one.
  const newest = await newestEpoch(trx).executeTakeFirst();
  if (newest && newest.epoch > epoch) throw new StaleEpoch(`epoch ${newest.epoch} began after ${epoch}`);
};

export type Backup = ReturnType<typeof createBackup>;
