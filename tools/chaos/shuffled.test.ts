import { expect, it } from 'vitest';
import { stableNumbers } from '../dev/demo/stable-id.ts';
import { pick, shuffle } from './shuffled.ts';

const items = Array.from({ length: 50 }, (_, index) => index);

it('the same seed draws the same faults', () => {
  const draws = (seed: string) => {
    const random = stableNumbers(seed);
    return items.map(() => pick(items, random));
  };
  expect(draws('7')).toEqual(draws('7'));
  expect(draws('7')).not.toEqual(draws('8'));
});

it('a shuffle keeps every item', () => {
  const order = shuffle(items, stableNumbers('1'));
  expect(order).not.toEqual(items);
  expect(order.sort((a, b) => a - b)).toEqual(items);
});
