import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from './fold-text.ts';

/** Of any characters: fast-check's own `binary` unit takes seconds to set up. */
const anyText = fc
  .array(fc.integer({ min: 0, max: 0x10ffff }).filter((code) => code < 0xd800 || code > 0xdfff))
  .map((codes) => String.fromCodePoint(...codes));

describe('folding text for a search', () => {
  it.each([
    ['José Müller', 'jose muller'],
    ['Zoe\u0308 Bronte\u0308', 'zoe bronte'],
    ['Renée O’Connor', "renee o'connor"],
    ['O´Connor O`Connor OʼConnor O＇Connor', "o'connor o'connor o'connor o'connor"],
    ['Straßenkreuzer GROẞE', 'strassenkreuzer grosse'],
    ['Ærø Œuvre Łódź Þór Đặng', 'aero oeuvre lodz thor dang'],
    ['İSTANBUL ısparta Iğdır', 'istanbul isparta igdir'],
    ['Ｆ－１５０　ｶﾀﾅ', 'f-150 カタナ'],
    ['GT‑R MX–5 −1', 'gt-r mx-5 -1'],
    ['ΟΔΟΣ όδος', 'οδοσ οδοσ'],
    ['Ёлка Йод', 'елка иод'],
    ['ガソリン 日本 한국', 'ガソリン 日本 한국'],
    ['ﬁne so\u00adft zero\u200bwidth', 'fine soft zerowidth'],
    ['  a\u00a0\u2003b\t', 'a b'],
    ['हिन्दी ไทย', 'हिन्दी ไทย'],
    [' \u037a', '\u0345'],
    ['\ufe70 \u200b', '\u064b'],
    [' \u200b\u00ad ', ''],
  ])('makes %j to %j', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('changes nothing the second time, and nothing by case or by the form of Unicode', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const foldedText = foldText(text);
        expect(foldText(foldedText)).toBe(foldedText);
        expect(foldText(text.normalize('NFD'))).toBe(foldedText);
        expect(foldText(text.normalize('NFC'))).toBe(foldedText);
      }),
      { numRuns: 300 },
    );
  });
});
