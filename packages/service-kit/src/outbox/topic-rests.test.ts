import { expect, it } from 'vitest';
import { createTopicRests } from './topic-rests.ts';

const atTime = (start = 0) => {
  const clock = { now: start };
  return {
    clock,
    rests: createTopicRests(
      () => clock.now,
      () => 0,
    ),
  };
};

it('rests a topic that failed until its time is over, and no other', () => {
  const { clock, rests } = atTime();
  const ms = rests.failed('order-created');
  expect(rests.resting()).toEqual(['order-created']);
  clock.now = ms;
  expect(rests.resting()).toEqual([]);
});

it('rests longer with every failure in a row, up to 5 s', () => {
  const { rests } = atTime();
  const waits = Array.from({ length: 8 }, () => rests.failed('order-created'));
  expect(waits).toEqual([100, 200, 400, 800, 1600, 3200, 5000, 5000]);
});

it('begins anew after a success', () => {
  const { rests } = atTime();
  rests.failed('order-created');
  rests.failed('order-created');
  rests.succeeded('order-created');
  expect(rests.resting()).toEqual([]);
  expect(rests.failed('order-created')).toBe(100);
});
