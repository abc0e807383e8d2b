import { setTimeout } from 'node:timers/promises';
import { createKubectl } from '../cluster/kubectl.ts';
import { runCronJob } from '../cluster/run-cron-job.ts';

const programs = ['audit', 'reconcile-stock', 'republish', 'rebuild-sales'];

const usage = `npm run ops -- [--namespace eshop] <program> [arguments]

Runs one of the operators' programs inside the cluster that kubectl points at, as a Job of the image eshop/ops, and prints
its output. It needs no access to the stores from this machine. Programs: ${programs.join(', ')}.

  npm run ops -- audit
  npm run ops -- republish --since 2026-11-01T09:00:00Z`;

const main = async () => {
  const args = process.argv.slice(2);
  const hasNamespace = args[0] === '--namespace';
  const [namespace = 'eshop', program = '', ...rest] = hasNamespace ? args.slice(1) : ['eshop', ...args];
  if (!programs.includes(program)) {
    console.log(usage);
    process.exitCode = program === '--help' ? 0 : 1;
    return;
  }
  const { succeeded: hasSucceeded, log } = await runCronJob('ops', {
    kubectl: createKubectl(namespace),
    now: () => new Date(),
    wait: (ms) => setTimeout(ms),
    report: console.log,
    command: ['node', `tools/ops/commands/${program}.ts`, '--in-pod', ...rest],
  });
  console.log(log.trimEnd());
  process.exitCode = hasSucceeded ? 0 : 1;
};

main().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
