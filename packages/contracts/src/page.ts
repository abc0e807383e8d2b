import { z } from 'zod';
import { opaque } from './text.ts';

/** How many items a list answers when nothing is asked, and at most. */
export const defaultLimit = 20;
export const maxLimit = 100;

/** The longest text by which a list is sorted, in UTF-16 units; a list that is sorted by a longer one cuts it. */
export const maxSortKeyLength = 256;

/** Beside the text by which a list is sorted a cursor holds ids, a moment or a number, and its brackets. */
const maxOtherBytes = 200;

/** As many bytes as JSON takes for a unit of text: a control character is written as `\u0001`. */
const maxBytesPerUnit = 6;

/** The longest cursor that a list makes: what its position takes as JSON, in base64. */
export const maxCursorLength = Math.ceil(((maxSortKeyLength * maxBytesPerUnit + maxOtherBytes) * 4) / 3);

/** A boolean of a query or a form: `true` or `false`. */
export const flag = () =>
  z.stringbool({ truthy: ['true'], falsy: ['false'], case: 'sensitive' }).meta({ type: 'boolean' });

/** The query every list takes: how many, and from where (`nextCursor` of the page before). */
export const PageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(maxLimit).default(defaultLimit),
  cursor: opaque(maxCursorLength).optional(),
});

/** Asks a list to count what fits, too. */
export const Counted = { count: flag().optional() };

/** How many fit in all, where that was asked for; more than `maxTotal` are not counted. */
export const Total = { total: z.int().optional() };
export const maxTotal = 10_000;

/** Several values of one query parameter, with commas between: `status=PAID,SHIPPED`. */
export const severalOf = <Item extends z.ZodEnum<Readonly<Record<string, string>>>>(item: Item) =>
  opaque(500, 0)
    .meta({ pattern: `^(${item.options.join('|')})(,(${item.options.join('|')})){0,${maxSeveral - 1}}$` })
    .transform((text) => text.split(','))
    .pipe(z.array(item).min(1).max(maxSeveral));

const maxSeveral = 20;

/** The answer of every list: `nextCursor` is null on the last page. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() });

/** An opaque cursor holding where the next page starts. */
export const encodeCursor = (position: unknown): string => Buffer.from(JSON.stringify(position)).toString('base64url');

/** The position in a cursor, or undefined when it is not one of ours. */
export const decodeCursor = <Position extends z.ZodType>(
  cursor: string,
  position: Position,
): z.infer<Position> | undefined => {
  try {
    return position.safeParse(JSON.parse(Buffer.from(cursor, 'base64url').toString())).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
};
