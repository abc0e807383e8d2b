import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { defaultFolders } from '../../dev/platform/folders.ts';
import { inRepository } from '../../dev/platform/repository.ts';
import { readEnvironments } from '../audit/stores.ts';
import { whichPlatform } from '../audit/which-platform.ts';
import { createKubectl } from '../cluster/kubectl.ts';
import { runCronJob } from '../cluster/run-cron-job.ts';

const usage = `npm run rebuild:orders -- [--cluster]

Rebuilds the order lists of a running platform from the orders, while they are read and new orders arrive.
It can be interrupted and repeated.
--cluster: uses the cluster that kubectl points at (--namespace eshop) instead of this machine`;

const rebuildHere = async (): Promise<boolean> => {
  const { generatedDir } = defaultFolders(Number(process.env.ESHOP_PORT_OFFSET || 0));
  const env = { ...process.env, ...readEnvironments(generatedDir).order };
  const child = spawn(process.execPath, ['src/rebuild.ts'], {
    cwd: inRepository('services/order'),
    env,
    stdio: 'inherit',
  });
  const [code] = await once(child, 'exit');
  return code === 0;
};

const inCluster = async (namespace: string): Promise<boolean> => {
  const options = { kubectl: createKubectl(namespace), now: () => new Date(), report: console.log };
  const { succeeded: hasSucceeded, log } = await runCronJob('rebuild-orders', {
    ...options,
    wait: (ms) => setTimeout(ms),
  });
  console.log(log);
  return hasSucceeded;
};

const main = async () => {
  const { values } = parseArgs({ options: { help: { type: 'boolean', default: false }, ...whichPlatform } });
  if (values.help) return console.log(usage);
  if (!(await (values.cluster ? inCluster(values.namespace) : rebuildHere())))
    throw new Error('the read side is as it was');
};

main().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
