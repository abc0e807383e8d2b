import { tooManyRequests } from '@eshop/contracts/problems/general';
import { expect, it } from 'vitest';
import { createFailureBudget } from './failure-budget.ts';

it('refuses a key after so many failures within the window, and no other key', () => {
  let time = 0;
  const budget = createFailureBudget({
    max: 2,
    windowMs: 10_000,
    refusal: (retryAfter) => tooManyRequests('too many', { retryAfter }),
    now: () => time,
  });
  budget.spend('ada');
  time = 4000;
  budget.spend('ada');
  expect(() => budget.check('ada')).toThrow(
    expect.objectContaining({ problem: expect.objectContaining({ retryAfter: 6 }) }),
  );
  expect(() => budget.check('bob')).not.toThrow();
  time = 10_000;
  expect(() => budget.check('ada')).not.toThrow();
});
