import { isUtf8 } from 'node:buffer';
import type { SpreadsheetSource } from './spreadsheet.ts';

export interface DecodedText {
  text: string;
  encoding: NonNullable<SpreadsheetSource['encoding']>;
}

/**
 * Decodes a text file. UTF-8 and UTF-16 are recognized by their byte order marks, by being valid, or by their NUL bytes; other
 * files are Windows-1252 where that makes plausible words. What can be none of them is decoded as UTF-8 with U+FFFD in place of
 * what is not valid, so that the reader can refuse the rows that hold it.
 */
export const decodeText = (bytes: Buffer): DecodedText => {
  const utf16 = utf16Of(bytes);
  if (utf16) return { text: decodeUtf16(bytes, utf16), encoding: 'UTF-16' };
  if (isUtf8(bytes)) return { text: new TextDecoder('utf-8').decode(bytes), encoding: 'UTF-8' };
  const text = windows1252(bytes);
  if (text !== undefined) return { text, encoding: 'Windows-1252' };
  return { text: new TextDecoder('utf-8').decode(bytes), encoding: 'UTF-8' };
};

type Utf16 = 'utf-16le' | 'utf-16be';

const decodeUtf16 = (bytes: Buffer, encoding: Utf16): string => new TextDecoder(encoding).decode(bytes);

const utf16Of = (bytes: Buffer): Utf16 | undefined => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const start = bytes.subarray(0, 512 - (bytes.length % 2));
  const nuls = [0, 1].map((half) => start.filter((byte, at) => at % 2 === half && byte === 0).length);
  const [even = 0, odd = 0] = nuls;
  const most = start.length / 4; // half of a half: headings are ASCII
  if (odd > most && even === 0) return 'utf-16le';
  return even > most && odd === 0 ? 'utf-16be' : undefined;
};

/** Bytes that Windows-1252 does not define. */
const undefinedBytes = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

const windows1252 = (bytes: Buffer): string | undefined => {
  if (bytes.some((byte) => undefinedBytes.has(byte))) return undefined;
  const text = new TextDecoder('windows-1252').decode(bytes);
  return isPlausible(text) ? text : undefined;
};

/** A word with the symbols that touch it. */
const word = /[\p{L}\p{M}\u0080-\uffff]+/gu;

/**
 * Whether text that was decoded as Windows-1252 reads like words: a file of another encoding shows letters of the wrong case
 * ("CafŽ" of Mac Roman), symbols inside words ("©koda" of ISO 8859-2) or words without a plain letter ("Ïðèâåò" of Windows-1251).
 */
const isPlausible = (text: string): boolean => {
  for (const [match] of text.matchAll(word)) {
    if (/[\u0080-\uffff]/.test(match) && (isForeign(match) || isBroken(match))) return false;
  }
  return true;
};

const isForeign = (found: string) => {
  const letters = found.replace(/\P{L}/gu, '');
  const accentCount = letters.replace(/[a-z]/gi, '').length;
  return accentCount > 1 && accentCount * 2 > letters.length;
};

const isBroken = (found: string) =>
  /\p{Ll}[[\u0080-\uffff]&&\p{Lu}]/v.test(found) ||
  /.[ŒŠŽœšžŸƒˆ˜]|ƒ\p{L}/u.test(found) ||
  /\p{L}[¡¢£¤¥¦¨©¬¯±¶¸¿¼½¾‚„†‡‰]|[¢£¤¥¦§¨©¬¯±¶¸¼½¾‚†‡‰]\p{L}|\p{L}[‹›•€]\p{L}/u.test(found);
