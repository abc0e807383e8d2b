import { parseArgs } from 'node:util';
import { openPlatformStores, whichPlatform } from '../audit/which-platform.ts';

const usage = `npm run replay -- --since <ISO 8601 time> [--app <name>] [--cluster]

Sends every event again that was published since then (they are kept for seven days), for a broker that lost what it
had acknowledged. Consumers take each event once, so those that it did not lose do no harm.
--cluster: of the cluster that kubectl points at (--namespace eshop), not of this machine`;

const main = async () => {
  const { values } = parseArgs({
    options: { since: { type: 'string' }, app: { type: 'string' }, help: { type: 'boolean' }, ...whichPlatform },
  });
  if (values.help) return console.log(usage);
  const since = new Date(values.since ?? '');
  if (Number.isNaN(since.getTime())) throw new Error(usage);
  const { stores, close } = await openPlatformStores(values);
  const chosen = Object.entries(stores.outboxes).filter(([app]) => !values.app || app === values.app);
  if (chosen.length === 0) throw new Error(`${values.app} publishes nothing`);
  for (const [app, outbox] of chosen) {
    const count = await outbox.resend(since).catch((error: Error) => {
      throw new Error(`${app}: ${error.message}\nSome events are not on their way yet. Run the command again.`);
    });
    console.log(`${app}: ${count} events are on their way again`);
  }
  await close();
};

main().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
