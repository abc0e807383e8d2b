import { expect, it } from 'vitest';
import { isProblem, ProblemError, problemNameOf } from './problem-type.ts';
import { badRequest } from './problems/general.ts';
import { stockShort } from './problems/stock.ts';
import { allProblems } from './problems.ts';

it('creates an error with the declared status, title and type', () => {
  const error = stockShort('Only 2 are free.', { available: 2 });
  expect(error).toBeInstanceOf(ProblemError);
  expect(error.problem).toEqual({
    type: '/problems/stock-short',
    title: 'Insufficient stock',
    status: 409,
    detail: 'Only 2 are free.',
    available: 2,
  });
});

it.each([
  ['/problems/stock-short', 'stock-short'],
  ['https://api.example.com/problems/stock-short', 'stock-short'],
  ['about:blank', undefined],
  ['/problems/', undefined],
  ['/other-problems/stock-short', undefined],
])('reads the name in %s', (type, name) => {
  expect(problemNameOf({ type })).toBe(name);
});

it('compares problems by name', () => {
  const { problem } = stockShort();
  expect([isProblem(problem, stockShort), isProblem(problem, badRequest), isProblem(undefined, stockShort)]).toEqual([
    true,
    false,
    false,
  ]);
});

it('declares each name once, with a title that is a short phrase', () => {
  const names = allProblems.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const { name, title } of allProblems) {
    expect(name).toMatch(/^[a-z][a-z0-9-]*$/);
    expect(title, name).toMatch(/^[A-Z][^.`]{2,40}$/);
  }
});
