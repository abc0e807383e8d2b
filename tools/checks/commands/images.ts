import { parseArgs } from 'node:util';
import { appOf, apps } from '@eshop/topology';
import { type Buildable, buildImage, opsImage } from '../images/build.ts';
import { checkImage } from '../images/check.ts';
import { differingLayers } from '../images/reproduce.ts';
import { budgets } from '../images/rules.ts';

const usage = `npm run images [-- [options] [app…]]

Builds the images eshop/<app>:<tag> of the named apps, or of all apps and the operators' tools (ops), with the Docker of
the environment.

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

const build = async (app: Buildable, { tag, check }: { tag: string; check: boolean }): Promise<string[]> => {
  const startTime = performance.now();
  console.log(`${app.id.padEnd(14)} …`);
  const reference = await buildImage(app, { tag });
  const { findings, added: addedSize } = check ? await checkImage(app, reference) : { findings: [], added: undefined };
  const size = addedSize === undefined ? '' : `  ${(addedSize / 1e6).toFixed(1)} MB over its base`;
  console.log(`${app.id.padEnd(14)} ${seconds(startTime).padStart(8)}${size}`);
  return findings.map((finding) => `${reference} ${finding}`);
};

const reproduce = async (app: Buildable): Promise<string[]> => {
  const layers = await differingLayers(app);
  console.log(`${app.id.padEnd(14)} ${layers.length === 0 ? 'the same layers twice' : `layers ${layers} differ`}`);
  return layers.map((layer) => `${app.id}: layer ${layer} differs from build to build`);
};

const main = async () => {
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  if (values.help) return console.log(usage);
  const images: readonly Buildable[] = [...apps, opsImage];
  const selectedImages =
    positionals.length > 0 ? positionals.map((id) => (id === opsImage.id ? opsImage : appOf(id))) : images;
  const findings: string[] = [];
  for (const app of selectedImages)
    findings.push(...(await (values.reproducible ? reproduce(app) : build(app, values))));
  for (const finding of findings) console.error(finding);
  process.exitCode = findings.length === 0 ? 0 : 1;
};

main().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
