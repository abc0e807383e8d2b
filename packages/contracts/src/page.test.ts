import fc from 'fast-check';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { decodeCursor, encodeCursor } from './page.ts';

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
