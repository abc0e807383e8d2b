import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { Kubectl } from './kubectl.ts';

const JobStatus = z.object({
  status: z.object({ conditions: z.array(z.object({ type: z.string(), status: z.string() })).default([]) }),
});

/** A Job as kubectl makes it of a CronJob; what is not read here is kept. */
const JobManifest = z.looseObject({
  spec: z.looseObject({
    template: z.looseObject({ spec: z.looseObject({ containers: z.tuple([z.looseObject({ name: z.string() })]) }) }),
  }),
});

interface Options {
  /** What the Job's only container runs. @default what the CronJob says */
  command?: readonly string[];
  kubectl: Pick<Kubectl, 'call' | 'get'>;
  now: () => Date;
  wait: (milliseconds: number) => Promise<void>;
  report: (line: string) => void;
}

/**
 * Creates a Job from a CronJob and waits for its end, which the CronJob bounds in time. Returns whether it succeeded, and
 * its pods' output. An operator who stops waiting leaves the Job running, which does no harm.
 */
export const runCronJob = async (cronJob: string, { kubectl, now, wait, report, command }: Options) => {
  const job = `${cronJob}-${now().toISOString().replace(/\D/g, '').slice(0, 14)}`;
  const create = ['create', 'job', job, `--from=cronjob/${cronJob}`];
  if (command === undefined) await kubectl.call(...create);
  else await createWith(kubectl, await kubectl.call(...create, '--dry-run=client', '--output=json'), command);
  report(`${job} runs`);
  for (;;) {
    const { status } = JobStatus.parse(await kubectl.get('job', job));
    const end = status.conditions.find((each) => each.status === 'True' && ['Complete', 'Failed'].includes(each.type));
    if (end) return { succeeded: end.type === 'Complete', log: await logOf(kubectl, job) };
    await wait(2000);
  }
};

const createWith = async ({ call }: Pick<Kubectl, 'call'>, manifest: string, command: readonly string[]) => {
  const job = JobManifest.parse(JSON.parse(manifest));
  const [container] = job.spec.template.spec.containers;
  container.command = command;
  const folder = mkdtempSync(join(tmpdir(), 'eshop-job-'));
  try {
    const file = join(folder, 'job.json');
    writeFileSync(file, JSON.stringify(job));
    await call('create', '--filename', file);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/** Of all its tries, each line marked with its pod when there were several. */
const logOf = (kubectl: Pick<Kubectl, 'call'>, job: string) =>
  kubectl.call('logs', `--selector=job-name=${job}`, '--tail=-1', '--ignore-errors');
