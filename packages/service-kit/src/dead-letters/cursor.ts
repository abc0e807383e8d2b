import { decodeCursor, encodeCursor } from '@eshop/contracts/page';
import { badRequest } from '@eshop/contracts/problems/general';
import { z } from 'zod';

/** The id after which a page starts. Throws a `bad-request` problem on a cursor made elsewhere. */
export const startOf = (cursor: string): string => {
  const id = decodeCursor(cursor, z.uuid());
  if (id === undefined) throw badRequest('Invalid cursor.');
  return id;
};

/** A page out of the `limit + 1` letters that were asked for: the one too many only tells that there is more. */
export const pageOfLetters = <Letter extends { id: string }>(letters: readonly Letter[], limit: number) => {
  const items = letters.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: last && letters.length > limit ? encodeCursor(last.id) : null };
};
