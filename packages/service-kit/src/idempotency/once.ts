import { createHash } from 'node:crypto';
import { idempotencyKeyReused } from '@eshop/contracts/problems/general';
import type { ColumnType, Generated } from 'kysely';
import type { Queries } from '../sql/dialect.ts';

/** Replies already given, by who asked for what with which key. */
export interface IdempotencyTables {
  idempotency_keys: {
    scope: string;
    key: string;
    body_hash: string;
    reply: ColumnType<unknown, string | null, string>;
    created_at: Generated<Date>;
  };
}

interface Request {
  /** The user and the route: keys of others never meet. */
  scope: string;
  key: string;
  body: unknown;
}

/**
 * Does `work` in the caller's transaction, or returns what it answered the first time the key came. A repetition
 * waits for the first to commit. Throws a 422 problem when the key came with another body before. Three queries.
 */
export const once = async <Reply>(
  trx: Queries<IdempotencyTables>,
  { scope, key, body }: Request,
  work: () => Promise<Reply>,
): Promise<Reply> => {
  const body_hash = bodyHash(body);
  const claimedRow = await trx
    .insertInto('idempotency_keys')
    .values({ scope, key, body_hash, reply: null })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .executeTakeFirst();
  if (!claimedRow) return replyOf<Reply>(trx, scope, key, body_hash);
  const reply = await work();
  await trx
    .updateTable('idempotency_keys')
    .set({ reply: JSON.stringify(reply) })
    .where('scope', '=', scope)
    .where('key', '=', key)
    .execute();
  return reply;
};

/** The same for the same request; the order of its members does not matter once a schema has parsed it. */
export const bodyHash = (body: unknown): string =>
  createHash('sha256').update(JSON.stringify(body)).digest('base64url');

const replyOf = async <Reply>(
  trx: Queries<IdempotencyTables>,
  scope: string,
  key: string,
  hash: string,
): Promise<Reply> => {
  const { body_hash, reply } = await trx
    .selectFrom('idempotency_keys')
    .select(['body_hash', 'reply'])
    .where('scope', '=', scope)
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
  if (body_hash !== hash) throw idempotencyKeyReused();
  return reply as Reply;
};
