import { parseArgs } from 'node:util';
import { openPlatformStores, whichPlatform } from '../audit/which-platform.ts';
import { afterRestore, restorable } from '../restore/after-restore.ts';

const usage = `npm run after-restore -- ${restorable.join('|')} --since <ISO 8601 time of the backup> [--wait <minutes>] [--cluster]

Run it after the store of that app was restored from a backup, before the app is started: it says when to start it.
Recovers lost rows from the other stores, raises numbers and versions above all that were seen, publishes the events
since the backup again, then audits. Succeeds only when the audit finds no difference. It can be interrupted and
repeated. Lines in capitals (COUNT, ASK, CHECK, …) need a person.
--wait: how many minutes the apps may take to process the published events (10)
--cluster: uses the cluster that kubectl points at (--namespace eshop) instead of this machine`;

const main = async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      since: { type: 'string' },
      wait: { type: 'string', default: '10' },
      help: { type: 'boolean', default: false },
      ...whichPlatform,
    },
  });
  if (values.help) return console.log(usage);
  const [app, since, minutes] = [
    restorable.find((one) => one === positionals[0]),
    new Date(values.since ?? ''),
    Number(values.wait),
  ];
  if (!app || positionals.length > 1 || Number.isNaN(since.getTime()) || !(minutes >= 0)) throw new Error(usage);
  const { close, ...platform } = await openPlatformStores(values);
  const findings = await afterRestore({ ...platform, app, since, report: console.log, settleMs: minutes * 60_000 });
  await close();
  for (const { rule, detail } of findings) console.error(`${rule}: ${detail}`);
  if (findings.length > 0) throw new Error(`${findings.length} findings: ${app} is not restored yet. Run it again.`);
  console.log(`${app} is restored: everything adds up.`);
};

main().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
