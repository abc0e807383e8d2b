import { expect, it } from 'vitest';
import { returnPath } from './return-path.ts';

it('leads back into the site and nowhere else', () => {
  expect(returnPath('/payments?cursor=a', '/')).toBe('/payments?cursor=a');
  for (const evil of ['//evil.example', '/\\evil.example', 'https://evil.example', '/a\r\nb: c', 7, undefined]) {
    expect(returnPath(evil, '/')).toBe('/');
  }
});
