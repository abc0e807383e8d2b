import { parseArgs } from 'node:util';
import { withOutbox } from '@eshop/service-kit/outbox/transact';
import type { Kysely } from 'kysely';
import { createReconciliation, type WarehouseDb } from '../../../services/warehouse/tooling.ts';
import { openPlatformStores, whichPlatform } from '../audit/which-platform.ts';

const usage = `npm run reconcile:stock -- [--fix] [--cluster]

Compares every stock level with the sum of its movements and reservations, while the shop runs.
--fix: corrects different levels, product by product, and publishes the new quantities
--cluster: uses the cluster that kubectl points at (--namespace eshop) instead of this machine`;

const main = async () => {
  const { values } = parseArgs({
    options: { fix: { type: 'boolean', default: false }, help: { type: 'boolean' }, ...whichPlatform },
  });
  if (values.help) return console.log(usage);
  const { stores, close } = await openPlatformStores(values);
  const db = stores.warehouse as unknown as Kysely<WarehouseDb>;
  // The service's own relay sends what is announced, at its next look into the outbox.
  const { findDrifts, rebuildLevels } = createReconciliation(db, withOutbox(db, { wake: () => undefined }));
  let drifts = await findDrifts();
  for (const drift of drifts) console.error(JSON.stringify(drift));
  while (values.fix && drifts.length > 0) {
    for (const productId of new Set(drifts.map((drift) => drift.productId))) await rebuildLevels(productId);
    console.log(`${drifts.length} levels rebuilt`);
    drifts = await findDrifts();
  }
  await close();
  console.log(drifts.length === 0 ? 'Every level is the sum of its rows.' : `${drifts.length} levels differ.`);
  process.exitCode = drifts.length === 0 ? 0 : 1;
};

main().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
