import { shownQuantity } from '@eshop/contracts/product';
import { type Kysely, sql } from 'kysely';
import { type Finding, finding, pageSize } from './finding.ts';
import type { Stores } from './stores.ts';

interface Level {
  product_id: string;
  warehouse_id: string;
  on_hand: number;
  moved: number;
  reserved: number;
  held: number;
  committed: number;
  paid: number;
  first_order_held: number;
  unpaid_first: number;
}

/** Every level against the rows it is made of, and product's quantity against what is available. */
export const auditStock = async ({ warehouse, productUrl }: Stores): Promise<Finding[]> => [
  ...(await auditLevels(warehouse)),
  ...(await auditAlerts(warehouse)),
  ...(await auditQuantities(warehouse, productUrl)),
];

/** onHand is the sum of physical movements, reserved that of live reservations with its parts, and none is more than the others allow. */
const auditLevels = async (db: Kysely<unknown>): Promise<Finding[]> => {
  const { rows } = await sql<Level>`
    with moved as (select product_id, warehouse_id, sum(quantity)::int as quantity from movements group by 1, 2),
    held as (
      select product_id, warehouse_id, sum(quantity)::int as quantity,
        coalesce(sum(quantity) filter (where state = 'COMMITTED'), 0)::int as paid,
        coalesce(sum(quantity) filter (where state = 'HELD' and first_order), 0)::int as unpaid_first
      from reservation_lines join reservations using (order_id) where state in ('HELD', 'COMMITTED') group by 1, 2)
    select product_id, warehouse_id, coalesce(on_hand, 0) as on_hand, coalesce(moved.quantity, 0) as moved,
      coalesce(reserved, 0) as reserved, coalesce(held.quantity, 0) as held,
      coalesce(committed, 0) as committed, coalesce(paid, 0) as paid,
      coalesce(first_order_held, 0) as first_order_held, coalesce(unpaid_first, 0) as unpaid_first
    from stock_levels full join moved using (product_id, warehouse_id) full join held using (product_id, warehouse_id)
    where coalesce(on_hand, 0) <> coalesce(moved.quantity, 0) or coalesce(reserved, 0) <> coalesce(held.quantity, 0)
      or coalesce(committed, 0) <> coalesce(paid, 0) or coalesce(first_order_held, 0) <> coalesce(unpaid_first, 0)
      or on_hand < reserved or reserved < 0
    limit ${pageSize}`.execute(db);
  return rows.map(({ product_id, warehouse_id, ...numbers }) =>
    finding('stock level', `product ${product_id} in warehouse ${warehouse_id}: ${JSON.stringify(numbers)}`),
  );
};

/** Exactly the levels below their alert level have an open alert. */
const auditAlerts = async (db: Kysely<unknown>): Promise<Finding[]> => {
  const { rows } = await sql<{ product_id: string; warehouse_id: string; low: boolean }>`
    select level.product_id, level.warehouse_id, on_hand - committed < alert_level as low
    from stock_levels level left join stock_alerts alert
      on (alert.product_id, alert.warehouse_id) = (level.product_id, level.warehouse_id) and closed_at is null
    where (on_hand - committed < alert_level) <> (alert.id is not null)
    limit ${pageSize}`.execute(db);
  return rows.map(({ product_id, warehouse_id, low }) =>
    finding(
      'stock alert',
      `product ${product_id} in warehouse ${warehouse_id} is ${low ? 'low without' : 'not low, with'} an alert`,
    ),
  );
};

const auditQuantities = async (db: Kysely<unknown>, productUrl: string): Promise<Finding[]> => {
  const findings: Finding[] = [];
  for (let lastId = '00000000-0000-0000-0000-000000000000'; ; ) {
    const available = await availableAfter(db, lastId);
    if (available.length === 0) return findings;
    const displayedQuantities = await shownQuantities(
      productUrl,
      available.map(({ id }) => id),
    );
    if (!displayedQuantities)
      return [...findings, finding('product quantity', `product does not respond at ${productUrl}`)];
    for (const { id, quantity } of available) {
      if (displayedQuantities.get(id) !== shownQuantity(quantity))
        findings.push(
          finding('product quantity', `product ${id} shows ${displayedQuantities.get(id)}, available are ${quantity}`),
        );
    }
    lastId = available.at(-1)?.id ?? '';
  }
};

const availableAfter = async (db: Kysely<unknown>, after: string) => {
  const { rows } = await sql<{ id: string; quantity: number }>`
    select products.id, coalesce(sum(on_hand - reserved), 0)::int as quantity
    from products left join stock_levels on product_id = products.id
    where not deleted and products.id > ${after} group by products.id order by products.id limit 100`.execute(db);
  return rows;
};

/** Undefined while product does not respond, which is no reason to leave the rest unchecked. */
const shownQuantities = async (
  productUrl: string,
  ids: readonly string[],
): Promise<Map<string, number> | undefined> => {
  const response = await fetch(`${productUrl}/v1/products/batch-get`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ids }),
    signal: AbortSignal.timeout(10_000),
  }).catch((error: unknown) => {
    if (error instanceof TypeError || (error instanceof DOMException && error.name === 'TimeoutError'))
      return undefined;
    throw error;
  });
  if (!response?.ok) return undefined;
  const { items } = (await response.json()) as { items: { id: string; quantity: number }[] };
  return new Map(items.map(({ id, quantity }) => [id, quantity]));
};
