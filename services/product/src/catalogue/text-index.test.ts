import { describe, expect, it } from 'vitest';
import { aProduct, shown } from '../../test/products.ts';
import { createCatalogue } from './catalogue.ts';

const named = (name: string, changes = {}) => aProduct({ name, specs: {}, ...changes });

const search = (q: string, ...records: ReturnType<typeof aProduct>[]) => {
  const catalogue = createCatalogue();
  records.map(shown).forEach(catalogue.apply);
  return catalogue.list({ limit: 20, q }).value.items.map(({ name }) => name);
};

const falcon = named('Falcon', {
  brand: 'Borealis',
  sku: 'CAR-000123',
  specs: { Engine: 'Hybrid', Colour: 'crimson' },
});
const comet = named('Comet', {
  brand: 'Corvo',
  sku: 'BIKE-9',
  categoryId: 'motorcycles-touring',
  vehicleClass: 'motorcycle',
});

describe('search', () => {
  it.each([
    ['falcon', 'name'],
    ['BOREALIS', 'brand, whatever its case'],
    ['000123', 'SKU'],
    ['suv', 'category'],
    ['crimson', 'specification'],
    ['fal', 'beginning of a word'],
    ['falcn', 'word with a letter missing'],
    ['falcom', 'word with a wrong letter'],
    ['borealis hybrid', 'words of several fields'],
  ])('finds by %j: %s', (q) => {
    expect(search(q, falcon, comet)).toEqual(['Falcon']);
  });

  it('finds only what holds every word', () => {
    expect(search('falcon corvo', falcon, comet)).toEqual([]);
  });

  it('takes no number for another', () => {
    expect(search('000124', falcon, comet)).toEqual([]);
  });

  it('puts the exact word before a longer and a misspelt one, and a name before a specification', () => {
    const records = [named('Stormy'), named('Starm'), named('Other', { specs: { Series: 'Storm' } }), named('Storm')];
    expect(search('storm', ...records)[0]).toBe('Storm');
    expect(search('storm', ...records)).toHaveLength(4);
  });

  it('follows a product that changes', () => {
    const catalogue = createCatalogue();
    const before = named('Falcon');
    catalogue.apply(shown(before));
    catalogue.list({ limit: 1, q: 'falcon' }).value;
    catalogue.apply(shown({ ...before, name: 'Zephyr', version: 2 }));
    expect(catalogue.list({ limit: 1, q: 'falcon' }).value.total).toBe(0);
    expect(catalogue.list({ limit: 1, q: 'zephyr' }).value.total).toBe(1);
  });
});
