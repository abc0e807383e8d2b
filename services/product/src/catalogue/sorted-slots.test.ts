import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareKeys, createSortedSlots, type SortKey } from './sorted-slots.ts';

const keys = fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.string({ maxLength: 3 })), {
  selector: String,
  minLength: 1,
  maxLength: 600,
});

describe('sorted slots', () => {
  const compare = compareKeys();
  const fillSlots = (all: readonly SortKey[], read: (at: number) => boolean) => {
    const slots = createSortedSlots((slot) => all[slot] ?? [0, ''], compare);
    all.forEach((_, slot) => {
      slots.add(slot);
      if (read(slot)) slots.slots();
    });
    return slots;
  };

  it('are in order, whether they came one by one or many at once, and stay so when some go', () => {
    fc.assert(
      fc.property(keys, fc.integer({ min: 1, max: 300 }), (all, every) => {
        const slots = fillSlots(all, (at) => at % every === 0);
        const expectedSlots = all.map((_, slot) => slot).sort((a, b) => compare(all[a] ?? [0, ''], all[b] ?? [0, '']));
        expect([...slots.slots()]).toEqual(expectedSlots);
        expect(expectedSlots.map((slot) => slots.places()[slot])).toEqual(expectedSlots.map((_, at) => at));
        for (const slot of expectedSlots.filter((slot) => slot % 3 === 0)) slots.remove(slot);
        const leftSlots = expectedSlots.filter((slot) => slot % 3 !== 0);
        expect([...slots.slots()]).toEqual(leftSlots);
        expect(leftSlots.map((slot) => slots.places()[slot])).toEqual(leftSlots.map((_, at) => at));
      }),
      { numRuns: 50 },
    );
  });

  it('say how many come before a key, whether it is among them or not', () => {
    fc.assert(
      fc.property(keys, fc.tuple(fc.integer({ min: 0, max: 9 }), fc.string({ maxLength: 3 })), (all, key) => {
        const slots = fillSlots(all, () => false);
        expect(slots.countBefore(key)).toBe(all.filter((other) => compare(other, key) < 0).length);
        expect(slots.countBefore(key, true)).toBe(all.filter((other) => compare(other, key) <= 0).length);
      }),
      { numRuns: 50 },
    );
  });
});
