import { type App, portsOf } from '@eshop/topology';
import type { ProcessSpec } from '../supervisor/process-spec.ts';
import { inRepository } from './repository.ts';
import { entryOf, folderOf } from './selection.ts';

const next = inRepository('node_modules', 'next', 'dist', 'bin', 'next');

/** How an app's own process is started. Throws for a service that is not written yet. */
export const appProcess = (
  app: App,
  { offset, watch, env }: { offset: number; watch: boolean; env: Record<string, string> },
): ProcessSpec => ({
  name: app.id,
  tier: 'app',
  command: process.execPath,
  args: app.kind === 'site' ? siteArguments(app, offset, watch) : serviceArguments(app, watch),
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

const siteArguments = (app: App, offset: number, watch: boolean) => {
  const { app: port } = portsOf(app, offset);
  return [next, watch ? 'dev' : 'start', '-H', '127.0.0.1', '-p', String(port)];
};
