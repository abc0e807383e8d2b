import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Decimal, type DecimalReading, evidenceIn, readDecimal } from './decimal.ts';
import type { Cell, Separator } from './spreadsheet.ts';

const text = (value: string): Cell => ({ text: value, kind: 'text' });
const describeReading = (reading: DecimalReading) =>
  typeof reading === 'string' ? reading : `${reading.isNegative ? '-' : ''}${reading.whole}.${reading.fraction}`;
const read = (value: string, others: string[] = [], separator?: Separator) =>
  describeReading(readDecimal(text(value), evidenceIn([value, ...others].map(text), separator)));

describe('a number that can mean one thing alone', () => {
  it.each([
    ['19990.50', '19990.5'],
    ['19990,50', '19990.5'],
    ['$19,990.50', '19990.5'],
    ['$ 19,990.50', '19990.5'],
    ['19,990.50 USD', '19990.5'],
    ['US$19,990', 'ambiguous'],
    ['1.200,50', '1200.5'],
    ['1,234,567', '1234567.'],
    ['1.234.567', '1234567.'],
    ['19\u00a0990,50', '19990.5'],
    ['19\u202f990.50', '19990.5'],
    ["19'990.50", '19990.5'],
    ['19 990', '19990.'],
    ['00120', '120.'],
    ['.5', '0.5'],
    ['4,0', '4.'],
    ['-5', '-5.'],
    ['−5', '-5.'],
    ['$-5.25', '-5.25'],
    ['-$5.25', '-5.25'],
    ['5.25 US$', '5.25'],
    ['0', '0.'],
    ['1.999E+04', 'shortened'],
  ])('%s is %s', (value, expected) => expect(read(value)).toBe(expected));

  it.each([
    '',
    'free',
    '5.',
    '1,23,456',
    '1,2,3',
    '12,3456.5',
    '1.2.3',
    '١٢٣',
    '12 34',
    '1 23456',
    '€5',
    '5%',
    '--5',
    '$',
    '(5)',
    '1/2',
  ])('%s is no number', (value) => expect(read(value)).toBe('not a number'));
});

describe('a number that can mean two things', () => {
  it('is refused where nothing in the file decides', () => {
    expect(read('1,200')).toBe('ambiguous');
    expect(read('1.200')).toBe('ambiguous');
    expect(read('1,200', [], 'tab')).toBe('ambiguous');
  });

  it('is decided by another number of the file', () => {
    expect(read('1,200', ['19,990.50'])).toBe('1200.');
    expect(read('1,200', ['19.990,50'])).toBe('1.2');
    expect(read('1.200', ['3,5'])).toBe('1200.');
  });

  it('is refused where other numbers contradict each other', () => {
    expect(read('1,200', ['19,990.50', '3,5'], 'comma')).toBe('ambiguous');
  });

  it('has thousands where the separator says so, and never a fraction for it', () => {
    expect(read('1,200', [], 'comma')).toBe('1200.');
    expect(read('1.200', [], 'semicolon')).toBe('1200.');
    expect(read('1,200', [], 'semicolon')).toBe('ambiguous');
    expect(read('1.200', [], 'comma')).toBe('ambiguous');
    expect(read('4,000', [], 'semicolon')).toBe('ambiguous');
  });
});

it('reads a cell that a workbook stores as a number by its digits', () => {
  expect(describeReading(readDecimal({ text: '1.2', kind: 'number' }, { mark: ',' }))).toBe('1.2');
  expect(readDecimal({ text: '2026-05-01', kind: 'date' })).toBe('not a number');
  expect(readDecimal({ text: '15%', kind: 'percent' })).toBe('not a number');
});

it('never reads another number than the one that was written', () => {
  const locale = fc.constantFrom('en-US', 'de-DE', 'fr-FR', 'de-CH', 'es-MX');
  const cents = fc.integer({ min: 0, max: 999_999_999 });
  fc.assert(
    fc.property(locale, cents, fc.integer({ min: 0, max: 2 }), fc.boolean(), (name, amount, digits, useGrouping) => {
      const value = Math.round(amount / 10 ** (2 - digits)) / 10 ** digits;
      const format = new Intl.NumberFormat(name, { minimumFractionDigits: digits, useGrouping });
      const reading = readDecimal(text(format.format(value)));
      if (reading !== 'ambiguous')
        expect(Number(`${(reading as Decimal).whole}.${(reading as Decimal).fraction}`)).toBe(value);
    }),
  );
});
