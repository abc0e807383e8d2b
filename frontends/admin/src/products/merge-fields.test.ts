import { expect, it } from 'vitest';
import { differences, merge } from './merge-fields.ts';
import { emptyText } from './product-text.ts';

const base = { ...emptyText, name: 'Falcon', brand: 'Testa', price: '100' };
const mine = { ...base, name: 'Eagle', price: '120', cost: '80' };
const theirs = { ...base, brand: 'Testera', price: '110' };

it('asks about what both changed, and knows who changed the rest', () => {
  expect(differences({ mine, seen: base, theirs })).toEqual([
    { name: 'name', side: 'mine' },
    { name: 'brand', side: 'theirs' },
    { name: 'price', side: undefined },
  ]);
});

it('takes of each what was chosen', () => {
  expect(merge({ mine, theirs }, { name: 'mine', brand: 'theirs', price: 'theirs' })).toEqual({
    ...base,
    name: 'Eagle',
    brand: 'Testera',
    price: '110',
    cost: '80',
  });
});
