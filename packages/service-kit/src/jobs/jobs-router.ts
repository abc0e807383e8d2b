import type { App } from '@eshop/topology';
import type { RequestHandler, Router } from 'express';
import { type OriginOf, onlySidecar } from '../auth/caller.ts';
import { checkJobs } from '../check-topology.ts';
import { addResource } from '../http/resource.ts';
import { strictRouter } from '../http/strict-router.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { createJobMetrics } from './job-metrics.ts';

/** What a cron binding starts, by job name. May run in many replicas at once. */
export type Jobs = Readonly<Record<string, () => Promise<unknown>>>;

interface Deps {
  app: App;
  jobs: Jobs;
  originOf: OriginOf;
  metrics: Pick<Metrics, 'registry'>;
}

/** `/jobs/<name>`, for the sidecar alone. Throws when the topology's schedule and the jobs are not the same names. */
export const jobsRouter = ({ app, jobs, originOf, metrics }: Deps): Router => {
  checkJobs(app, Object.keys(jobs));
  const router = strictRouter();
  if (Object.keys(jobs).length === 0) return router;
  const { measured: measure } = createJobMetrics(metrics.registry, Object.keys(jobs));
  const guard = onlySidecar(originOf);
  for (const [name, run] of Object.entries(jobs)) {
    const job: RequestHandler = async (_req, res) => {
      await measure(name, run);
      res.json({});
    };
    // Dapr asks with OPTIONS whether the app wants this binding's triggers.
    addResource(router, `/jobs/${name}`, { POST: [guard, job] }, guard);
  }
  return router;
};
