import { allProblems } from '@eshop/contracts/problems';
import { redriveFailed } from '@eshop/contracts/problems/dead-letters';
import { stockShort } from '@eshop/contracts/problems/stock';
import { expect, it } from 'vitest';
import { withSiteText } from './problem-texts.ts';

it.each(allProblems)('says $name in words of the sites', (type) => {
  const { title, detail } = withSiteText(type('A sentence for developers.').problem);
  expect([title, detail]).not.toContain('A sentence for developers.');
  expect(title).not.toBe('');
  expect(detail).not.toBe('');
});

it('keeps the members of a problem', () => {
  const { problem } = stockShort('Only 2 are free.', { available: 2 });
  expect(withSiteText(problem)).toMatchObject({
    type: problem.type,
    status: 409,
    available: 2,
    title: 'Not enough in stock',
  });
});

it('says why an event failed again', () => {
  const { detail } = withSiteText(redriveFailed(undefined, { reason: 'no such product' }).problem);
  expect(detail).toBe('It failed again: no such product');
});

it('leaves what a site says itself', () => {
  const problem = { type: 'about:blank', title: 'This order was changed meanwhile', status: 412 };
  expect(withSiteText(problem)).toEqual(problem);
});
