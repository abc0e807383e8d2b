import fc from 'fast-check';

/** What ends a string, a statement, a pattern or a document of some language, or begins another. */
const fragments = [
  "'",
  '"',
  '`',
  '\\',
  '%',
  '_',
  '*',
  ';',
  '--',
  '/*',
  '#',
  "' or '1'='1",
  "') or 1=1 --",
  '" or ""="',
  "' union select null, null --",
  "'; drop table orders; --",
  "' || pg_sleep(3) || '",
  "' and sleep(3) and '",
  '$$',
  '$1',
  ':prefix',
  '#by',
  'attribute_not_exists(pk)',
  '{"$gt":""}',
  '[$ne]',
  '#{7*7}',
  '{{7*7}}',
  '<script>alert(1)</script>',
  '<!--',
  '../',
  '=cmd|x!A1',
  '(a+)+$',
  '[^',
  '\u2028',
  '\u202e',
  'İ',
  'ß',
  '😀',
];

/** Text of at most `maxLength` characters that some language behind a service may take for its own. */
export const hostileText = (maxLength: number): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof(fc.constantFrom(...fragments), fc.string({ maxLength: 4, unit: 'grapheme' })), {
      minLength: 1,
      maxLength: 5,
    })
    .map((some) => some.join('').slice(0, maxLength).toWellFormed());

const seed = Number(process.env.ESHOP_TEST_SEED ?? Date.now() % 2 ** 31);
console.log(`fast-check: ESHOP_TEST_SEED=${seed} repeats this run`);

/** Checks a property by so many examples, one after the other; a failure names the smallest one found. */
export const check = (numRuns: number, property: fc.IAsyncProperty<[string]>): Promise<void> =>
  fc.assert(property, {
    numRuns,
    seed,
    interruptAfterTimeLimit: 60_000,
    endOnFailure: false,
    includeErrorInReport: true,
  });

/** A property of hostile text. */
export const ofText = (maxLength: number, holds: (text: string) => Promise<void>): fc.IAsyncProperty<[string]> =>
  fc.asyncProperty(hostileText(maxLength), holds);
