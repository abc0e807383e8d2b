/** Plain forms of letters that Unicode does not decompose. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ł: 'l',
  þ: 'th',
  ŧ: 't',
  ŋ: 'n',
  ı: 'i',
  ĸ: 'k',
  ς: 'σ',
};
const unplain = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'gu');

/** Accents of Latin, Greek and Cyrillic letters, Hebrew points and Arabic vowel signs; the marks of other scripts are letters of words. */
const accents =
  /\p{M}(?<=[\u0300-\u036f]|[\u0591-\u05c7]|[\u0610-\u061a]|[\u064b-\u065f]|\u0670|[\u1ab0-\u1aff]|[\u1dc0-\u1dff]|[\u20d0-\u20ff]|[\ufe20-\ufe2f])/gu;
const apostrophes = /[\u0060\u00b4\u02b9\u02bb-\u02bd\u02c8\u02ca\u02cb\u2018-\u201b\u2032\u2035\ua78c\uff07]/gu;
const quotationMarks = /[\u00ab\u00bb\u201c-\u201f\u2033\u2036\u2039\u203a\u300c-\u300f]/gu;
const dashes = /[\u2010-\u2015\u2212\u2e3a\u2e3b\ufe58\ufe63\uff0d]/gu;
const invisible = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/**
 * Returns the form in which every search compares texts: without case, accents, invisible characters, full-width forms and
 * ligatures, and with one kind of apostrophe, quotation mark, dash and blank. Idempotent. A text of nothing but accents keeps
 * them, so that only a blank text becomes empty, which no key of a store may be. Stored texts and queries both go
 * through this function, never through SQL's `lower`.
 */
export const foldText = (text: string): string =>
  plain.test(text) ? text.toLowerCase() : foldAny(text) || withAccents(text);

const withAccents = (text: string) => text.normalize('NFKC').replace(invisible, '').trim().toLowerCase();

/** Most texts need no more than their case folded. */
const plain = /^(?:[\w.,;:!?()/&'"+#%*=-]+(?: (?!$)|$))*$/;

const foldAny = (text: string): string =>
  // The acute accent that people type for an apostrophe decomposes to a blank and an accent, so apostrophes come first.
  foldLetters(text.normalize('NFC').replace(apostrophes, "'"))
    .replace(apostrophes, "'")
    .replace(quotationMarks, '"')
    .replace(dashes, '-')
    .replace(/[\s\p{Z}]+/gu, ' ')
    .trim();

/** Some lower-case letters decompose only after their case is folded. */
const foldLetters = (text: string): string =>
  decompose(decompose(text).toLowerCase())
    .replace(unplain, (letter) => plainLetters[letter] ?? letter)
    .normalize('NFC');

const decompose = (text: string): string => text.normalize('NFKD').replace(accents, '').replace(invisible, '');

/** A run of Chinese, Japanese or Korean characters, which are written without blanks between words. */
export const cjkRun = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Bopomofo}]+/gu;

/** Returns the pairs of neighbors of such a run, by which any part of it is found; a run of one character as it is. */
export const cjkPairs = (run: string): string[] => {
  const characters = [...run];
  return characters.length === 1 ? characters : characters.slice(1).map((next, at) => `${characters[at]}${next}`);
};
