import type { App } from '@eshop/topology';
import type { ProcessSpec } from '../supervisor/process-spec.ts';
import type { Replica } from './replicas.ts';
import { inRepository } from './repository.ts';
import { entryOf, folderOf } from './selection.ts';

const next = inRepository('node_modules', 'next', 'dist', 'bin', 'next');

/** How the process of a replica is started. Throws for a service that is not written yet. */
export const appProcess = (
  { app, name, ports }: Replica,
  { watch, env }: { watch: boolean; env: Record<string, string> },
): ProcessSpec => ({
  name,
  tier: 'app',
  command: process.execPath,
  args: app.kind === 'site' ? siteArguments(ports.app, watch) : serviceArguments(app, watch),
  cwd: folderOf(app),
  env: watch && app.kind === 'site' ? withoutBound(env) : env,
});

/** A watched site compiles its pages, and the bound of memory is not for its compiler. */
const withoutBound = ({ NODE_OPTIONS: _, ...env }: Record<string, string>) => env;

const serviceArguments = (app: App, watch: boolean) => {
  const entry = entryOf(app);
  if (!entry) throw new Error(`${app.id} has no src/main.ts`);
  return [...(watch ? ['--watch', '--watch-preserve-output'] : []), entry];
};

const siteArguments = (port: number, watch: boolean) => [
  next,
  watch ? 'dev' : 'start',
  '-H',
  '127.0.0.1',
  '-p',
  String(port),
];
