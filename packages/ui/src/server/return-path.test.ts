import fc from 'fast-check';
import { expect, it } from 'vitest';
import { returnPath } from './return-path.ts';

it('leads back into the site and nowhere else', () => {
  expect(returnPath('/payments?cursor=a', '/')).toBe('/payments?cursor=a');
  for (const evil of [
    '//evil.example',
    '/.//evil.example',
    '/a/..//evil.example',
    '/\\evil.example',
    'https://evil.example',
    '/a\r\nb: c',
    7,
    undefined,
  ]) {
    expect(returnPath(evil, '/')).toBe('/');
  }
});

it('leads into the site whatever is asked for, as a browser reads it', () => {
  const parts = fc.constantFrom(
    '/',
    '\\',
    '//',
    '.',
    '..',
    '@',
    ':',
    '?',
    '#',
    '%2f',
    '%5c',
    '\t',
    '\n',
    ' ',
    'http:',
    'evil.example',
  );
  const hostile = fc.array(fc.oneof(parts, fc.string({ maxLength: 3 })), { maxLength: 8 }).map((some) => some.join(''));
  fc.assert(
    fc.property(hostile, (wanted) => {
      const { origin, pathname } = new URL(returnPath(wanted, '/'), 'https://shop.example');
      expect(origin).toBe('https://shop.example');
      expect(pathname).not.toMatch(/^\/\//);
    }),
    { numRuns: 2000 },
  );
});
