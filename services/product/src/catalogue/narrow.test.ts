import fc from 'fast-check';
import { expect, it } from 'vitest';
import { narrow } from './narrow.ts';

it('reads as what it was, in characters of one byte', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (key, text) => {
      const value = { [key]: text };
      const narrowText = narrow(JSON.stringify(value));
      expect(JSON.parse(narrowText)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(/^[\x20-\xff]*$/.test(narrowText)).toBe(true);
    }),
  );
});
