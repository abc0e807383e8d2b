import { Registry } from 'prom-client';
import { expect, it } from 'vitest';
import { createJobMetrics } from './job-metrics.ts';

it('tells how runs of a job ended, and lets its error through', async () => {
  const registry = new Registry();
  const { measured: measure } = createJobMetrics(registry, ['expire-unpaid']);
  await measure('expire-unpaid', async () => undefined);
  await expect(measure('expire-unpaid', () => Promise.reject(new Error('away')))).rejects.toThrow('away');
  const text = await registry.metrics();
  expect(text).toContain('job_runs_total{task="expire-unpaid",outcome="done"} 1');
  expect(text).toContain('job_runs_total{task="expire-unpaid",outcome="failed"} 1');
});

it('counts a job that never ran from the start of the process', async () => {
  const registry = new Registry();
  createJobMetrics(registry, ['finish-placing']);
  const [, at] =
    /job_last_success_timestamp_seconds\{task="finish-placing"\} ([\d.]+)/.exec(await registry.metrics()) ?? [];
  expect(Math.abs(Number(at) - Date.now() / 1000)).toBeLessThan(5);
});
