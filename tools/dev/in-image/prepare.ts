import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { production } from './production.ts';
import { type Manifest, readManifest, workspacesOf } from './workspaces.ts';

/**
 * `node prepare.ts <app> <repository> <target>`: sorts out what an image of one app, or of `ops`, is made of. `production` holds the
 * package.json of the app and of the packages that it uses, with nothing about development in them; `build` adds what
 * Next's build insists on; `docs` names the one package of which the image takes a single file; `source` holds the code.
 */
const [app = '', repository = '', target = ''] = process.argv.slice(2);
const isSite = existsSync(join(repository, 'frontends', app));
const tools = ['typescript', '@types/node', '@types/react', '@types/react-dom'];

const write = (file: string, content: unknown) => {
  mkdirSync(dirname(join(target, file)), { recursive: true });
  writeFileSync(join(target, file), `${JSON.stringify(content, null, 2)}\n`);
};

const toolsOf = ({ devDependencies = {} }: Manifest) =>
  Object.fromEntries(Object.entries(devDependencies).filter(([name]) => tools.includes(name)));

/** The operators' tools work on the stores of every service, by what each offers them in its tooling.ts. */
const isOps = app === 'ops';
const services = readdirSync(join(repository, 'services')).map((name) => `services/${name}`);
const folders = isOps
  ? [...new Set(services.flatMap((service) => workspacesOf(repository, service))), 'tools/dev', 'tools/ops'].sort()
  : workspacesOf(repository, `${isSite ? 'frontends' : 'services'}/${app}`);
for (const folder of ['', ...folders]) {
  const manifest = readManifest(repository, folder);
  const keptManifest = { ...production(manifest), ...(folder === '' && { workspaces: folders }) };
  write(join('production', folder, 'package.json'), keptManifest);
  write(join('build', folder, 'package.json'), { ...keptManifest, devDependencies: toolsOf(manifest) });
}
for (const kind of ['production', 'build']) {
  for (const file of ['package-lock.json', '.npmrc']) cpSync(join(repository, file), join(target, kind, file));
}

const { packages } = JSON.parse(readFileSync(join(repository, 'package-lock.json'), 'utf8'));
const { version, integrity } = packages['node_modules/@scalar/api-reference'];
write('docs/locked.json', { name: '@scalar/api-reference', version, integrity });

for (const folder of folders) {
  const leftOut = ['package.json', ...(isOps ? [] : ['tooling.ts'])].map((name) => join(repository, folder, name));
  const isKept = (path: string) => !leftOut.includes(path);
  cpSync(join(repository, folder), join(target, 'source', folder), { recursive: true, filter: isKept });
}
if (isSite) cpSync(join(repository, 'tsconfig.json'), join(target, 'source', 'tsconfig.json'));
