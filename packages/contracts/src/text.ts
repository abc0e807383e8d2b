import { z } from 'zod';

// Control characters and half surrogate pairs are refused: PostgreSQL cannot keep NUL, and nobody types the others.
const oneLine = /^[^\p{Cc}\p{Cs}]*$/u;
const manyLines = /^([^\p{Cc}\p{Cs}]|[\t\n\r])*$/u;

/** Text of one line, as it came. */
export const Line = z.string().regex(oneLine, 'one line without control characters');

/** One line of at most `max` characters, without the blanks at its ends. */
export const line = (max: number) => z.string().trim().max(max).regex(oneLine, 'one line without control characters');

/** A line that says something. */
export const name = (max: number) => line(max).min(1);

/** Text of any number of lines, at most `max` characters in all, as it came. */
export const prose = (max: number) =>
  z.string().max(max).regex(manyLines, 'no control characters but tabs and line ends');
