import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { invalid } from './problem.ts';

const Body = z.strictObject({ name: z.string(), items: z.array(z.strictObject({ id: z.uuid() })) });
const errorsOf = (body: unknown) => {
  const { error } = Body.safeParse(body);
  if (!error) throw new Error('it is in order');
  return invalid(error).problem.errors ?? [];
};

describe('what is wrong with a body', () => {
  it('is named field by field, unknown ones by their own names', () => {
    expect(errorsOf({ name: 7, items: [{ id: 'x' }], 'a/b': 1 }).map(({ pointer }) => pointer)).toEqual([
      '/name',
      '/items/0/id',
      '/a~1b',
    ]);
  });

  it('is told in no more than a hundred errors, which are no larger than what was sent', () => {
    const unknown = Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`k${at}`, 1]));
    const many = { name: 'a', items: Array.from({ length: 20_000 }, () => ({})) };
    for (const body of [{ name: 'a', items: [], ...unknown }, many]) {
      const errors = errorsOf(body);
      expect(errors).toHaveLength(100);
      expect(JSON.stringify(errors).length).toBeLessThan(20_000);
    }
  });
});
