import { parseArgs } from 'node:util';
import { openPlatformStores, whichPlatform } from '../audit/which-platform.ts';

const usage = `npm run republish -- --since <ISO 8601 time> [--app <name>] [--cluster]

Publishes every event again that was sent since then, for a broker that lost acknowledged events. Sent events are kept
for seven days. Subscribers process each event once, so events that were not lost do no harm.
--cluster: uses the cluster that kubectl points at (--namespace eshop) instead of this machine`;

const main = async () => {
  const { values } = parseArgs({
    options: { since: { type: 'string' }, app: { type: 'string' }, help: { type: 'boolean' }, ...whichPlatform },
  });
  if (values.help) return console.log(usage);
  const startTime = new Date(values.since ?? '');
  if (Number.isNaN(startTime.getTime())) throw new Error(usage);
  const { stores, close } = await openPlatformStores(values);
  const selectedOutboxes = Object.entries(stores.outboxes).filter(([app]) => !values.app || app === values.app);
  if (selectedOutboxes.length === 0) throw new Error(`${values.app} publishes nothing`);
  for (const [app, outbox] of selectedOutboxes) {
    const count = await outbox.resend(startTime).catch((error: Error) => {
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
