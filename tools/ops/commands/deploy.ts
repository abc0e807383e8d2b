import { parseArgs } from 'node:util';
import { deploy } from '../cluster/deploy.ts';
import { createKubectl } from '../cluster/kubectl.ts';

const usage = `npm run deploy -- <environment> [--namespace eshop]

Applies dist/<environment>, the output of npm run synth, to the cluster that kubectl points at, and waits until the new
version serves. Environments: local, gke-staging, gke.`;

const main = async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { namespace: { type: 'string', default: 'eshop' }, help: { type: 'boolean' } },
  });
  const [environment] = positionals;
  if (values.help || !environment) return console.log(usage);
  await deploy({ environment, kubectl: createKubectl(values.namespace) });
};

main().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
