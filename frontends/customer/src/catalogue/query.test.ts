import { describe, expect, it } from 'vitest';
import { catalogueUrl, readQuery } from './query.ts';

describe('the address of the catalogue', () => {
  it('holds what was chosen and nothing else', () => {
    expect(readQuery({ q: ['suv', 'x'], brand: '', evil: '1', sort: 'name' })).toEqual({ q: 'suv', sort: 'name' });
  });

  it('starts at the first page when something else is chosen', () => {
    expect(catalogueUrl({ cursor: 'abc', brand: 'Lumen' }, { sort: 'name' })).toBe('/vehicles?brand=Lumen&sort=name');
  });

  it('goes on with a cursor', () => {
    expect(catalogueUrl({ brand: 'Lumen', cursor: 'a' }, { cursor: 'b' })).toBe('/vehicles?brand=Lumen&cursor=b');
  });

  it('forgets what is taken out', () => {
    expect(catalogueUrl({ brand: 'Lumen' }, { brand: undefined })).toBe('/vehicles');
  });
});
