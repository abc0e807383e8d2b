import { Counter, Gauge, type Registry } from 'prom-client';

/** How the runs of an app's jobs ended in this process, and when each worked last. */
export const createJobMetrics = (registry: Registry, jobs: readonly string[]) => {
  const registers = [registry];
  const runs = new Counter({
    name: 'job_runs_total',
    help: 'Runs of scheduled jobs, by task (Prometheus keeps `job` for itself) and outcome',
    labelNames: ['task', 'outcome'],
    registers,
  });
  const succeededAt = new Gauge({
    name: 'job_last_success_timestamp_seconds',
    help: 'When a scheduled job worked last in this process; its start until then',
    labelNames: ['task'],
    registers,
  });
  for (const job of jobs) succeededAt.labels(job).setToCurrentTime();
  return {
    /** Runs a job and notes how it ended; throws what it throws. */
    measured: async (job: string, run: () => Promise<unknown>): Promise<void> => {
      try {
        await run();
      } catch (error) {
        runs.inc({ task: job, outcome: 'failed' });
        throw error;
      }
      runs.inc({ task: job, outcome: 'done' });
      succeededAt.labels(job).setToCurrentTime();
    },
  };
};
