import { expect, it } from 'vitest';
import { categories, findCategory, isWithin } from './categories.ts';

it('finds a category by its id and by its path', () => {
  for (const category of categories) {
    expect(findCategory(category.id)).toBe(category);
    expect(findCategory(category.path)).toBe(category);
  }
  expect(findCategory('cars/nope')).toBeUndefined();
});

it('holds in a root what is below it, and nothing else', () => {
  const within = (path: string) => categories.filter((category) => isWithin(category, findCategory(path) ?? category));
  expect(within('cars').map(({ path }) => path)).toEqual([
    'cars',
    'cars/suv',
    'cars/sedan',
    'cars/sports-car',
    'cars/electric',
  ]);
  expect(within('cars/suv').map(({ path }) => path)).toEqual(['cars/suv']);
});
