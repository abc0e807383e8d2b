import { type Kysely, sql } from 'kysely';
import { firstId } from '../restore/order-pages.ts';
import { seenVersions } from '../restore/stock-versions.ts';
import { type Finding, finding } from './finding.ts';
import type { Stores } from './stores.ts';

/** What only goes up, and goes back when its store is restored from a backup: stock versions and cart epochs. */
export const auditSequences = async (stores: Stores): Promise<Finding[]> => [
  ...(await auditStockVersions(stores)),
  ...(await auditCartEpochs(stores.cart)),
];

/** Product has seen no newer stock version than warehouse has given out: it would ignore what comes. */
const auditStockVersions = async (stores: Stores): Promise<Finding[]> => {
  const findings: Finding[] = [];
  for (let lastId = firstId; ; ) {
    const { rows } = await sql<{ id: string; version: number }>`
      select product_id as id, version from stock_versions
      where product_id > ${lastId} order by product_id limit 100`.execute(stores.warehouse);
    const last = rows.at(-1);
    if (!last) return findings;
    const versionsInProduct = await seenVersions(
      stores,
      rows.map(({ id }) => id),
    );
    // Read again after product was asked: the shop continues meanwhile.
    const current = await versionsOf(
      stores.warehouse,
      rows.map(({ id }) => id),
    );
    for (const [id, version] of current) {
      if ((versionsInProduct.get(id) ?? 0) > version)
        findings.push(
          finding(
            'stock version',
            `product ${id} has seen stock version ${versionsInProduct.get(id)}, warehouse is at ${version}`,
          ),
        );
    }
    lastId = last.id;
  }
};

const versionsOf = async (db: Kysely<unknown>, ids: readonly string[]): Promise<Map<string, number>> => {
  const { rows } = await sql<{ id: string; version: number }>`
    select product_id as id, version from stock_versions where product_id = any(${ids}::uuid[])`.execute(db);
  return new Map(rows.map(({ id, version }) => [id, version]));
};

/** No cart is of a later epoch than the newest: the next one would be taken for older. */
const auditCartEpochs = async (db: Kysely<unknown>): Promise<Finding[]> => {
  const { rows } = await sql<{ highest: number | null; newest: number | null }>`
    select (select max(epoch) from carts) as highest, (select max(epoch) from cart_epochs) as newest`.execute(db);
  const [{ highest, newest } = { highest: 0, newest: 0 }] = rows;
  return (highest ?? 0) > (newest ?? 0)
    ? [finding('cart epoch', `carts are of epoch ${highest}, the newest known is ${newest}`)]
    : [];
};
