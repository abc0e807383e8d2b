import { z } from 'zod';
import type { Kubectl } from './kubectl.ts';

const Job = z.object({
  status: z.object({ conditions: z.array(z.object({ type: z.string(), status: z.string() })).default([]) }),
});

interface Options {
  kubectl: Pick<Kubectl, 'call' | 'get'>;
  now: () => Date;
  wait: (milliseconds: number) => Promise<void>;
  report: (line: string) => void;
}

/**
 * Makes a Job of a CronJob and waits for its end, which the CronJob bounds in time. Answers whether it succeeded, and its
 * pods' output. Whoever stops waiting leaves the Job running; it does no harm.
 */
export const runCronJob = async (cronJob: string, { kubectl, now, wait, report }: Options) => {
  const job = `${cronJob}-${now().toISOString().replace(/\D/g, '').slice(0, 14)}`;
  await kubectl.call('create', 'job', job, `--from=cronjob/${cronJob}`);
  report(`${job} runs`);
  for (;;) {
    const { status } = Job.parse(await kubectl.get('job', job));
    const end = status.conditions.find((each) => each.status === 'True' && ['Complete', 'Failed'].includes(each.type));
    if (end) return { succeeded: end.type === 'Complete', log: await logOf(kubectl, job) };
    await wait(2000);
  }
};

/** Of all its tries, each line marked with its pod when there were several. */
const logOf = (kubectl: Pick<Kubectl, 'call'>, job: string) =>
  kubectl.call('logs', `--selector=job-name=${job}`, '--tail=-1', '--ignore-errors');
