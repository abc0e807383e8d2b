import { sql, type Transaction } from 'kysely';
import type { Holdings, HoldLimits } from '../domain/hold-limits.ts';
import type { NewOrder } from '../domain/new-order.ts';
import { deliveryDigest, networkDigest } from './holder-digests.ts';
import type { OrderWriteDb } from './tables.ts';

type Trx = Transaction<OrderWriteDb>;

/**
 * Acquires the locks of the customer and the address until the transaction ends, so that two concurrent orders are not both
 * judged by what was held before; returns false when another order has them. It does not wait, because many requests of one
 * customer would then hold connections that others need. The more generous bound by network is not worth a lock. One query.
 */
export const lockHolders = async (
  trx: Trx,
  { userId, address }: Pick<NewOrder, 'userId' | 'address'>,
): Promise<boolean> => {
  const holders = [`user ${userId}`, `address ${deliveryDigest(address)}`];
  const { rows } = await sql<{ isLocked: boolean }>`
    select bool_and(pg_try_advisory_xact_lock(hashtextextended(holder, 0))) as "isLocked"
    from unnest(${holders}::text[]) as holder`.execute(trx);
  return rows[0]?.isLocked === true;
};

const isUnpaid = sql`status in ('PLACING', 'PENDING_PAYMENT', 'PAYMENT_SUBMITTED')`;
/** Unpaid, or ended with a payment that a person has to check. */
const isOpen = sql`(${isUnpaid} or money_to_be_checked)`;

interface Row extends Omit<Holdings, 'units'> {
  units: Record<string, number> | null;
  isRepeated: boolean;
}

/** Returns what unpaid orders hold, and whether the key or the version of the cart has an order. One query, by an index for each part. */
export const holdingsOf = async (
  trx: Trx,
  { userId, address, network, idempotencyKey, cart, lines }: NewOrder,
  { coolDownOrders, coolDownHours }: HoldLimits,
): Promise<Holdings & { isRepeated: boolean }> => {
  const { rows } = await sql<Row>`
    with own as materialized (select goods_value, lines from orders where user_id = ${userId} and ${isUnpaid})
    select
      exists (select from orders where user_id = ${userId} and idempotency_key = ${idempotencyKey})
        or exists (select from orders where cart_id = ${cart?.id ?? null} and cart_version = ${cart?.version ?? null}) as "isRepeated",
      (select count(*)::int from orders where user_id = ${userId} and ${isOpen}) as "ordersOfUser",
      (select coalesce(sum(goods_value), 0)::float8 from own) as value,
      (select count(*)::int from orders where delivery_digest = ${deliveryDigest(address)} and ${isOpen}) as "ordersToAddress",
      (select count(*)::int from orders where network_digest = ${networkDigest(network)} and ${isOpen}) as "ordersFromNetwork",
      (select json_object_agg(product_id, quantity) from (
        select line->>'productId' as product_id, sum((line->>'quantity')::int)::int as quantity
        from own, json_array_elements(own.lines) as line
        where line->>'productId' = any(${lines.map(({ productId }) => productId)}::text[]) group by 1) as ordered) as units,
      array(select extract(epoch from clock_timestamp() - ended_unpaid_at)::float8 from orders
        where user_id = ${userId} and ended_unpaid_at > now() - make_interval(secs => ${coolDownHours * 3600})
        order by ended_unpaid_at desc limit ${coolDownOrders}::int) as "endedUnpaidSecondsAgo",
      exists (select from orders where user_id = ${userId} and status in ('PAID', 'SHIPPED', 'DELIVERED')) as "hasPaidBefore",
      ${approvedValue(userId)} as "approvedValue"`.execute(trx);
  const [row] = rows;
  if (!row) throw new Error('a query without a table returns one row');
  return { ...row, units: row.units ?? {} };
};

const approvedValue = (userId: string) => sql`
  (select max(value)::float8 from order_approvals
    where user_id = ${userId} and status = 'APPROVED' and expires_at > now())`;
