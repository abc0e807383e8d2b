import { parseArgs } from 'node:util';
import { openPlatformStores, whichPlatform } from '../audit/which-platform.ts';
import { rebuildSales } from '../rebuild-sales.ts';

const usage = `npm run rebuild:sales -- [--cluster]

Makes the sales report of a running platform anew: order tells every sale once more, through its outbox and the broker,
and the report sets its facts right by what it is told. Facts that no order tells any more are taken out at the end. The
report stays whole meanwhile; killed anywhere, it may be run again.
--cluster: of the cluster that kubectl points at (--namespace eshop), not of this machine`;

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
