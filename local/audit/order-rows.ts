import { sql } from 'kysely';
import { pageSize } from './finding.ts';
import type { Stores } from './stores.ts';

interface Amount {
  amount: number;
}

export interface OrderRow {
  id: string;
  number: string;
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
  timeline: { status: string }[];
  returns: { units: ReturnedUnits[]; refund: Amount }[];
  payment_deadline: Date;
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
  status: string;
  amount: number;
  deadline: Date;
  proof_key: string | null;
  proof_requests: number;
  money_received: number | null;
  refund_due: number;
  refunded: number;
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
      select id, number, status, version, lines, shipping, timeline, returns, payment_deadline, updated_at from orders
      where status not in ('PLACING', 'UNDOING') and id > ${id} order by id limit ${pageSize}`.execute(write)
  ).rows;

/** What the other services hold of these orders. One query a store. */
export const heldOf = async ({ payment, warehouse, read, sales }: Stores, ids: readonly string[]) => {
  const [payments, reservations, lines, summaries, facts, restocked] = await Promise.all([
    sql<PaymentRow>`
      select order_id, order_number, status, amount, deadline, proof_key, proof_requests, money_received, refund_due, refunded from payments where order_id in (${sql.join(ids)})`.execute(
      payment,
    ),
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
    reservations: new Map(reservations.rows.map((row) => [row.order_id, row.state])),
    lines: Map.groupBy(lines.rows, (row) => row.order_id),
    summaries: new Map(summaries.rows.map((row) => [row.id, row])),
    facts: Map.groupBy(facts.rows, (row) => row.order_id),
    restocked: Map.groupBy(restocked.rows, (row) => row.order_id),
  };
};

export type Held = Awaited<ReturnType<typeof heldOf>>;
