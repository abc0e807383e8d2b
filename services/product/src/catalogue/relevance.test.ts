import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstOf, placeOf, rankOf, scoreOf } from './relevance.ts';

const place = fc.integer({ min: 0, max: 100_000 });
const score = fc.integer({ min: 1, max: 256 });

describe('ranks', () => {
  it('hold a score and a place, the better score first and the earlier place among equals', () => {
    fc.assert(
      fc.property(score, place, score, place, (a, at, b, other) => {
        expect([scoreOf(rankOf(a, at)), placeOf(rankOf(a, at))]).toEqual([a, at]);
        expect(Math.sign(rankOf(a, at) - rankOf(b, other))).toBe(Math.sign(b - a || at - other));
      }),
    );
  });
});

describe('the first of what was found', () => {
  it('are those of all of it in order, from a rank on, without what fails', () => {
    const hits = fc.uniqueArray(fc.tuple(place, fc.integer({ min: 1, max: 4 })), {
      selector: ([slot]) => slot,
      maxLength: 300,
    });
    const from = fc.tuple(fc.integer({ min: 1, max: 5 }), place).map(([own, at]) => rankOf(own, at));
    fc.assert(
      fc.property(hits, fc.integer({ min: 1, max: 5 }), from, (found, count, from) => {
        const slots = Uint32Array.from(found, ([slot]) => slot);
        const scores = Uint16Array.from(found, ([, own]) => own);
        const fails = (slot: number) => slot % 3;
        const rank = (slot: number, own: number) => rankOf(own, slot);
        const expectedOrder = found
          .filter(([slot, own]) => fails(slot) === 0 && rank(slot, own) >= from)
          .map(([slot, own]) => rank(slot, own))
          .toSorted((a, b) => a - b);
        expect([...firstOf({ slots, scores }, fails, { rank, from, count })]).toEqual(expectedOrder.slice(0, count));
      }),
      { numRuns: 300 },
    );
  });
});
