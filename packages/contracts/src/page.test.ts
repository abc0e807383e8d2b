import fc from 'fast-check';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { decodeCursor, encodeCursor, maxSortKeyLength, PageQuery } from './page.ts';

const Position = z.object({ at: z.string(), id: z.string() });

it('gives back the position it was made from', () => {
  fc.assert(
    fc.property(fc.record({ at: fc.string(), id: fc.string() }), (position) => {
      expect(decodeCursor(encodeCursor(position), Position)).toEqual(position);
    }),
  );
});

it('knows no position in a cursor made elsewhere', () => {
  fc.assert(
    fc.property(fc.string(), (cursor) => {
      expect(decodeCursor(cursor, Position)).toBeUndefined();
    }),
  );
});

/** Text as it may be stored, of every script, and of the characters that take the most room. */
const text = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: maxSortKeyLength }),
    fc.string({ unit: 'binary', minLength: maxSortKeyLength, maxLength: maxSortKeyLength }),
    fc
      .constantFrom('漢', '"', '\\', '𠮷', 'İ', 'ﷺ', 'a', '\u0001', '\ud800')
      .map((one) => one.repeat(maxSortKeyLength)),
  )
  .map((long) => long.slice(0, maxSortKeyLength));

it('makes no cursor that a list refuses, whatever it is sorted by', () => {
  fc.assert(
    fc.property(text, fc.uuid(), fc.uuid(), (at, id, other) => {
      const Place = z.tuple([z.string(), z.string(), z.object({ id: z.string(), other: z.string() })]);
      const position: z.infer<typeof Place> = ['byUsername', at, { id, other }];
      const cursor = encodeCursor(position);
      expect(PageQuery.parse({ cursor })).toMatchObject({ cursor });
      expect(decodeCursor(cursor, Place)).toEqual(position);
    }),
  );
});
