import { type Kysely, sql } from 'kysely';
import type { OrderWriteDb } from './tables.ts';

/** For how many hours after a refusal its customer may request an approval. */
const validHours = 24;

/** Records that a customer was refused an order that a person could approve. One query. */
export const recordRefusal = async (db: Kysely<OrderWriteDb>, userId: string): Promise<void> => {
  await db
    .insertInto('approval_refusals')
    .values({ user_id: userId })
    .onConflict((conflict) => conflict.column('user_id').doUpdateSet({ refused_at: sql<Date>`now()` }))
    .execute();
};

/** Whether a customer was refused such an order within a day. One query. */
export const wasRefused = async (db: Kysely<OrderWriteDb>, userId: string): Promise<boolean> => {
  const refusal = await db
    .selectFrom('approval_refusals')
    .select('user_id')
    .where('user_id', '=', userId)
    .where('refused_at', '>', sql<Date>`now() - make_interval(hours => ${validHours}::int)`)
    .executeTakeFirst();
  return refusal !== undefined;
};

/** Deletes up to `limit` refusals that no longer count, and returns how many. One query, by an index. */
export const purgeRefusals = async (db: Kysely<OrderWriteDb>, limit = 500): Promise<number> => {
  const { rows } = await sql`
    delete from approval_refusals where user_id in (
      select user_id from approval_refusals where refused_at < now() - make_interval(hours => ${validHours}::int)
      order by refused_at limit ${limit}::int for update skip locked)
    returning user_id`.execute(db);
  return rows.length;
};
