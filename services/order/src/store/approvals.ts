import { newId } from '@eshop/contracts/ids';
import { type Money, shopCurrency } from '@eshop/contracts/money';
import type { OrderApproval, OrderApprovalPage, OrderApprovalQuery } from '@eshop/contracts/order-approval';
import { maxTotal } from '@eshop/contracts/page';
import { pageOf, positionIn } from '@eshop/service-kit/http/paging';
import { type Expression, type Kysely, type Selectable, sql, type Transaction } from 'kysely';
import { z } from 'zod';
import type { ApprovalDecision } from '../domain/order-approval.ts';
import { networkDigest } from './holder-digests.ts';
import type { OrderWriteDb } from './tables.ts';

type Trx = Transaction<OrderWriteDb>;
type Row = Selectable<OrderWriteDb['order_approvals']>;

/** A request that a customer's unpaid orders may be worth so much. */
export interface NewApproval {
  userId: string;
  value: Money;
  /** The network that the request came from, where it is known. */
  network: string | undefined;
}

/** Locks a customer's requests until the transaction ends. One query. */
export const lockRequestsOf = async (trx: Trx, userId: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`approval ${userId}`}, 0))`.execute(trx);
};

/** Raises the value of the customer's pending request, never lowers it; undefined when none is pending. One query. */
export const raisePendingRequest = async (
  trx: Trx,
  { userId, value }: Omit<NewApproval, 'network'>,
): Promise<OrderApproval | undefined> => {
  const row = await trx
    .updateTable('order_approvals')
    .set({
      value: sql<number>`greatest(value, ${value.amount}::bigint)`,
      version: sql<number>`version + (value < ${value.amount}::bigint)::int`,
    })
    .where('user_id', '=', userId)
    .where('status', '=', 'PENDING')
    .returningAll()
    .executeTakeFirst();
  return row && toApproval(row);
};

/** The customer's requests within a day, and the network's pending ones, 0 for a customer who paid before. One query. */
export const countRequests = async (
  trx: Trx,
  { userId, network }: Omit<NewApproval, 'value'>,
): Promise<{ ofUser: number; fromNetwork: number }> => {
  const { rows } = await sql<{ ofUser: number; fromNetwork: number }>`
    select
      (select count(*)::int from order_approvals
        where user_id = ${userId} and requested_at > now() - interval '1 day') as "ofUser",
      case when exists (select from orders where user_id = ${userId} and status in ('PAID', 'SHIPPED', 'DELIVERED')) then 0
        else (select count(*)::int from order_approvals
          where network_digest = ${networkDigest(network)} and status = 'PENDING') end as "fromNetwork"`.execute(trx);
  const [row] = rows;
  if (!row) throw new Error('a query without a table returns one row');
  return row;
};

/** Inserts a pending request. One query. */
export const insertRequest = async (trx: Trx, { userId, value, network }: NewApproval): Promise<OrderApproval> =>
  toApproval(
    await trx
      .insertInto('order_approvals')
      .values({
        id: newId(),
        user_id: userId,
        value: value.amount,
        currency: value.currency,
        status: 'PENDING',
        network_digest: networkDigest(network),
      })
      .returningAll()
      .executeTakeFirstOrThrow(),
  );

/** Locks a request until the transaction ends. One query. */
export const lockApproval = async (trx: Trx, id: string): Promise<OrderApproval | undefined> => {
  const row = await trx.selectFrom('order_approvals').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  return row && toApproval(row);
};

/** Stores a decision on a locked request; an approval expires after `validDays`. One query. */
export const updateDecision = async (
  trx: Trx,
  { id, version }: OrderApproval,
  { status, by }: Omit<ApprovalDecision, 'seenVersion'>,
  validDays: number,
): Promise<OrderApproval> =>
  toApproval(
    await trx
      .updateTable('order_approvals')
      .set({
        status,
        version: version + 1,
        decided_by: by.id,
        decided_at: sql`now()`,
        network_digest: null,
        expires_at: status === 'APPROVED' ? sql`now() + make_interval(secs => ${validDays * 86_400})` : null,
      })
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow(),
  );

/** A page of requests. */
export type ApprovalPage = z.infer<typeof OrderApprovalPage>;

/** Requests of a customer, or of all, by age. One query, by an index, and one that counts where that is requested. */
export type FindApprovals = (
  query: z.infer<typeof OrderApprovalQuery>,
  userId: string | undefined,
) => Promise<ApprovalPage>;

/** Creates the query of a page of requests. */
export const createFindApprovals =
  (db: Kysely<OrderWriteDb>): FindApprovals =>
  async ({ status, cursor, limit, count, sort }, userId) => {
    const [isAfter, direction] = sort === 'oldest' ? (['>', 'asc'] as const) : (['<', 'desc'] as const);
    const startAfter = positionIn(cursor, Position)?.id;
    const matching = db
      .selectFrom('order_approvals')
      .$if(userId !== undefined, (some) => some.where('user_id', '=', userId ?? ''))
      .$if(status !== undefined, (some) => some.where('status', 'in', status ?? []));
    const rows = await matching
      .selectAll()
      .$if(startAfter !== undefined, (some) => some.where('id', isAfter, startAfter ?? ''))
      .orderBy('id', direction)
      .limit(limit + 1)
      .execute();
    const page = pageOf(rows, limit, ({ id }) => ({ id }));
    const items = page.items.map(toApproval);
    return { ...page, items, ...(count && { total: await countOf(db, matching.select('id').limit(maxTotal)) }) };
  };

const Position = z.object({ id: z.uuid() });

const countOf = async (db: Kysely<OrderWriteDb>, matching: Expression<unknown>): Promise<number> => {
  const { rows } = await sql<{ total: number }>`select count(*)::int as total from ${matching} as counted`.execute(db);
  return rows[0]?.total ?? 0;
};

/** Deletes up to `limit` requests that old, and returns how many. One query, by an index. */
export const purgeApprovals = async (db: Kysely<OrderWriteDb>, olderThanDays: number, limit = 500): Promise<number> => {
  const { rows } = await sql`
    delete from order_approvals where id in (
      select id from order_approvals where requested_at < now() - make_interval(days => ${olderThanDays}::int)
        and (expires_at is null or expires_at < now())
      order by requested_at limit ${limit}::int for update skip locked)
    returning id`.execute(db);
  return rows.length;
};

const toApproval = (row: Row): OrderApproval => ({
  id: row.id,
  userId: row.user_id,
  value: { amount: row.value, currency: shopCurrency },
  status: row.status,
  version: row.version,
  requestedAt: row.requested_at.toISOString(),
  ...(row.decided_by && { decidedBy: row.decided_by }),
  ...(row.decided_at && { decidedAt: row.decided_at.toISOString() }),
  ...(row.expires_at && { expiresAt: row.expires_at.toISOString() }),
});
