import { cjkPairs, cjkRun, foldText } from '@eshop/contracts/fold-text';

/**
 * Returns a text as it is stored for searches: folded, followed by the character pairs of its Chinese, Japanese and Korean
 * words as separate words, because a trigram index cannot look up two characters within a word.
 */
export const searchable = (text: string): string => {
  const foldedText = foldText(text);
  const pairs = (foldedText.match(cjkRun) ?? []).flatMap(cjkPairs);
  return pairs.length > 0 ? `${foldedText} ${[...new Set(pairs)].join(' ')} ` : foldedText;
};

/** A trigram index needs three consecutive letters, or the beginning of the text. */
const hasTrigram = /[\p{L}\p{N}]{3}/u;

/** Returns the `like` patterns that a stored text matches, all of them, if it contains this one; the index serves each. */
export const patternsOf = (text: string): string[] => {
  const foldedText = foldText(text);
  const pairs = (foldedText.match(cjkRun) ?? []).flatMap(cjkPairs);
  if (pairs.length > 0)
    return [anywhere(text), ...pairs.map((pair) => (isSingleCharacter(pair) ? `%${pair}%` : `% ${pair} %`))];
  return [hasTrigram.test(foldedText) ? anywhere(text) : `${escapePattern(text)}%`];
};

/** The pattern for a text that stands anywhere. */
export const anywhere = (text: string): string => `%${escapePattern(text)}%`;

const escapePattern = (text: string) => foldText(text).replace(/[\\%_]/g, '\\$&');

const isSingleCharacter = (text: string) => [...text].length === 1;
