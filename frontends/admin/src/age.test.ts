import { expect, it } from 'vitest';
import { ageOf } from './age.ts';

const at = '2026-01-01T00:00:00.000Z';
const after = (seconds: number) => Date.parse(at) + seconds * 1000;

it('tells an age in its largest whole unit', () => {
  expect(ageOf(at, after(-5))).toBe('just now');
  expect(ageOf(at, after(59))).toBe('just now');
  expect(ageOf(at, after(179))).toBe('2 minutes ago');
  expect(ageOf(at, after(3600))).toBe('1 hour ago');
  expect(ageOf(at, after(200_000))).toBe('2 days ago');
});
