import { parseArgs } from 'node:util';
import { type App, appOf, apps } from '@eshop/topology';
import { buildImage } from '../images/build.ts';
import { checkImage } from '../images/check.ts';
import { differingLayers } from '../images/reproduce.ts';
import { budgets } from '../images/rules.ts';

const usage = `npm run images [-- [options] [app…]]

Builds the images eshop/<app>:<tag> of the named apps, or of all, with the Docker of the environment.

  --tag <tag>      (dev)
  --check          then checks size, user, labels and component list of each, that it contains no development files,
                   and that it starts on a read-only file system
  --reproducible   instead builds each twice without a cache and compares the layers
  --help           prints this

$ESHOP_NODE_IMAGE replaces the base image of the Dockerfile, for Docker hosts without Docker Hub.
Budgets on top of Node's image: ${Object.entries(budgets)
  .map(([kind, bytes]) => `a ${kind} ${bytes / 1e6} MB`)
  .join(', ')}.`;

const options = {
  tag: { type: 'string', default: 'dev' },
  check: { type: 'boolean', default: false },
  reproducible: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

const build = async (app: App, { tag, check }: { tag: string; check: boolean }): Promise<string[]> => {
  const started = performance.now();
  console.log(`${app.id.padEnd(14)} …`);
  const reference = await buildImage(app, { tag });
  const { findings, added } = check ? await checkImage(app, reference) : { findings: [], added: undefined };
  const size = added === undefined ? '' : `  ${(added / 1e6).toFixed(1)} MB over its base`;
  console.log(`${app.id.padEnd(14)} ${seconds(started).padStart(8)}${size}`);
  return findings.map((finding) => `${reference} ${finding}`);
};

const reproduce = async (app: App): Promise<string[]> => {
  const layers = await differingLayers(app);
  console.log(`${app.id.padEnd(14)} ${layers.length === 0 ? 'the same layers twice' : `layers ${layers} differ`}`);
  return layers.map((layer) => `${app.id}: layer ${layer} differs from build to build`);
};

const main = async () => {
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  if (values.help) return console.log(usage);
  const chosen = positionals.length > 0 ? positionals.map((id) => appOf(id)) : apps;
  const findings: string[] = [];
  for (const app of chosen) findings.push(...(await (values.reproducible ? reproduce(app) : build(app, values))));
  for (const finding of findings) console.error(finding);
  process.exitCode = findings.length === 0 ? 0 : 1;
};

main().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
