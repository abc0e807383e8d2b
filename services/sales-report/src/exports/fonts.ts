import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import * as fontkit from 'fontkit';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);

/** In order of preference: Han characters that several of them have look as Japanese writes them. */
const families = ['noto-sans', 'noto-sans-jp', 'noto-sans-kr', 'noto-sans-sc'] as const;

/** The replacement character represents what no font here has, emoji and Arabic among them. */
const replacement = '\ufffd';

/** A piece of text in one font. */
interface Run {
  /** A key of `fonts`. */
  font: string;
  text: string;
}

export interface Fonts {
  fonts: ReadonlyMap<string, fontkit.Font>;
  /** Returns a text as pieces of one font each, in their order. */
  runsOf: (text: string) => Run[];
}

/**
 * Returns fonts of one weight (100 to 900) that have the characters of `text` and no others: Latin, Greek, Cyrillic,
 * Devanagari, Chinese, Japanese and Korean. Fonts are published in some hundred files of a few hundred characters each;
 * those that are needed are read and cut down, so that a document embeds some kilobytes.
 */
export const createFonts = async (text: string, weight: number): Promise<Fonts> => {
  const missing = new Set([...clean(text), replacement]);
  const fonts = new Map<string, fontkit.Font>();
  const fontOf = new Map<string, string>();
  for (const [file, candidates] of filesFor(missing)) {
    const characters = candidates.filter((character) => !fontOf.has(character));
    const font = characters.length > 0 && (await loadFont(file, characters, weight));
    if (!font) continue;
    const name = `${basename(file)} ${weight}`;
    fonts.set(name, font);
    for (const character of characters) if (hasGlyph(font, character)) fontOf.set(character, name);
    await turn();
  }
  const fallback = fontOf.get(replacement);
  if (!fallback) throw new Error('no font has the replacement character');
  return {
    fonts,
    runsOf: (line) => {
      const runs: Run[] = [];
      for (const character of clean(line)) {
        const font = fontOf.get(character) ?? fallback;
        const visible = fontOf.has(character) ? character : replacement;
        const last = runs.at(-1);
        if (last?.font === font) last.text += visible;
        else runs.push({ font, text: visible });
      }
      return runs;
    },
  };
};

/** Composed, because the fonts place no accents of their own, and without what is not seen. */
const clean = (text: string) => text.normalize('NFC').replaceAll(/[\p{Default_Ignorable_Code_Point}\p{Cc}]/gu, '');

/** Returns the files that may have one of the characters, each with those that it may have, best family first. */
const filesFor = (characters: ReadonlySet<string>): Map<string, string[]> => {
  const files = new Map<string, string[]>();
  for (const family of families) {
    for (const [part, ranges] of Object.entries(readRanges(family))) {
      const candidates = ranges.flatMap(charactersIn).filter((character) => characters.has(character));
      const file = `@fontsource-variable/${family}/files/${family}-${part}-wght-normal.woff2`;
      if (candidates.length > 0) files.set(file, candidates);
    }
  }
  return files;
};

type Range = readonly [first: number, last: number];

const charactersIn = ([first, last]: Range): string[] =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index));

/** Reads which part of a family has which code points; parts are named `latin` or `[57]`, and files without brackets. */
const readRanges = (family: string): Record<string, Range[]> => {
  const ranges: Record<string, string> = JSON.parse(
    readFileSync(require.resolve(`@fontsource-variable/${family}/unicode.json`), 'utf8'),
  );
  return Object.fromEntries(
    Object.entries(ranges).map(([part, text]) => [part.replaceAll(/[[\]]/g, ''), text.split(',').map(parseRange)]),
  );
};

/** `U+25ee8` or `U+26ff6-26ff8`. */
const parseRange = (text: string): Range => {
  const [first = '', last = first] = text.trim().slice('U+'.length).split('-');
  return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
};

/** Reads a file as a font of one weight with some characters alone; undefined when it has none of them. */
const loadFont = async (
  file: string,
  characters: readonly string[],
  weight: number,
): Promise<fontkit.Font | undefined> => {
  const bytes = await subsetFont(await readFile(require.resolve(file)), characters.join(''), {
    targetFormat: 'sfnt',
    variationAxes: { wght: weight },
  });
  const font = fontkit.create(bytes);
  if (!('layout' in font)) throw new Error(`${file} is a collection of fonts`);
  return font.numGlyphs > 1 ? font : undefined; // the first glyph stands for those that are missing
};

const hasGlyph = (font: fontkit.Font, character: string): boolean =>
  font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
