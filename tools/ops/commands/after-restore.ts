import { parseArgs } from 'node:util';
import { openPlatformStores, whichPlatform } from '../audit/which-platform.ts';
import { afterRestore, restorable } from '../restore/after-restore.ts';

const usage = `npm run after-restore -- ${restorable.join('|')} --since <ISO 8601 time of the backup> [--wait <minutes>] [--cluster]

Run it after that app's store was restored from a backup, before the app is started again: it says when to start it.
Recreates what was lost from what the other stores know, raises numbers and versions past those that others have seen,
publishes the events since the backup again, then audits. Succeeds only when everything adds up. Killed anywhere,
it may be run again. Lines in capitals (COUNT, ASK, CHECK, …) are for people.
--wait: how long the apps may take to process what is published (10)
--cluster: of the cluster that kubectl points at (--namespace eshop), not of this machine`;

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
