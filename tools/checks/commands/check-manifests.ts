import { homedir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { environments } from '../../../cdk8s/environments/environments.ts';
import { inRepository } from '../../dev/platform/repository.ts';
import { waitForLock } from '../../dev/supervisor/lock.ts';
import { findApiServer } from '../cluster/check-manifests/api-server.ts';
import { checkManifests, type Outcome } from '../cluster/check-manifests/check.ts';
import { must } from '../cluster/command.ts';

const usage = `npm run check:manifests [-- --context <name> [--kubeconfig <file>]]

Writes the manifests of every environment and sends them to a real API server as a dry run. Without --context it uses
the cluster kit ($ESHOP_CLUSTER_KIT, or the one beside the repository) and starts its cluster if necessary. Kinds that
the server does not know are added to the kit if their definitions are available, and otherwise checked with schemas
from npm.`;

const flags = {
  kubeconfig: { type: 'string' },
  context: { type: 'string' },
  help: { type: 'boolean' },
} as const;

const report = (text: string) => console.error(text);

/** A stop ends what is under way; what was added to the server is taken back on the way out. */
const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopping.abort());

const main = async () => {
  const { values } = parseArgs({ options: flags });
  if (values.help) return console.log(usage);
  await must(process.execPath, [inRepository('cdk8s', 'main.ts')]);
  const lock = await waitForLock(lockFile, () => report('Another check is under way; waiting for it'));
  const server = await findApiServer({ ...values, report, signal: stopping.signal });
  console.log(
    server ? `Checked by ${server.name}` : 'No API server: fields of Kubernetes’ and Dapr’s kinds go unchecked',
  );
  try {
    const outcomes = await checkManifests(Object.keys(environments), server, report);
    for (const outcome of outcomes) print(outcome);
    process.exitCode = outcomes.every(({ refusals }) => refusals.length === 0) ? 0 : 1;
  } finally {
    await server?.stop();
    lock.release();
  }
};

const lockFile = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'eshop', 'check-manifests.lock');

const print = ({ environment, objects, byServer, bySchema, refusals, unknown }: Outcome) => {
  const uncheckedCount = objects - byServer - bySchema;
  const counts = `${byServer} by the server, ${bySchema} by schema, ${uncheckedCount} not at all`;
  console.log(`${environment}: ${objects} objects, ${counts}; ${refusals.length} refused`);
  for (const { object, message } of refusals) console.log(`  ${object}: ${message.replaceAll('\n', '\n    ')}`);
  if (unknown.length > 0) console.log(`  not checked: ${unknown.join(', ')}`);
};

main().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
