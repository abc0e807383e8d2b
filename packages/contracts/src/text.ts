import { z } from 'zod';

// Control characters and half surrogate pairs are refused: PostgreSQL cannot keep NUL, and nobody types the others.
const opaqueLine = /^[^\p{Cc}\p{Cs}]*$/u;
const oneLine = /^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]*$/u;
const manyLines = /^([^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]|[\t\n\r])*$/u;

/** Zero-width (non-)joiners, which some scripts and emoji need inside a word, and emoji's variation selectors. */
const joiner =
  /(?<=[\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}])[\u200C\u200D](?=[\p{L}\p{Extended_Pictographic}])/gu;
const variationSelector = /(?<=[\p{L}\p{N}\p{S}\p{P}])[\uFE00-\uFE0F](?![\uFE00-\uFE0F])/gu;
/** Bidirectional controls, zero-width characters, tags, fillers and other characters that show nothing (UTS #39, UAX #31). */
const invisible = /[\p{Cf}\p{Default_Ignorable_Code_Point}\p{Co}\p{Cn}\u2800]/u;
const stackedMarks = /\p{M}{4}/u;
/** An empty text is another fault, which is named by itself. */
const visibleCharacter = /^$|[\p{L}\p{N}]/u;
/** A character that is no blank; the blanks are those of `trim`, which stand in documents as every tool reads them. */
const notBlank = String.raw`[^\u0000-\u0020\u007f-\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]`;
const anyOfLine = String.raw`[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]*`;
const anyOfLines = String.raw`([^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]|[\t\n\r])*`;

/** Patterns of texts that are not blank, for documents: what is kept is tested without its blanks. */
export const documentedLine = `^${anyOfLine}${notBlank}${anyOfLine}$`;
const documentedProse = `^${anyOfLines}${notBlank}${anyOfLines}$`;
/** The schema of a text of any number of lines that is not blank, as a document says it. */
export const notBlankProse = { pattern: documentedProse } as const;
/** One line that shows something, where any character beyond ASCII counts as a letter. */
const documentedName =
  '^[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]*([0-9A-Za-z]|[^ -~\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}])[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]*$';
/** A word of letters that look alike in two scripts, such as a Cyrillic `А` before Latin letters (UTS #39, mixed scripts). */
const mixedScripts =
  /\p{Script=Latin}\p{M}*[\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}]\p{M}*\p{Script=Latin}/u;

const showsAllOfIt = (text: string) => !invisible.test(text.replace(joiner, '').replace(variationSelector, ''));

/** Blanks of any kind, and what people copy along without seeing it. */
const unseen = String.raw`[\s\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]`;
const unseenAround = new RegExp(`^${unseen}+|(?<!${unseen})${unseen}+$`, 'gu');
const unseenAnywhere = new RegExp(unseen, 'gu');

/**
 * A run of combining marks that no writing system needs (UAX #15, stream-safe text). Normalizing sorts each run, which takes
 * quadratic time, so a longer one is refused before anything else is done with the text.
 */
const longMarkRun = /\p{M}{31}/u;
/** In UTF-16 units: four times the longest text there is, which holds 5,000 characters. */
const maxRawLength = 20_000;
const normalizable = () =>
  z
    .string()
    .refine((text) => text.length <= maxRawLength, { error: 'a much shorter text', abort: true })
    .refine((text) => !longMarkRun.test(text), { error: 'at most three combining marks in a row', abort: true });

/** A text that names something, such as a username or a SKU: what a keyboard or a copy puts around it counts for nothing. */
export const identifier = () => normalizable().overwrite((text) => text.normalize().replace(unseenAround, ''));

/** A code that was sent or is shown in groups: blanks count for nothing, wherever they stand. */
export const code = () => normalizable().overwrite((text) => text.normalize().replace(unseenAnywhere, ''));

/** Limits a text to `max` characters as JSON Schema counts them: Zod counts an emoji as two. */
export const maxCharacters = (text: z.ZodString, max: number) =>
  text
    .check(({ value, issues }) => {
      if (value.length > max && [...value].length > max)
        issues.push({ code: 'too_big', origin: 'string', maximum: max, inclusive: true, input: value });
    })
    .meta({ maxLength: max });

/** Asks for `min` characters as JSON Schema counts them. */
const minCharacters = (text: z.ZodString, min: number) =>
  text
    .check(({ value, issues }) => {
      if (value.length < 2 * min && [...value].length < min)
        issues.push({ code: 'too_small', origin: 'string', minimum: min, inclusive: true, input: value });
    })
    .meta({ minLength: min });

/** One line as it came, of at most `max` characters: passwords, tokens, cursors and other texts that nobody is shown. */
export const opaque = (max: number, min = 1) =>
  maxCharacters(minCharacters(z.string(), min).regex(opaqueLine, 'one line without control characters'), max);

/**
 * A key of an object that people choose: not one that every JavaScript object has, such as `constructor`, which libraries
 * read as something else than data.
 */
export const objectKey = <Schema extends z.ZodType<string>>(schema: Schema) =>
  schema.refine((key) => !(key in Object.prototype), 'not a word that JavaScript reserves for objects');

/** One identifier of at most `max` characters. */
export const identifierLine = (max: number) =>
  maxCharacters(identifier().min(1), max)
    .regex(opaqueLine, 'one line without control characters')
    .meta({ pattern: documentedLine });

const readable = (text: z.ZodString) =>
  text
    .refine(showsAllOfIt, 'no invisible characters and no controls of the direction of text')
    .refine((value) => !stackedMarks.test(value), 'at most three combining marks in a row');

/**
 * One line of at most `max` characters that people are shown, without the blanks at its ends, in Unicode's NFC. What shows
 * nothing, or makes other text look different, is refused.
 */
export const line = (max: number) =>
  readable(maxCharacters(normalizable().normalize().trim(), max).regex(oneLine, 'one line without control characters'));

/** A line that says something. */
export const name = (max: number) =>
  line(max)
    .min(1)
    .refine((text) => visibleCharacter.test(text), 'at least one letter or digit')
    .meta({ pattern: documentedName });

/** What a person is called: also no word of letters of two scripts, which can pretend to be somebody else's name. */
export const personName = (max: number) =>
  name(max).refine((text) => !mixedScripts.test(text), 'no word that mixes Latin letters with Cyrillic or Greek ones');

/** Text of any number of lines that people are shown, at most `max` characters in all, in Unicode's NFC. */
export const prose = (max: number) =>
  readable(
    maxCharacters(normalizable().normalize(), max).regex(manyLines, 'no control characters but tabs and line ends'),
  );

/** Text of any number of lines that says something, at most `max` characters in all. */
export const statement = (max: number) => prose(max).trim().min(1).meta(notBlankProse);

/** One line that is searched for, of at most `max` characters; what people paste along and shows nothing is left out. */
export const searchText = (max: number) =>
  maxCharacters(
    normalizable()
      .overwrite((text) => text.normalize().replace(new RegExp(invisible, 'gu'), ''))
      .trim(),
    max,
  ).regex(oneLine, 'one line without control characters');
