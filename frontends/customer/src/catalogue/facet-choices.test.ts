import { describe, expect, it } from 'vitest';
import { choicesOf } from './facet-choices.ts';

const facet = (name: string, ...values: string[]) => ({
  name,
  values: values.map((value) => ({ value, label: value, count: 1 })),
});

describe('the choices of a facet', () => {
  it('replace one another within it and keep the other filters', () => {
    const [first] = choicesOf(facet('brand', 'Lumen'), { brand: 'Halden', category: 'cars' });
    expect(first).toMatchObject({ chosen: false, href: '/vehicles?brand=Lumen&category=cars' });
  });

  it('take themselves out when they are chosen', () => {
    const [first] = choicesOf(facet('price', '500000-999999'), { minPrice: '500000', maxPrice: '999999' });
    expect(first).toMatchObject({ chosen: true, href: '/vehicles' });
  });

  it('of a price leave an end open where the band does', () => {
    const [low, high] = choicesOf(facet('price', '0-499999', '10000000-'), {});
    expect(low?.href).toBe('/vehicles?maxPrice=499999');
    expect(high?.href).toBe('/vehicles?minPrice=10000000');
  });
});
