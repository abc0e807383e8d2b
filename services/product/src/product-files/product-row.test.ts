import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readProduct } from './product-row.ts';

it('a row says no more than its columns, whatever they hold', () => {
  const cell = fc.record({ text: fc.string(), kind: fc.constantFrom('text', 'number', 'date', 'percent') });
  const row = fc.dictionary(fc.constantFrom('sku', 'name', 'price', 'category', 'spec:a', 'spec:__proto__'), cell);
  fc.assert(
    fc.property(row, (cells) => {
      const { fields, faults } = readProduct(cells as never, {});
      expect(['sku', 'name', 'price', 'categoryId', 'specs']).toEqual(expect.arrayContaining(Object.keys(fields)));
      for (const { message } of faults) expect(message).toMatch(/^Price: .*\.$/s);
    }),
  );
});
