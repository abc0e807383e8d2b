import { expect, it } from 'vitest';
import { changeOf } from './change.ts';

it('tells a change in words', () => {
  expect(changeOf(112, 100)).toBe('12% more than before');
  expect(changeOf(0, 100)).toBe('100% less than before');
  expect(changeOf(1001, 1000)).toBe('about as much as before');
  expect(changeOf(5, 5)).toBe('as much as before');
  expect(changeOf(5, 0)).toBe('nothing before');
});
