import { expect, it } from 'vitest';
import { lifeOf } from './tokens.ts';

it('reads how long a token lives from its own claims', () => {
  const payload = Buffer.from(JSON.stringify({ iat: 1000, exp: 4600 })).toString('base64url');
  expect(lifeOf(`header.${payload}.signature`)).toBe(3600);
  expect(() => lifeOf('no token')).toThrow();
});
