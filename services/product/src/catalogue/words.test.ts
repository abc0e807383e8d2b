import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstReadings, readingsOf } from './words.ts';

const attack = '00 pb 000 pbc 0000 pbc0 pb0 pbc00x';

describe('readings of a search', () => {
  it('are the written one first, then other spellings', () => {
    expect(firstReadings('GT-R')).toEqual([['gt', 'r'], ['gtr']]);
    expect(firstReadings('MX5')).toEqual([['mx5'], ['mx', '5']]);
  });

  it('are only those whose every word may match', () => {
    const words = new Set(['ford', 'f150']);
    expect(firstReadings('Ford F 150', (word) => words.has(word))).toEqual([['ford', 'f150']]);
    expect(firstReadings(attack, () => false)).toEqual([]);
  });

  it('are four of eight words at most, however many there are', () => {
    expect(readingsOf(attack).length).toBeGreaterThan(4);
    expect(firstReadings(attack)).toHaveLength(4);
    const token = fc.stringMatching(/^[a-z0-9-]{1,6}$/);
    fc.assert(
      fc.property(fc.array(token, { maxLength: 30 }), (tokens) => {
        const readings = firstReadings(tokens.join(' '));
        expect(readings.length).toBeLessThanOrEqual(4);
        for (const words of readings) {
          expect(words.length).toBeLessThanOrEqual(8);
          expect(new Set(words).size).toBe(words.length);
        }
      }),
    );
  });
});
