import { expect, it } from 'vitest';
import { typeOfImage } from './image-types.ts';

it('serves a picture by the ending of its name, and only names that are made here', () => {
  const name = '0199d0a2-7c1e-4b57-9c0a-3f3c1f6b2d11';
  expect(typeOfImage(`${name}.png`)).toBe('image/png');
  expect(typeOfImage(`${name}.jpg`)).toBe('image/jpeg');
  expect(typeOfImage(`${name}.webp`)).toBe('image/webp');
  for (const badName of [`${name}.svg`, `${name}.html`, name, '../secret.png', `x${name}.png`, `${name}.png/..`]) {
    expect(typeOfImage(badName)).toBeUndefined();
  }
});
