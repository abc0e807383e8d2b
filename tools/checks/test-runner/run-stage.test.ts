import { expect, it } from 'vitest';
import { runStage } from './run-stage.ts';
import { staleExitCode } from './stages.ts';

const exitWith = (code: number) => ['-e', `process.exit(${code})`];
const stage = { name: 'types', shows: 'strict types', commands: [exitWith(0), exitWith(1)] };

it('runs every command, even after one that failed', async () => {
  expect(await runStage(stage, [])).toMatchObject({ ok: false, passed: 1, failed: 1 });
});

it('reports stale files in one sentence, in place of what the commands would say of them', async () => {
  const outcome = await runStage({ ...stage, precondition: exitWith(staleExitCode) }, []);

  expect(outcome).toMatchObject({ ok: false, passed: 0, failed: 1 });
  expect(outcome.failures).toEqual(['generated files are not up to date: npm run generate']);
});

it('runs the commands when the precondition fails for another reason, which they then show', async () => {
  expect(await runStage({ ...stage, precondition: exitWith(1) }, [])).toMatchObject({ passed: 1, failed: 1 });
});
