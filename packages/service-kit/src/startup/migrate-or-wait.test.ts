import { expect, it } from 'vitest';
import { migrateOrWait, type Schema } from './migrate-or-wait.ts';

/** A store that answers each question with the next of these: an error, or what it lacks. */
const storeOf = (...answers: (string[] | Error)[]) => {
  const steps: string[] = [];
  const schema: Schema = {
    name: 'orders',
    pending: async () => {
      const answer = answers.length > 1 ? answers.shift() : answers[0];
      if (answer instanceof Error) throw answer;
      return answer ?? [];
    },
    migrate: async () => void steps.push('migrated'),
    close: async () => void steps.push('closed'),
  };
  return { schema, done: steps };
};
const run = async (schema: Schema, args: string[], timeoutMs = 1000) => {
  const reports: string[] = [];
  await migrateOrWait([schema], { args, timeoutMs, intervalMs: 1, report: (text) => reports.push(text) });
  return reports;
};

it('migrates as soon as the store answers', async () => {
  const { schema, done: steps } = storeOf(new Error('refused'), new Error('refused'), ['002-lines']);
  expect(await run(schema, [])).toEqual(['waiting: orders does not answer: refused']);
  expect(steps).toEqual(['migrated', 'closed']);
});

it('only waits with --wait, until nothing is lacking, and says once for what', async () => {
  const { schema, done: steps } = storeOf(
    new Error('refused'),
    ['001-orders', '002-lines'],
    ['002-lines'],
    ['002-lines'],
    [],
  );
  expect(await run(schema, ['--wait'])).toEqual([
    'waiting: orders does not answer: refused',
    'waiting: orders lacks 001-orders, 002-lines',
    'waiting: orders lacks 002-lines',
  ]);
  expect(steps).toEqual(['closed']);
});

it('names what is lacking after its timeout', async () => {
  const { schema, done: steps } = storeOf(['002-lines']);
  await expect(run(schema, ['--wait'], 5)).rejects.toThrow('orders lacks 002-lines');
  expect(steps).toEqual(['closed']);
});

it('gives the reason of a store that stays unavailable', async () => {
  const refusedError = Object.assign(new AggregateError([], ''), { code: 'ECONNREFUSED' });
  await expect(run(storeOf(refusedError).schema, [], 5)).rejects.toThrow('orders does not answer: ECONNREFUSED');
});
