import { expect, it } from 'vitest';
import { mediaSet, mediaUrl } from './media-url.ts';

it('leads to this site', () => {
  expect(mediaUrl('/v1/products/p/images/a.webp')).toBe('/media/products/p/a.webp');
  expect(mediaSet('/v1/products/p/images/a-320.webp 320w, /v1/products/p/images/a-640.webp 640w')).toBe(
    '/media/products/p/a-320.webp 320w, /media/products/p/a-640.webp 640w',
  );
});
