import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { runCronJob } from './run-cron-job.ts';

const clock = { now: () => new Date('2026-11-23T03:04:05.678Z'), wait: async () => undefined, report: () => undefined };

/** A cluster in which a Job is in each of these states, one at a time. */
const cluster = (...states: readonly object[][]) => {
  const [commands, leftStates] = [[] as string[], [...states]];
  const call = async (...args: readonly string[]) => {
    commands.push(args.join(' '));
    return args[0] === 'logs' ? 'rows compared' : '';
  };
  const kubectl = { call, get: async () => ({ status: { conditions: leftStates.shift() } }) };
  return { asked: commands, kubectl };
};

it('makes a job of the template and waits until it is complete', async () => {
  const { asked: commands, kubectl } = cluster(
    [],
    [{ type: 'Complete', status: 'False' }],
    [{ type: 'Complete', status: 'True' }],
  );

  const result = await runCronJob('restore-drill-mysql', { kubectl, ...clock });

  expect(commands[0]).toBe('create job restore-drill-mysql-20261123030405 --from=cronjob/restore-drill-mysql');
  expect(result).toEqual({ succeeded: true, log: 'rows compared' });
});

it('tells of a job that failed, with what it printed', async () => {
  const { kubectl } = cluster([{ type: 'Failed', status: 'True' }]);

  expect(await runCronJob('restore-drill-mysql', { kubectl, ...clock })).toEqual({
    succeeded: false,
    log: 'rows compared',
  });
});

it('replaces the command of the only container, and keeps the rest of the job', async () => {
  const { asked: commands, kubectl } = cluster([{ type: 'Complete', status: 'True' }]);
  let createdJob: unknown;
  const manifest = { kind: 'Job', spec: { template: { spec: { containers: [{ name: 'ops', image: 'eshop/ops' }] } } } };
  const call = async (...args: readonly string[]) => {
    if (args.includes('--dry-run=client')) return JSON.stringify(manifest);
    if (args[1] === '--filename') createdJob = JSON.parse(readFileSync(args[2] ?? '', 'utf8'));
    return kubectl.call(...args);
  };

  await runCronJob('ops', { ...clock, kubectl: { ...kubectl, call }, command: ['node', 'audit.ts'] });

  expect(createdJob).toEqual({
    kind: 'Job',
    spec: { template: { spec: { containers: [{ name: 'ops', image: 'eshop/ops', command: ['node', 'audit.ts'] }] } } },
  });
  expect(commands[0]).toMatch(/^create --filename /);
});
