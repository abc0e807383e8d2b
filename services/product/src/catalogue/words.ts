/** The words of a text as they are indexed and searched: lower case, without accents, split at blanks and punctuation. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[\s\p{P}\p{S}\p{Z}]+/u)
    .filter(Boolean);
