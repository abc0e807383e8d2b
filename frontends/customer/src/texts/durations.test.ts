import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const folder = new URL('./en/', import.meta.url);
const number = '\\d+|one|two|three|four|five|six|seven|ten|fifteen|twenty|thirty';

it('states no duration of its own: texts are given the setting or what a response says', () => {
  const texts = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'));
  const literals = texts.flatMap(
    (text) => text.match(new RegExp(`\\b(?:${number}) (?:minute|hour|day)s?\\b`, 'gi')) ?? [],
  );

  // The words of a wait, and the period of the best sellers.
  expect(literals.sort()).toEqual(['30 days', 'one hour', 'one minute']);
});
