import { minReservationRetentionDays } from '@eshop/contracts/stock';
import { sql } from 'kysely';
import { type Finding, finding, pageSize } from './finding.ts';
import { auditReturns } from './order-returns.ts';
import { type FactRow, type Held, heldOf, type OrderRow, ordersAfter } from './order-rows.ts';
import { auditPayment } from './payments.ts';
import { auditDuties } from './separation-of-duties.ts';
import type { Stores } from './stores.ts';

/** Each order against its payment, reservation, list entry and sale facts; and each of those against the orders. */
export const auditOrders = async (stores: Stores): Promise<Finding[]> => {
  const findings: Finding[] = [];
  for (let lastId = '00000000-0000-0000-0000-000000000000'; ; ) {
    const orders = await ordersAfter(stores, lastId);
    if (orders.length === 0) break;
    const holdings = await heldOf(
      stores,
      orders.map(({ id }) => id),
    );
    findings.push(...orders.flatMap((order) => auditOrder(order, holdings)));
    lastId = orders.at(-1)?.id ?? '';
  }
  return [...findings, ...(await auditStuck(stores)), ...(await auditOrphans(stores))];
};

const auditOrder = (order: OrderRow, held: Held): Finding[] => [
  ...auditStates(order, held),
  ...auditPayment(order, held.payments.get(order.id)),
  ...auditDuties(order, held),
  ...auditTotals(order, held),
  ...auditNumbers(order, held),
  ...auditAllocations(order, held),
  ...auditFacts(order, held.facts.get(order.id) ?? []),
  ...auditReturns(order, held),
];

const auditStates = (order: OrderRow, { payments, reservations, summaries }: Held): Finding[] => {
  const { id, status, version } = order;
  const fits = fitting[status];
  const [payment, reservation, summary] = [payments.get(id)?.status, reservations.get(id), summaries.get(id)];
  return [
    ...(fits?.payment.includes(payment ?? '')
      ? []
      : [finding('states', `order ${id} is ${status}, its payment ${payment}`)]),
    ...(fits?.reservation.includes(reservation ?? '') || (!reservation && isPurged(order))
      ? []
      : [finding('states', `order ${id} is ${status}, its reservation ${reservation}`)]),
    ...(summary?.status === status && summary.version === version
      ? []
      : [
          finding(
            'read side',
            `order ${id} is ${status} v${version}, its list shows ${summary?.status} v${summary?.version}`,
          ),
        ]),
  ];
};

const auditTotals = ({ id, lines, shipping }: OrderRow, { payments, summaries }: Held): Finding[] => {
  const total = lines.reduce((sum, { price, quantity }) => sum + price.amount * quantity, shipping.total.amount);
  const otherTotals = { payment: payments.get(id)?.amount, list: summaries.get(id)?.total };
  return Object.entries(otherTotals).flatMap(([name, amount]) =>
    amount === total ? [] : [finding('totals', `order ${id} costs ${total}, its ${name} says ${amount}`)],
  );
};

/** An order has one number everywhere; payment may not have heard of it. */
const auditNumbers = ({ id, number }: OrderRow, { payments, summaries }: Held): Finding[] => {
  const otherNumbers = { payment: payments.get(id)?.order_number ?? number, list: summaries.get(id)?.number ?? number };
  return Object.entries(otherNumbers).flatMap(([name, known]) =>
    known === number ? [] : [finding('order number', `order ${id} is ${number}, its ${name} says ${known}`)],
  );
};

const auditAllocations = (order: OrderRow, held: Held): Finding[] => {
  const { id, lines } = order;
  if (!held.reservations.has(id) && isPurged(order)) return [];
  const own = lines.flatMap(({ productId, quantity, allocations }) => {
    const sum = allocations.reduce((total, one) => total + one.quantity, 0);
    return [
      ...allocations.map((one) => `${productId} ${one.warehouseId} ${one.quantity}`),
      ...(sum === quantity ? [] : [`${productId} lacks ${quantity - sum}`]),
    ];
  });
  const reservedLines = (held.lines.get(id) ?? []).map(
    (row) => `${row.product_id} ${row.warehouse_id} ${row.quantity}`,
  );
  return isSameSet(own, reservedLines)
    ? []
    : [finding('allocations', `order ${id} has ${own}, warehouse ${reservedLines}`)];
};

/** The states in which a reservation has ended, and is purged after its retention. */
const endedStates = new Set(['SHIPPED', 'DELIVERED', 'CANCELLED', 'EXPIRED', 'REJECTED', 'FAILED']);

/** Whether warehouse may have purged the order's reservation. */
const isPurged = ({ status, updated_at }: OrderRow): boolean =>
  endedStates.has(status) && updated_at.getTime() < Date.now() - minReservationRetentionDays * 86_400_000;

/**
 * A paid order has exactly its facts, one that failed afterwards the same again with negative quantity, and units that
 * came back are facts of their own; any other order has none.
 */
