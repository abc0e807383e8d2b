import fc from 'fast-check';
import { expect, it } from 'vitest';
import { differences } from './differences.ts';

it('tells what changed, came and went, and where', () => {
  const beforeChange = { name: 'A', price: { amount: 1, currency: 'USD' }, gone: true, same: [1] };
  const afterChange = { name: 'A', price: { amount: 2, currency: 'USD' }, new: null, same: [1] };
  expect(differences(beforeChange, afterChange)).toEqual([
    { path: 'price.amount', before: 1, after: 2 },
    { path: 'gone', before: true, after: undefined },
    { path: 'new', before: undefined, after: null },
  ]);
});

it('tells a list of words as a whole, and one of objects item by item', () => {
  expect(differences({ roles: ['staff'] }, { roles: ['staff', 'admin'] })).toEqual([
    { path: 'roles', before: ['staff'], after: ['staff', 'admin'] },
  ]);
  expect(differences([{ q: 1 }], [{ q: 1 }, { q: 2 }])).toEqual([{ path: '[1]', before: undefined, after: { q: 2 } }]);
});

it('tells a thing that was made or removed as a whole', () => {
  expect(differences(null, { id: 1 })).toEqual([{ path: '', before: null, after: { id: 1 } }]);
});

it('finds nothing between equals', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(differences(value, structuredClone(value))).toEqual([]);
    }),
  );
});
