import { expect, it } from 'vitest';
import { ageOf } from './age.ts';

const at = '2026-01-01T00:00:00.000Z';
const secondsAfter = (seconds: number) => Date.parse(at) + seconds * 1000;

it('tells an age in its largest whole unit', () => {
  expect(ageOf(at, secondsAfter(-5))).toBe('just now');
  expect(ageOf(at, secondsAfter(59))).toBe('just now');
  expect(ageOf(at, secondsAfter(179))).toBe('2 minutes ago');
  expect(ageOf(at, secondsAfter(3600))).toBe('1 hour ago');
  expect(ageOf(at, secondsAfter(200_000))).toBe('2 days ago');
});
