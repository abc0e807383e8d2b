import { type Outcome, runStage } from '../test-runner/run-stage.ts';
import { stages } from '../test-runner/stages.ts';

const usage = `npm test [-- <stage>… [-- <arguments of vitest>]]

Stages: ${stages.map(({ name, shows }) => `\n  ${name.padEnd(12)}${shows}`).join('')}

Without a stage, all of them run except ${stages
  .filter(({ onlyNamed }) => onlyNamed)
  .map(({ name }) => name)
  .join(' and ')}, each even when an earlier one failed.`;

const main = async () => {
  const args = process.argv.slice(2);
  const split = args.indexOf('--');
  const [names, extra] = split < 0 ? [args, []] : [args.slice(0, split), args.slice(split + 1)];
  const unknown = names.filter((name) => !stages.some((stage) => stage.name === name));
  if (unknown.length > 0) {
    console.log(usage);
    process.exitCode = names.includes('--help') ? 0 : 1;
    return;
  }
  const outcomes: Outcome[] = [];
  for (const stage of stages.filter(({ name, onlyNamed }) =>
    names.length === 0 ? !onlyNamed : names.includes(name),
  )) {
    console.log(`\n── ${stage.name}: ${stage.shows}`);
    outcomes.push(await runStage(stage, extra));
  }
  summarise(outcomes);
};

const summarise = (outcomes: readonly Outcome[]) => {
  const total = (field: 'passed' | 'failed' | 'seconds') => outcomes.reduce((sum, outcome) => sum + outcome[field], 0);
  console.log('');
  for (const { stage, seconds, ok, passed, failed } of outcomes) {
    console.log(
      `${ok ? 'ok  ' : 'FAIL'} ${stage.name.padEnd(12)} ${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed ${seconds.toFixed(1).padStart(7)} s`,
    );
  }
  console.log(`${total('seconds').toFixed(0)} s in all`);
  console.log(`${total('passed')} passed, ${total('failed')} failed`);
  for (const failure of outcomes.flatMap(({ failures }) => failures)) console.log(`FAIL ${failure}`);
  process.exitCode = outcomes.every(({ ok }) => ok) ? 0 : 1;
};

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
