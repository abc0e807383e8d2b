import { cjkPairs, cjkRun, foldText } from '@eshop/contracts/fold-text';

const punctuation = /[\p{P}\p{S}]+/u;
const letterDigitBoundary = /(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/u;
/** Article numbers such as `9f3c-11e4-…` are not model names, and their pieces would match everything. */
const maxPieces = 5;
const maxJoinedLength = 24;

/**
 * Returns the words under which a text is indexed: folded, split at blanks and punctuation; Chinese, Japanese and Korean text
 * as pairs of characters. Compounds are indexed in each spelling (`GT-R` also as `gtr`, `F150` also as `f` and `150`), and in
 * names short neighbors also as one word (`GT R` as `gtr`, `CBR 600 RR` as `cbr600rr`, `Model 3` as `model3`).
 */
export const indexedWords = (text: string, isName = false): string[] => {
  const plain: string[] = [];
  const spellings: string[] = [];
  for (const token of foldText(text).split(' ')) {
    if (isOneWord(token)) {
      plain.push(token);
      continue;
    }
    plain.push(...wordsOfToken(token));
    spellings.push(...spellingsOf(token));
  }
  if (isName) spellings.push(...joinedNeighbors(plain));
  return spellings.length > 0 ? [...plain, ...spellings] : plain;
};

/**
 * Returns the readings of a query, the plain one first: `GT-R` as two words and as `gtr`, `GT R` as two words and as one,
 * `MX5` as one word and as `mx` and `5`. A search finds what matches any of them.
 */
export const readingsOf = (query: string): string[][] => {
  const tokens = foldText(query).split(' ').filter(Boolean);
  const plainReading = tokens.flatMap(wordsOfToken);
  const joinedReading = tokens.flatMap((token) => spellingsOf(token)[0] ?? wordsOfToken(token));
  const splitReading = tokens.flatMap((token) => {
    const pieces = piecesOf(token);
    return pieces.length > 1 ? pieces : wordsOfToken(token);
  });
  const readings = [plainReading, joinedReading, splitReading, ...withJoinedNeighbors(plainReading)];
  return [...new Map(readings.map((words) => [words.join(' '), words])).values()].filter(({ length }) => length > 0);
};

const maxReadings = 4;
const maxWords = 8;

/** Returns at most four readings whose words all pass `mayMatch`, in the order of `readingsOf`, each of at most eight words. */
export const firstReadings = (query: string, mayMatch: (word: string) => boolean = () => true): string[][] => {
  const readings = new Map<string, string[]>();
  for (const reading of readingsOf(query)) {
    if (readings.size === maxReadings) break;
    const words = [...new Set(reading)].slice(0, maxWords);
    if (words.every(mayMatch)) readings.set(words.join(' '), words);
  }
  return [...readings.values()];
};

/** Most tokens are one word in one spelling. */
const isOneWord = (token: string) => /^(?:[a-z]+|\d+)$/.test(token);

const wordsOfToken = (token: string): string[] =>
  isOneWord(token) ? [token] : token.split(punctuation).filter(Boolean).flatMap(cjkAware);

/** A run of Chinese, Japanese or Korean characters becomes its pairs of neighbors; any other word stays as it is. */
const cjkAware = (word: string): string[] => {
  if (word.search(cjkRun) < 0) return [word];
  const otherParts = word.split(cjkRun).filter(Boolean);
  return [...otherParts, ...(word.match(cjkRun) ?? []).flatMap(cjkPairs)];
};

const piecesOf = (token: string): string[] =>
  isOneWord(token)
    ? [token]
    : token
        .split(punctuation)
        .flatMap((word) => word.split(letterDigitBoundary))
        .filter(Boolean);

/** Other spellings of a compound: joined first, then its pieces; none of a plain word. */
const spellingsOf = (token: string): string[] => {
  const pieces = piecesOf(token);
  const compound = pieces.join('');
  if (pieces.length < 2 || pieces.length > maxPieces || compound.length > maxJoinedLength) return [];
  return [compound, ...pieces];
};

/** How long words are that are often written together with the next one: before a number, and before another short word. */
const maxLengthBeforeNumber = 5;
const maxShortLength = 4;

const mayJoin = (left: string, right: string): boolean =>
  right.length <= maxShortLength &&
  left.length <= maxLengthBeforeNumber &&
  (left.length <= maxShortLength || (isNumber(right) && !isNumber(left))) &&
  isPlain(left) &&
  isPlain(right);

const isNumber = (word: string) => /^\p{N}+$/u.test(word);
const isPlain = (word: string) => isOneWord(word) || word.search(cjkRun) < 0;

/** Two and three neighbors as one word. */
const joinedNeighbors = (words: readonly string[]): string[] => {
  const compounds: string[] = [];
  for (let at = 1; at < words.length; at++) {
    const [first = '', second = '', third] = [words[at - 1], words[at], words[at + 1]];
    if (!mayJoin(first, second)) continue;
    compounds.push(first + second);
    if (third !== undefined && mayJoin(second, third)) compounds.push(first + second + third);
  }
  return compounds;
};

/** The words with one pair of neighbors, or three of them, as one. */
const withJoinedNeighbors = (words: readonly string[]): string[][] =>
  words.slice(0, maxJoinedReadings).flatMap((word, at) => {
    const [second, third] = [words[at + 1], words[at + 2]];
    if (second === undefined || !mayJoin(word, second)) return [];
    const pair = [...words.slice(0, at), word + second, ...words.slice(at + 2)];
    if (third === undefined || !mayJoin(second, third)) return [pair];
    return [pair, [...words.slice(0, at), word + second + third, ...words.slice(at + 3)]];
  });

const maxJoinedReadings = 4;
