import { decodeCursor, encodeCursor } from '@eshop/contracts/page';
import { badRequest } from '@eshop/contracts/problems/general';
import type { z } from 'zod';

/** The position in a list's cursor, undefined without one. Throws a 400 problem on a cursor that is not of this list. */
export const positionIn = <Position extends z.ZodType>(
  cursor: string | undefined,
  position: Position,
): z.infer<Position> | undefined => {
  if (cursor === undefined) return undefined;
  const cursorPosition = decodeCursor(cursor, position);
  if (cursorPosition === undefined) throw unknownCursor();
  return cursorPosition;
};

/** The 400 problem of a cursor that is not of this list. */
export const unknownCursor = () =>
  badRequest('Invalid cursor.', { errors: [{ pointer: '/query/cursor', message: 'unknown' }] });

/** A page out of `limit + 1` rows: the one too many only tells that there is more. */
export const pageOf = <Row>(rows: readonly Row[], limit: number, position: (row: Row) => unknown) => {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: last !== undefined && rows.length > limit ? encodeCursor(position(last)) : null };
};
