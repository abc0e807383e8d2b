import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isColumn, productIn } from './csv-row.ts';

describe('a heading', () => {
  it.each(['sku', 'price', 'spec:Engine'])('%s is a column', (heading) => expect(isColumn(heading)).toBe(true));

  it.each(['cost of it', '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'])(
    '%s is none',
    (heading) => expect(isColumn(heading)).toBe(false),
  );
});

it('a row says no more than its columns, whatever stands in them', () => {
  const row = fc.dictionary(fc.constantFrom('sku', 'name', 'price', 'spec:a', 'spec:__proto__'), fc.string());
  fc.assert(
    fc.property(row, (values) => {
      const fields = Object.keys(productIn(values));
      expect(['sku', 'name', 'price', 'specs']).toEqual(expect.arrayContaining(fields));
    }),
  );
});
