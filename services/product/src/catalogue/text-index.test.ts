import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aProduct, productItem } from '../../test/products.ts';
import { createCatalogue } from './catalogue.ts';

const productNamed = (name: string, changes = {}) => aProduct({ name, specs: {}, ...changes });

const search = (q: string, ...records: ReturnType<typeof aProduct>[]) => {
  const catalogue = createCatalogue();
  records.map(productItem).forEach(catalogue.apply);
  return catalogue.list({ limit: 20, q }).value.items.map(({ name }) => name);
};

const falcon = productNamed('Falcon', {
  brand: 'Borealis',
  sku: 'CAR-000123',
  specs: { Engine: 'Hybrid', Colour: 'crimson' },
});
const comet = productNamed('Comet', {
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

  it.each([
    ['Nissan GT-R Nismo', ['GT-R', 'GTR', 'GT R', 'gt‑r', 'gtr nismo', 'nissan gt r']],
    ['Skyline GTR', ['GT-R', 'GTR', 'GT R', 'skyline gt r']],
    ['Skyline GT R', ['GT-R', 'GTR', 'GT R']],
    ['Ford F-150 Lightning', ['F-150', 'F150', 'F 150', 'f150 lightning']],
    ['Ford F150', ['F-150', 'F150', 'F 150']],
    ['Mazda MX-5 Miata', ['MX-5', 'MX5', 'MX 5', 'mazda mx5']],
    ['Honda CBR 600 RR', ['CBR600RR', 'CBR-600RR', 'CBR 600RR', 'cbr600', '600rr', 'cbr 600 rr', 'CBR-600-RR']],
    ['Honda CBR600RR', ['CBR 600 RR', 'CBR-600-RR', 'cbr600rr', 'CBR 600RR']],
    ['Tesla Model 3', ['Model3', 'model 3', 'Model-3']],
    ['Straßenkreuzer Größe', ['Strassenkreuzer', 'STRASSENKREUZER', 'grosse', 'Größe']],
    ['Citroën Méhari', ['Citroen Mehari', 'CITROËN', 'méhari']],
    ['Renée O’Connor Edition', ["O'Connor", 'OConnor', 'o connor']],
    ['日本スカイライン', ['日本', '本ス', 'スカ', 'ライン', '日本スカイライン', 'ｽｶｲﾗｲﾝ', '日']],
    ['현대 아이오닉', ['현대', '아이오닉', '이오']],
  ])('finds %s in every spelling', (name, queries) => {
    for (const q of queries) expect([q, search(q, productNamed(name), falcon, comet)]).toEqual([q, [name]]);
  });

  it('finds every name by exactly its text', () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
      .filter((name) => /[\p{L}\p{N}]/u.test(name));
    fc.assert(
      fc.property(text, (name) => {
        expect(search(name, productNamed(name))).toEqual([name]);
      }),
    );
  });

  it('takes a model for no other one, and says which was meant', () => {
    const catalogue = createCatalogue();
    [productNamed('Ford F-150'), productNamed('Nissan GT-R')].map(productItem).forEach(catalogue.apply);
    const didYouMean = (q: string) => catalogue.list({ limit: 1, q }).value;
    expect(didYouMean('F151')).toMatchObject({ total: 0, didYouMean: 'f150' });
    expect(didYouMean('ford f15o')).toMatchObject({ total: 0, didYouMean: 'ford f150' });
    expect(didYouMean('151')).not.toHaveProperty('didYouMean');
  });

  it('finds products by every prefix of their SKU, before and after another one is deleted', () => {
    const catalogue = createCatalogue();
    const [numberedProduct, otherProduct] = [
      productNamed('Falcon', { sku: 'PBC-00012' }),
      productNamed('Comet', { sku: 'PBC00012' }),
    ];
    const total = (q: string) => catalogue.list({ limit: 1, q }).value.total;
    [numberedProduct, otherProduct].map(productItem).forEach(catalogue.apply);
    for (const q of ['pb', 'pbc', 'pbc0', 'pbc-00', 'pbc00012', 'pb 00', '0001']) expect([q, total(q)]).toEqual([q, 2]);
    catalogue.apply(productItem({ ...numberedProduct, version: 2, deleted: true }));
    for (const q of ['pb', 'pbc', 'pbc0', 'pbc-00', 'pbc00012', 'pb 00', '0001']) expect([q, total(q)]).toEqual([q, 1]);
    expect(total('pb 00 pbc0 pb0 pbc00x')).toBe(0);
  });

  it('finds only what holds every word', () => {
    expect(search('falcon corvo', falcon, comet)).toEqual([]);
  });

  it('takes no number for another', () => {
    expect(search('000124', falcon, comet)).toEqual([]);
  });

  it('puts the exact word before a longer and a misspelt one, and a name before a specification', () => {
    const records = [
      productNamed('Stormy'),
      productNamed('Starm'),
      productNamed('Other', { specs: { Series: 'Storm' } }),
      productNamed('Storm'),
    ];
    expect(search('storm', ...records)[0]).toBe('Storm');
    expect(search('storm', ...records)).toHaveLength(4);
  });

  it('follows a product that changes', () => {
    const catalogue = createCatalogue();
    const productBefore = productNamed('Falcon');
    catalogue.apply(productItem(productBefore));
    catalogue.list({ limit: 1, q: 'falcon' }).value;
    catalogue.apply(productItem({ ...productBefore, name: 'Zephyr', version: 2 }));
    expect(catalogue.list({ limit: 1, q: 'falcon' }).value.total).toBe(0);
    expect(catalogue.list({ limit: 1, q: 'zephyr' }).value.total).toBe(1);
  });
});
