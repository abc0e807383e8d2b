import fc from 'fast-check';
import { expect, it } from 'vitest';
import { escapeFormulas } from './csv-text.ts';

it.each([
  ['=1+1', "'=1+1"],
  ["Ada;=cmd|'/C calc'!A0;x", "Ada;'=cmd|'/C calc'!A0;x"],
  ['Ada; =1+1', "Ada;' =1+1"],
  ['Ada;"=1+1', `Ada;'"=1+1`],
  ['Ada\t+1', "Ada\t'+1"],
  ['Ada|@SUM(A1)', "Ada|'@SUM(A1)"],
  ['Ada\n-1', "Ada\n'-1"],
  [';＝1', ";'＝1"],
])('keeps %j from being a formula in any column that a program makes of it', (text, escaped) => {
  expect(escapeFormulas(text)).toBe(escaped);
});

it.each(['Škoda Kodiaq 2.0', 'Mercedes-Benz; black', 'a=b', 'Smith, John', '4 + 4; x', '', "'"])(
  'leaves %j alone',
  (text) => {
    expect(escapeFormulas(text)).toBe(text);
  },
);

it('leaves no column that begins with a formula, whatever the text', () => {
  const text = fc.string({ unit: fc.constantFrom(...'a1=+-@;|,\t\n\r "\'\u00a0＝') });
  fc.assert(
    fc.property(text, (value) => {
      for (const column of escapeFormulas(value).split(/[;|\t\r\n]/)) expect(column).not.toMatch(/^[\s"]*[=+\-@＝]/);
    }),
  );
});

it('reads a long text in linear time', () => {
  for (const piece of ['\t', ' ', '; ', '";', '"']) {
    const startTime = performance.now();
    escapeFormulas(piece.repeat(500_000));
    expect(performance.now() - startTime).toBeLessThan(1000);
  }
});
