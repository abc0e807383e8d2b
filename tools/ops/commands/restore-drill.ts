import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { createKubectl } from '../cluster/kubectl.ts';
import { runCronJob } from '../cluster/run-cron-job.ts';

const usage = `npm run restore-drill -- [--namespace eshop] [--engine postgres|mysql] [--backup-first]

Restores the newest backup of every database into a separate server inside the cluster, and compares the rows of every
table with those at the time of the dump. Uses no production database. Fails on a difference, and when the newest
backup is older than a night. --backup-first makes a backup first.`;

const engines = ['postgres', 'mysql'];

const main = async () => {
  const { values } = parseArgs({
    options: {
      namespace: { type: 'string', default: 'eshop' },
      engine: { type: 'string' },
      'backup-first': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const selectedEngines = engines.filter((engine) => !values.engine || engine === values.engine);
  if (values.help || selectedEngines.length === 0) return console.log(usage);
  const kubectl = createKubectl(values.namespace);
  const options = { kubectl, now: () => new Date(), wait: (ms: number) => setTimeout(ms), report: console.log };
  for (const engine of selectedEngines) {
    for (const cronJob of [...(values['backup-first'] ? [`backup-${engine}`] : []), `restore-drill-${engine}`]) {
      const { succeeded: hasSucceeded, log } = await runCronJob(cronJob, options);
      console.log(log);
      if (!hasSucceeded) throw new Error(`${cronJob} failed`);
    }
  }
  console.log('Everything that was backed up can be restored.');
};

main().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
