import { existsSync, readFileSync } from 'node:fs';
import { inRepository } from '../../dev/platform/repository.ts';
import { folderOf } from '../../dev/platform/selection.ts';
import type { Buildable } from './build.ts';
import { docker, inspect, tryDocker } from './docker.ts';
import { addedBytes, Contents, judge } from './rules.ts';

/** As a pod of the shop runs it: nothing to write on, no capability, no user of the system, and here no network. */
const hardenedFlags = [
  '--rm',
  '--network=none',
  '--read-only',
  '--cap-drop=ALL',
  '--security-opt=no-new-privileges',
  '--user=1000',
];

/** What is wrong with an app's image, and how many bytes it adds to its base. */
export const checkImage = async (app: Buildable, reference: string) => {
  const [image, base] = await Promise.all([inspect(reference), inspect(baseImage())]);
  const contents = await contentsOf(reference);
  const findings = [...judge({ app, image, base, contents }), ...(await startProblems(app, reference))];
  return { findings, added: addedBytes({ image, base }) };
};

/** What the Dockerfile begins with. */
const baseImage = (): string => {
  const [, image] = /^ARG NODE_IMAGE=(\S+)$/m.exec(readFileSync(inRepository('Dockerfile'), 'utf8')) ?? [];
  if (!image) throw new Error('the Dockerfile names no NODE_IMAGE');
  return image;
};

const contentsOf = async (reference: string): Promise<Contents> => {
  const script = readFileSync(inRepository('tools', 'dev', 'in-image', 'list-contents.ts'), 'utf8');
  const node = ['node', '--input-type=module-typescript', '-'];
  const output = await docker(['run', '--rm', '-i', '--network=none', '--user=0', reference, ...node], script);
  return Contents.parse(JSON.parse(output));
};

/** Each program of the image must load all that it imports. A service then misses its environment; a site answers. */
const startProblems = async (app: Buildable, reference: string): Promise<string[]> => {
  if (app.kind === 'site') {
    const cache = `--tmpfs=/app/frontends/${app.id}/.next/cache:uid=1000`;
    const { ok, output } = await tryDocker(['run', ...hardenedFlags, cache, reference, 'node', '-e', askSite]);
    return ok ? [] : [`does not answer: ${output}`];
  }
  if (app.kind === 'ops') {
    const { output } = await tryDocker(['run', ...hardenedFlags, reference]);
    return output.includes('in its environment') ? [] : [`the audit does not start: ${output}`];
  }
  const programs = ['main', 'migrate', 'first-admin'].filter((name) => existsSync(`${folderOf(app)}/src/${name}.ts`));
  const starts = programs.map(async (name) => {
    const { output } = await tryDocker(['run', ...hardenedFlags, reference, 'node', `src/${name}.ts`]);
    return output.includes('the environment does not fit') ? [] : [`src/${name}.ts does not start: ${output}`];
  });
  return (await Promise.all(starts)).flat();
};

const askSite = `
  import('./server.js');
  const ask = async (path) => (await fetch('http://127.0.0.1:3000' + path)).status;
  const attempt = () => ask('/livez').then((status) => process.exit(status === 200 ? 0 : 1), () => setTimeout(attempt, 200));
  setTimeout(() => process.exit(1), 20_000);
  attempt();
`;
