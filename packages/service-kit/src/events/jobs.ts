import type { App } from '@eshop/topology';
import { Router } from 'express';
import type { createOriginOf } from '../auth/caller.ts';
import { notFound } from '../http/problem.ts';
import type { Metrics } from '../metrics.ts';
import { createJobMetrics } from './job-metrics.ts';

/** What a cron binding starts, by job name. May run in many replicas at once. */
export type Jobs = Readonly<Record<string, () => Promise<unknown>>>;

interface Deps {
  app: App;
  jobs: Jobs;
  originOf: ReturnType<typeof createOriginOf>;
  metrics: Pick<Metrics, 'registry'>;
}

/** `/jobs/<name>`, for the sidecar alone. Throws when the topology's schedule and the jobs are not the same names. */
export const jobsRouter = ({ app, jobs, originOf, metrics }: Deps): Router => {
  const scheduled = Object.keys(app.schedule).sort().join();
  if (scheduled !== Object.keys(jobs).sort().join())
    throw new Error(`${app.id} must have exactly the jobs ${scheduled}`);
  const router = Router();
  if (scheduled === '') return router;
  const { measured } = createJobMetrics(metrics.registry, Object.keys(jobs));
  for (const [name, run] of Object.entries(jobs)) {
    // Dapr asks with OPTIONS whether the app wants this binding's triggers.
    router.options(`/jobs/${name}`, (_req, res) => void res.sendStatus(200));
    router.post(`/jobs/${name}`, async (req, res) => {
      if (originOf(req).kind !== 'sidecar') throw notFound();
      await measured(name, run);
      res.json({});
    });
  }
  return router;
};
