import { expect, it } from 'vitest';
import { firstIdAt, highestId, lowestId, newEntryId } from './entry-ids.ts';

it('an entry’s id holds its moment, and lies in the range of its time', () => {
  const startTime = Date.now();
  const { id, at } = newEntryId();
  expect(Math.abs(at.getTime() - startTime)).toBeLessThan(1000);
  expect(firstIdAt(at.toISOString()) <= id).toBe(true);
  expect(id < firstIdAt(new Date(at.getTime() + 1).toISOString())).toBe(true);
});

it.each(['0001-01-01T00:00:00Z', '1970-01-01T00:00:00Z', '9999-12-31T23:59:59.999Z'])('%s has one too', (moment) => {
  const id = firstIdAt(moment);
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7000-8000-0{12}$/);
  expect(lowestId <= id && id < highestId).toBe(true);
});
