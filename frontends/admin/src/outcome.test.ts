import { expect, it } from 'vitest';
import { outcomeNamed, outcomeUrl } from './outcome.ts';

it('shows only outcomes that there are', () => {
  expect(outcomeNamed('conflict')?.title).toContain('already');
  for (const name of ['toString', '<script>', ['approved'], undefined]) expect(outcomeNamed(name)).toBeUndefined();
});

it('names the order that was decided', () => {
  expect(outcomeUrl('approved', 'o1')).toBe('/payments?outcome=approved&order=o1');
  expect(outcomeUrl('conflict')).toBe('/payments?outcome=conflict');
});
