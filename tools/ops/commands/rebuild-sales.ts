import { parseArgs } from 'node:util';
import { openPlatformStores, whichPlatform } from '../audit/which-platform.ts';
import { rebuildSales } from '../rebuild-sales.ts';

const usage = `npm run rebuild:sales -- [--cluster]

Rebuilds the sales report of a running platform: order publishes every sale again through its outbox and the broker, and
the report corrects its facts. Facts that are not published again are deleted at the end. The report stays complete
meanwhile. It can be interrupted and repeated.
--cluster: uses the cluster that kubectl points at (--namespace eshop) instead of this machine`;

const main = async () => {
  const { values } = parseArgs({ options: { help: { type: 'boolean' }, ...whichPlatform } });
  if (values.help) return console.log(usage);
  const { stores, close } = await openPlatformStores(values);
  const { sales, gone: removedFacts } = await rebuildSales(stores, console.log);
  await close();
  console.log(`The sales report is made of ${sales} sales; ${removedFacts} facts that no order tells were taken out.`);
};

main().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
