import { setTimeout as pause } from 'node:timers/promises';
import type { RequestHandler, Router } from 'express';
import { addResource } from './resource.ts';
import { strictRouter } from './strict-router.ts';

/** What must answer before this process can do its work, by name. */
export type Checks = Readonly<Record<string, () => Promise<unknown>>>;

/** `/livez`: the process runs. `/readyz`: its sidecar and stores answer within a second, and it is not stopping. */
export const healthRouter = (checks: Checks, stopping: () => boolean): Router => {
  const router = strictRouter();
  const readiness: RequestHandler = async (_req, res) => {
    const results = await runChecks(checks);
    const ready = !stopping() && Object.values(results).every((result) => result === 'ok');
    res.status(ready ? 200 : 503).json({ status: ready ? 'ok' : 'unavailable', checks: results });
  };
  addResource(router, '/livez', { GET: [(_req, res) => void res.json({ status: 'ok' })] });
  addResource(router, '/readyz', { GET: [readiness] });
  return router;
};

/** Runs all checks at once, each with a timeout of one second; returns `ok` or what is wrong, by name. */
export const runChecks = async (checks: Checks): Promise<Record<string, string>> =>
  // biome-ignore lint/plugin: the checks of an app
  Object.fromEntries(await Promise.all(Object.entries(checks).map(run)));

const run = async ([name, check]: [string, () => Promise<unknown>]) => {
  const late = pause(1000, 'no answer within 1 s', { ref: false });
  const result = await Promise.race([
    check().then(
      () => 'ok',
      (error: unknown) => `${(error as Error).message}`,
    ),
    late,
  ]);
  return [name, result] as const;
};
