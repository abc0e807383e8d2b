import { newId } from '@eshop/contracts/ids';
import { type Money, shopCurrency } from '@eshop/contracts/money';
import type { OrderApproval, OrderApprovalQuery } from '@eshop/contracts/order-approval';
import { maxTotal } from '@eshop/contracts/page';
import type { Actor } from '@eshop/service-kit/audit/audit-log';
import { changesBetween } from '@eshop/service-kit/audit/changes';
import { addToAuditLog } from '@eshop/service-kit/audit/sql-audit-log';
import { pageOf, positionIn } from '@eshop/service-kit/http/paging';
import { type Expression, type Kysely, type Selectable, sql } from 'kysely';
import { z } from 'zod';
import { wasRefused } from './approval-refusals.ts';
import { networkDigest } from './holder-digests.ts';
import type { OrderWriteDb } from './tables.ts';

type Row = Selectable<OrderWriteDb['order_approvals']>;

/** What the desk makes of a request, based on the version that was seen. */
export interface ApprovalDecision {
  status: 'APPROVED' | 'DECLINED';
  by: Actor;
  seenVersion: number;
}

/** What became of a decision; `repeated` when the same person made the same one on the version they saw. */
export type Decided =
  | { outcome: 'decided' | 'repeated' | 'stale' | 'own'; approval: OrderApproval }
  | { outcome: 'unknown' };

/** Asks that a customer's unpaid orders may be worth so much. */
export interface ApprovalRequest {
  userId: string;
  value: Money;
  /** The network that the request came from, where it is known. */
  network: string | undefined;
}

interface RequestLimits {
  /** How many requests a customer may make within a day, beside the one that is pending. */
  maxPerDay: number;
  /** How many requests from one network may be pending; customers who paid before are not bound by it. */
  maxFromNetwork: number;
}

/** What became of a request; `not-refused` when no order of the customer was refused for want of an approval lately. */
export type Requested =
  | { outcome: 'pending'; approval: OrderApproval }
  | { outcome: 'not-refused' }
  | { outcome: 'too-many' };