const auditFacts = ({ id, lines, timeline, returns }: OrderRow, facts: readonly FactRow[]): Finding[] => {
  const was = new Set(timeline.map(({ status }) => status));
  const expectedFacts = lines.flatMap(({ productId, price, cost, allocations }) =>
    allocations.flatMap(({ warehouseId, quantity }) => {
      const fact = (kind: string, sign: number) =>
        `${kind} ${productId} ${warehouseId} ${sign * quantity} ${price.amount} ${cost.amount}`;
      return [...(was.has('PAID') ? [fact('sale', 1)] : []), ...(was.has('FAILED') ? [fact('reversal', -1)] : [])];
    }),
  );
  const returnFacts = returns.flatMap(({ units }) =>
    units.map(({ productId, warehouseId, quantity, restock }) => {
      const line = lines.find((one) => one.productId === productId);
      return `return ${productId} ${warehouseId} ${-quantity} ${line?.price.amount} ${restock ? line?.cost.amount : 0}`;
    }),
  );
  const actualFacts = facts.map(
    (row) => `${row.kind} ${row.product_id} ${row.warehouse_id} ${row.quantity} ${row.price} ${row.cost}`,
  );
  return isSameSet([...expectedFacts, ...returnFacts], actualFacts)
    ? []
    : [finding('sales', `order ${id} should have ${[...expectedFacts, ...returnFacts]}, has ${actualFacts}`)];
};

const isSameSet = (a: readonly string[], b: readonly string[]) => [...a].sort().join() === [...b].sort().join();

/**
 * The sweep undoes an order half a minute after its placing died; a minute after that something is wrong. It expires one
 * that nobody reviewed within the ten minutes that a failed attempt may be repeated after.
 */
const auditStuck = async ({ write }: Stores): Promise<Finding[]> => {
  const { rows } = await sql<{ id: string }>`
    select id from orders where status in ('PLACING', 'UNDOING') and created_at < now() - interval '90 seconds' limit ${pageSize}`.execute(
    write,
  );
  const { rows: unreviewedRows } = await sql<{ id: string }>`
    select id from orders where status = 'PAYMENT_SUBMITTED' and review_deadline < now() - interval '15 minutes' limit ${pageSize}`.execute(
    write,
  );
  return [
    ...rows.map(({ id }) => finding('placing', `order ${id} is stuck`)),
    ...unreviewedRows.map(({ id }) =>
      finding('reviews', `order ${id} keeps its stock past the deadline for its review`),
    ),
  ];
};

/** What belongs to an order that is not there. Demo sales have ids of their own. */
const auditOrphans = async (stores: Stores): Promise<Finding[]> => {
  const { warehouse, payment, sales } = stores;
  const stockHolders = pagesOf((after) =>
    sql<Ref>`
    select order_id as id from reservations where state in ('HELD', 'COMMITTED') and order_id > ${after} order by order_id limit ${pageSize}`.execute(
      warehouse,
    ),
  );
  const payments = pagesOf((after) =>
    sql<Ref>`select order_id as id from payments where order_id > ${after} order by order_id limit ${pageSize}`.execute(
      payment,
    ),
  );
  const facts = pagesOf((after) =>
    sql<Ref>`
    select distinct order_id as id from sales where order_id > ${after} and order_id::text not like '00000000-%' order by 1 limit ${pageSize}`.execute(
      sales,
    ),
  );
  return [
    ...(await orphans('reservation', stockHolders, stores)),
    ...(await orphans('payment', payments, stores)),
    ...(await orphans('sale', facts, stores)),
  ];
};

interface Ref {
  id: string;
}

async function* pagesOf(read: (after: string) => Promise<{ rows: Ref[] }>) {
  for (let lastId = '00000000-0000-0000-0000-000000000000'; ; ) {
    const { rows } = await read(lastId);
    if (rows.length === 0) return;
    yield rows.map(({ id }) => id);
    lastId = rows.at(-1)?.id ?? '';
  }
}

const orphans = async (what: string, pages: AsyncIterable<string[]>, { write }: Stores): Promise<Finding[]> => {
  const findings: Finding[] = [];
  for await (const ids of pages) {
    const { rows } = await sql<Ref>`select id from orders where id in (${sql.join(ids)})`.execute(write);
    const knownIds = new Set(rows.map(({ id }) => id));
    findings.push(
      ...ids
        .filter((id) => !knownIds.has(id))
        .map((id) => finding('orphans', `a ${what} of order ${id}, which is not there`)),
    );
  }
  return findings;
};

/** Which states of payment and reservation fit an order's. */
interface Fitting {
  payment: readonly string[];
  reservation: readonly string[];
}

const fitting: Readonly<Record<string, Fitting>> = {
  PENDING_PAYMENT: { payment: ['PENDING'], reservation: ['HELD'] },
  PAYMENT_SUBMITTED: { payment: ['SUBMITTED'], reservation: ['HELD'] },
  PAID: { payment: ['APPROVED'], reservation: ['COMMITTED'] },
  SHIPPED: { payment: ['APPROVED'], reservation: ['SHIPPED'] },
  DELIVERED: { payment: ['APPROVED', 'REFUND_DUE', 'REFUNDED'], reservation: ['SHIPPED'] },
  CANCELLED: { payment: ['CLOSED', 'TO_BE_CHECKED', 'REFUND_DUE', 'REFUNDED'], reservation: ['RELEASED'] },
  EXPIRED: { payment: ['CLOSED', 'TO_BE_CHECKED', 'REFUND_DUE', 'REFUNDED'], reservation: ['RELEASED'] },
  REJECTED: { payment: ['REJECTED', 'REFUND_DUE', 'REFUNDED'], reservation: ['RELEASED'] },
  FAILED: { payment: ['REFUND_DUE', 'REFUNDED'], reservation: ['RELEASED', 'SHIPPED'] },
};
