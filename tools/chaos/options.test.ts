import { expect, it } from 'vitest';
import { readOptions } from './options.ts';

it('a single fault is injected without others at random', () => {
  expect(readOptions(['--only', 'kill order'])).toMatchObject({ only: 'kill order', orders: 0, seconds: 3 });
});

it('a short run takes less of everything', () => {
  expect(readOptions(['--short'])).toMatchObject({ orders: 40, seconds: 1 });
});

it('starts as many replicas as it is asked for', () => {
  expect(readOptions([])).toMatchObject({ replicas: 1 });
  expect(readOptions(['--replicas', '2'])).toMatchObject({ replicas: 2 });
  expect(() => readOptions(['--replicas', '9'])).toThrow('--replicas is a number from 1 to 4');
});

it('refuses what is no number', () => {
  expect(() => readOptions(['--orders', 'many'])).toThrow('--orders is a number');
});
