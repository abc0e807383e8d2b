import { setImmediate as tick } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createSingleFlight } from './single-flight.ts';

it('runs once more, and only once, for any number of wakes during a run', async () => {
  const gate = Promise.withResolvers<void>();
  let runs = 0;
  const flight = createSingleFlight(async () => {
    runs++;
    if (runs === 1) await gate.promise;
  });
  flight.wake();
  for (let i = 0; i < 5; i++) flight.wake();
  expect(runs).toBe(1);
  gate.resolve();
  await flight.settled();
  expect(runs).toBe(2);
});

it('never runs twice at a time', async () => {
  let active = 0;
  let most = 0;
  const flight = createSingleFlight(async () => {
    most = Math.max(most, ++active);
    await tick();
    active--;
  });
  for (let i = 0; i < 20; i++) {
    flight.wake();
    await tick();
  }
  await flight.settled();
  expect(most).toBe(1);
});

it('loses no wake that comes just as a run ends', async () => {
  let runs = 0;
  const flight = createSingleFlight(async () => void runs++);
  flight.wake();
  await flight.settled();
  flight.wake();
  await flight.settled();
  expect(runs).toBe(2);
});
