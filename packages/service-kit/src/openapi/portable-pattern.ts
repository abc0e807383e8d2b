/** What represents a class of ECMAScript, in the characters that every engine reads alike; halves of surrogates are no text. */
const portableClasses: readonly (readonly [ecma: string, portable: string])[] = [
  ['\\p{Cc}', '\\u0000-\\u001f\\u007f-\\u009f'],
  ['\\p{Cs}', ''],
  ['\\p{Zl}', '\\u2028'],
  ['\\p{Zp}', '\\u2029'],
  ['\\d', '0-9'],
];

/** A class with what stands in it, or a single escape outside of one. */
const part = /\[(?:\\.|[^\]\\])*\]|\\[pP]\{\w+\}|\\./g;

/**
 * Returns a pattern without `\p{…}` and `\d`, which engines read differently or not at all. Throws an error that names the
 * pattern where one remains.
 */
export const portablePattern = (pattern: string): string => {
  const portable = pattern.replace(part, (text) => {
    if (text.startsWith('[')) return translateEscapes(text);
    if (text.startsWith('\\P')) return `[^${translateEscapes(`\\p${text.slice(2)}`)}]`;
    const range = translateEscapes(text);
    return range === text ? text : `[${range}]`;
  });
  if (/\\[pPdDwWsS]|\(\?[<=!]/.test(portable)) throw new Error(`the pattern ${pattern} has no portable form`);
  return portable;
};

const translateEscapes = (text: string): string =>
  portableClasses.reduce((done, [ecma, portable]) => done.replaceAll(ecma, portable), text);
