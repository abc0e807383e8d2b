import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { audit } from '../ops/audit/audit.ts';
import { type Finding, finding } from '../ops/audit/finding.ts';
import type { Loss } from './kept-carts.ts';
import type { Shop } from './shop.ts';

/** How long it took until nothing was found any more; or what was still found when it was given up. */
export interface Settled {
  seconds: number;
  findings: Finding[];
}

const lookEveryMs = 250;
const patienceSeconds = 75;

/**
 * Waits until all is settled: every app ready, every outbox empty, every order where its buyer left it and none that no
 * buyer knows, stock and carts as the clients' books say, and the audit clean. The time counts from `since`.
 */
export const settle = async (
  shop: Shop,
  { since, loss }: { since: number; loss?: Loss | undefined },
): Promise<Settled> => {
  for (;;) {
    const findings = await look(shop, loss).catch((error: Error) => [finding('look', error.message)]);
    const seconds = (performance.now() - since) / 1000;
    if (findings.length === 0 || seconds > patienceSeconds) return { seconds, findings };
    await pause(lookEveryMs);
  }
};

/** The quick looks first; the audit only once they find nothing. */
const look = async (shop: Shop, loss: Loss | undefined): Promise<Finding[]> => {
  const quick = [unready(shop), pending(shop), orders(shop), stock(shop), carts(shop, loss)];
  const drifts = (await Promise.all(quick)).flat();
  return drifts.length > 0 ? drifts : audit(shop.stores, { ledger: shop.books.lines, settleMs: 0 });
};

const unready = async ({ platform: { apps, replicaUrls } }: Shop) => {
  const checks = apps.flatMap(({ id }) =>
    replicaUrls(id).map(async (url) => {
      const response = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(2000) });
      const text = await response.text();
      return response.ok ? [] : [finding('ready', `${id} at ${url}: ${text}`)];
    }),
  );
  return (await Promise.all(checks)).flat();
};

const pending = async ({ stores: { outboxes } }: Shop) => {
  const outboxChecks = Object.entries(outboxes).map(async ([app, outbox]) => {
    const { pending: count } = await outbox.pending();
    return count > 0 ? [finding('outbox', `${count} events of ${app} wait`)] : [];
  });
  return (await Promise.all(outboxChecks)).flat();
};

/** No order lost, none doubled, none left half-way. */
const orders = async ({ stores, shoppers, books }: Shop) => {
  const buyers = shoppers.map(({ userId }) => userId);
  const { rows } = await sql<{ id: string; status: string }>`
    select id, status from orders where user_id in (${sql.join(buyers)})`.execute(stores.write);
  const statusById = new Map(rows.map(({ id, status }) => [id, status]));
  return [
    ...rows
      .filter(({ id }) => !books.orders.has(id))
      .map(({ id, status }) => finding('order', `${id}, which no buyer knows, is ${status}`)),
    ...[...books.orders.values()]
      .filter(({ orderId, status }) => statusById.get(orderId) !== status)
      .map(({ orderId, status }) =>
        finding('order', `${orderId} is ${statusById.get(orderId)}, its buyer saw ${status}`),
      ),
  ];
};

/** No piece oversold, none leaked. */
const stock = async ({ stores, goods, books }: Shop) => {
  const { rows } = await sql<{ id: string; available: number }>`
    select product_id as id, sum(on_hand - reserved)::int as available from stock_levels
    where product_id in (${sql.join(goods.map(({ productId }) => productId))}) group by 1`.execute(stores.warehouse);
  const soldUnits = books.taken();
  return goods.flatMap(({ productId, pieces }) => {
    const expectedUnits = pieces - (soldUnits.get(productId) ?? 0);
    const available = rows.find(({ id }) => id === productId)?.available;
    return available === expectedUnits
      ? []
      : [finding('pieces', `${productId}: ${available} are left, not ${expectedUnits}`)];
  });
};

/** What was ordered is out of the carts; what was not is in them. A loss of Redis may bring some of it back. */
const carts = async ({ keepers, shoppers }: Shop, loss: Loss | undefined) => {
  const cartChecks = keepers.map(({ check }) => check(loss));
  const leftoverChecks = loss ? [] : shoppers.map(({ leftInCart }) => leftInCart());
  return (await Promise.all([...cartChecks, ...leftoverChecks])).flat().map((text) => finding('cart', text));
};