/** Requests of customers to hold more, and what was decided. */
export const createApprovals = (db: Kysely<OrderWriteDb>, { days }: { days: number }) => ({
  /**
   * Keeps one pending request of a customer: another one while it is pending raises its value, and repeated changes
   * nothing. A new one needs an order that was refused for want of it. The bound by network is judged without a lock, so
   * requests at the same moment can pass it by a few. At most five queries.
   */
  request: (
    { userId, value, network }: ApprovalRequest,
    { maxPerDay, maxFromNetwork }: RequestLimits,
  ): Promise<Requested> =>
    db.transaction().execute(async (trx) => {
      await sql`select pg_advisory_xact_lock(hashtextextended(${`approval ${userId}`}, 0))`.execute(trx);
      const pending = await trx
        .updateTable('order_approvals')
        .set({
          value: sql<number>`greatest(value, ${value.amount}::bigint)`,
          version: sql<number>`version + (value < ${value.amount}::bigint)::int`,
        })
        .where('user_id', '=', userId)
        .where('status', '=', 'PENDING')
        .returningAll()
        .executeTakeFirst();
      if (pending) return { outcome: 'pending', approval: toApproval(pending) };
      if (!(await wasRefused(trx, userId))) return { outcome: 'not-refused' };
      const { ofUser, fromNetwork } = await countRequests(trx, userId, network);
      if (ofUser >= maxPerDay || fromNetwork >= maxFromNetwork) return { outcome: 'too-many' };
      const requested = { id: newId(), user_id: userId, value: value.amount, currency: value.currency };
      const row = await trx
        .insertInto('order_approvals')
        .values({ ...requested, status: 'PENDING', network_digest: networkDigest(network) })
        .returningAll()
        .executeTakeFirstOrThrow();
      return { outcome: 'pending', approval: toApproval(row) };
    }),

  /** Requests of a customer, or of all, by age. One query, by an index, and one that counts where that is asked. */
  list: async (
    { status, cursor, limit, count, sort }: z.infer<typeof OrderApprovalQuery>,
    userId: string | undefined,
  ) => {
    const [isAfter, direction] = sort === 'oldest' ? (['>', 'asc'] as const) : (['<', 'desc'] as const);
    const after = positionIn(cursor, Position)?.id;
    const matching = db
      .selectFrom('order_approvals')
      .$if(userId !== undefined, (some) => some.where('user_id', '=', userId ?? ''))
      .$if(status !== undefined, (some) => some.where('status', 'in', status ?? []));
    const rows = await matching
      .selectAll()
      .$if(after !== undefined, (some) => some.where('id', isAfter, after ?? ''))
      .orderBy('id', direction)
      .limit(limit + 1)
      .execute();
    const page = pageOf(rows, limit, ({ id }) => ({ id }));
    const items = page.items.map(toApproval);
    return { ...page, items, ...(count && { total: await countOf(db, matching.select('id').limit(maxTotal)) }) };
  },

  /** Decides a pending request of somebody else, with its audit entry. Three queries. */
  decide: (id: string, { status, by, seenVersion }: ApprovalDecision): Promise<Decided> =>
    db.transaction().execute(async (trx) => {
      const row = await trx
        .selectFrom('order_approvals')
        .selectAll()
        .where('id', '=', id)
        .forUpdate()
        .executeTakeFirst();
      if (!row) return { outcome: 'unknown' };
      if (row.user_id === by.id) return { outcome: 'own', approval: toApproval(row) };
      const isRepeated = row.version === seenVersion + 1 && row.status === status && row.decided_by === by.id;
      if (isRepeated) return { outcome: 'repeated', approval: toApproval(row) };
      if (row.version !== seenVersion || row.status !== 'PENDING')
        return { outcome: 'stale', approval: toApproval(row) };
      const decidedRow = await trx
        .updateTable('order_approvals')
        .set({
          status,
          version: row.version + 1,
          decided_by: by.id,
          decided_at: sql`now()`,
          network_digest: null,
          expires_at: status === 'APPROVED' ? sql`now() + make_interval(secs => ${days * 86_400})` : null,
        })
        .where('id', '=', id)
        .returningAll()
        .executeTakeFirstOrThrow();
      await addToAuditLog(trx, {
        action: status === 'APPROVED' ? 'order-approval.approved' : 'order-approval.declined',
        by,
        resource: { type: 'order-approval', id },
        ...changesBetween({ status: row.status }, { status }),
        note: `customer ${row.user_id}, value ${row.value / 100} ${row.currency}`,
      });
      return { outcome: 'decided', approval: toApproval(decidedRow) };
    }),

  /** Deletes up to `limit` requests that old, and returns how many. One query, by an index. */
  purge: async (olderThanDays: number, limit = 500): Promise<number> => {
    const { rows } = await sql`
      delete from order_approvals where id in (
        select id from order_approvals where requested_at < now() - make_interval(days => ${olderThanDays}::int)
          and (expires_at is null or expires_at < now())
        order by requested_at limit ${limit}::int for update skip locked)
      returning id`.execute(db);
    return rows.length;
  },
});

export type Approvals = ReturnType<typeof createApprovals>;

const countOf = async (db: Kysely<OrderWriteDb>, matching: Expression<unknown>): Promise<number> => {
  const { rows } = await sql<{ total: number }>`select count(*)::int as total from ${matching} as counted`.execute(db);
  return rows[0]?.total ?? 0;
};

/** The customer's requests within a day, and the network's pending ones, 0 for a customer who paid before. One query. */
const countRequests = async (trx: Kysely<OrderWriteDb>, userId: string, network: string | undefined) => {
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

const Position = z.object({ id: z.uuid() });

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
