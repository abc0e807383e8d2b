import { parseArgs } from 'node:util';
import { openStores, readEnvironments } from '../audit/stores.ts';
import { defaultFolders } from '../platform/folders.ts';

const usage = `npm run replay -- --since <ISO 8601 time> [--app <name>]

Sends every event again that was published since then (they are kept for seven days), for a broker that lost what it
had acknowledged. Consumers take each event once, so those that it did not lose do no harm.`;

const main = async () => {
  const { values } = parseArgs({ options: { since: { type: 'string' }, app: { type: 'string' } } });
  const since = new Date(values.since ?? '');
  if (Number.isNaN(since.getTime())) throw new Error(usage);
  const { generatedDir } = defaultFolders(Number(process.env.ESHOP_PORT_OFFSET || 0));
  const stores = openStores(readEnvironments(generatedDir));
  const chosen = Object.entries(stores.outboxes).filter(([app]) => !values.app || app === values.app);
  if (chosen.length === 0) throw new Error(`${values.app} publishes nothing`);
  for (const [app, outbox] of chosen)
    console.log(`${app}: ${await outbox.resend(since)} events are on their way again`);
  await stores.close();
};

main().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
