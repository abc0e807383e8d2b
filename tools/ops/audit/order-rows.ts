import { sql } from 'kysely';
import { pageSize } from './finding.ts';
import type { Stores } from './stores.ts';

interface Amount {
  amount: number;
}

export interface OrderRow {
  id: string;
  number: string;
  user_id: string;
  status: string;
  version: number;
  lines: {
    productId: string;
    quantity: number;
    price: Amount;
    cost: Amount;
    allocations: { warehouseId: string; quantity: number }[];
  }[];
  shipping: { total: Amount };
  timeline: { status: string; by: string }[];
  returns: { units: ReturnedUnits[]; refund: Amount; by: string }[];
  payment_deadline: Date;
  review_deadline: Date | null;
  updated_at: Date;
}

interface ReturnedUnits {
  productId: string;
  warehouseId: string;
  quantity: number;
  restock: boolean;
}

export interface PaymentRow {
  order_id: string;
  order_number: string | null;
  user_id: string;
  status: string;
  amount: number;
  deadline: Date;
  review_deadline: Date | null;
  proof_key: string | null;
  proof_requests: number;
  money_received: number | null;
  changed_by: string | null;
  refund_due: number;
  refunded: number;
}

export interface DecisionRow {
  order_id: string;
  version: number;
  action: string;
  decided_by: string;
  /** Ids of who had given them the power to, as JSON. */
  granters: string | null;
}

export interface RefundRow {
  order_id: string;
  version: number;
  reference: string;
  amount: number;
  four_eyes_amount: number | null;
  recorded_by: string;
}

export interface FactRow {
  order_id: string;
  kind: string;
  product_id: string;
  warehouse_id: string;
  quantity: number;
  price: number;
  cost: number;
}

/** Orders after `id`, in the order of their ids, without those still being placed. */
export const ordersAfter = async ({ write }: Stores, id: string): Promise<OrderRow[]> =>
  (
    await sql<OrderRow>`
      select id, number, user_id, status, version, lines, shipping, timeline, returns, payment_deadline, review_deadline, updated_at from orders
      where status not in ('PLACING', 'UNDOING') and id > ${id} order by id limit ${pageSize}`.execute(write)
  ).rows;

/** What the other services hold of these orders. One query a store. */
export const heldOf = async ({ payment, warehouse, read, sales }: Stores, ids: readonly string[]) => {
  const [payments, decisions, refunds, reservations, lines, summaries, facts, restockedUnits] = await Promise.all([
    sql<PaymentRow>`
      select order_id, order_number, user_id, status, amount, deadline, review_deadline, proof_key, proof_requests, money_received, changed_by, refund_due, refunded from payments where order_id in (${sql.join(ids)})`.execute(
      payment,
    ),
    sql<DecisionRow>`
      select payments.order_id, made.version, made.action, made.decided_by, made.granters
      from payment_decisions made join payments on payments.id = made.payment_id
      where payments.order_id in (${sql.join(ids)})`.execute(payment),
    sql<RefundRow>`
      select payments.order_id, refunds.version, refunds.reference, refunds.amount, refunds.four_eyes_amount, refunds.recorded_by
      from refunds join payments on payments.id = refunds.payment_id
      where payments.order_id in (${sql.join(ids)}) order by refunds.version`.execute(payment),
    sql<{
      order_id: string;
      state: string;
    }>`select order_id, state from reservations where order_id in (${sql.join(ids)})`.execute(warehouse),
    sql<{ order_id: string; product_id: string; warehouse_id: string; quantity: number }>`
      select order_id, product_id, warehouse_id, quantity from reservation_lines where order_id in (${sql.join(ids)})`.execute(
      warehouse,
    ),
    sql<{ id: string; number: string; status: string; version: number; total: number }>`
      select id, number, status, version, total from order_summaries where id in (${sql.join(ids)})`.execute(read),
    sql<FactRow>`select order_id, kind, product_id, warehouse_id, quantity, price, cost from sales where order_id in (${sql.join(ids)})`.execute(
      sales,
    ),
    sql<{ order_id: string; product_id: string; warehouse_id: string; quantity: number }>`
      select order_id, product_id, warehouse_id, sum(quantity)::int as quantity from movements
      where kind = 'return' and order_id in (${sql.join(ids)}) group by 1, 2, 3`.execute(warehouse),
  ]);
  return {
    payments: new Map(payments.rows.map((row) => [row.order_id, row])),
    decisions: Map.groupBy(decisions.rows, (row) => row.order_id),
    refunds: Map.groupBy(refunds.rows, (row) => row.order_id),
    reservations: new Map(reservations.rows.map((row) => [row.order_id, row.state])),
    lines: Map.groupBy(lines.rows, (row) => row.order_id),
    summaries: new Map(summaries.rows.map((row) => [row.id, row])),
    facts: Map.groupBy(facts.rows, (row) => row.order_id),
    restocked: Map.groupBy(restockedUnits.rows, (row) => row.order_id),
  };
};

export type Held = Awaited<ReturnType<typeof heldOf>>;
