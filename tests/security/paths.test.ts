import { describe, expect, it } from 'vitest';
import { forEach, services } from '../e2e/support/operations.ts';
import { eshop } from '../e2e/support/platform.ts';
import { askAsItIs } from './support/raw-request.ts';

const ups = [
  '../',
  '..%2f',
  '%2e%2e/',
  '%2e%2e%2f',
  '..\\',
  '..%5c',
  '%252e%252e%252f',
  '....//',
  '..;/',
  '%c0%ae%c0%ae/',
];
const climbs = ups.map((up, at) => `${up.repeat(8)}${at % 2 ? 'etc/passwd' : 'package.json'}`);
const hostile = [
  ...climbs,
  '/etc/passwd',
  '%2fetc%2fpasswd',
  'file:%2f%2f%2fetc%2fpasswd',
  '..',
  '.',
  '%00',
  'x%00.js',
  '%E0%A4%A',
];
const id = '0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11';

/** What stands in those files. */
const leakPattern = /root:.*:0:0|"private": true|appToken|"workspaces"/;

const expectNothing = async (url: string, path: string) => {
  const { status, body } = await askAsItIs(url, path);
  expect(body, path).not.toMatch(leakPattern);
  expect(status, path).toBeLessThan(500);
};

describe('a name that climbs', () => {
  it.each(services)('finds no file of %s', async (app) => {
    const folders = ['/', '/docs/scalar.js/', `/v1/products/${id}/images/`];
    const paths = folders.flatMap((folder) => hostile.map((name) => `${folder}${name}`));
    await forEach(paths, (path) => expectNothing(eshop.urls[app], path));
  });

  it.each(['customer', 'admin'] as const)('finds no file of %s, and none of another app through it', async (site) => {
    const folders = [
      '/',
      '/_next/static/',
      '/scripts/',
      `/media/products/${id}/`,
      '/orders/',
      '/vehicles/',
      '/proofs/',
    ];
    const paths = folders.flatMap((folder) => hostile.map((name) => `${folder}${name}`));
    await forEach(paths, (path) => expectNothing(eshop.urls[site], path));
  });

  it('makes no other call of a site’s own: its pictures are pictures', async () => {
    const pathTricks = [
      'x/y',
      '..%2f..%2fv1/categories',
      '%252e%252e/x',
      `${id}/..%2f..%2f..%2fcategories`,
      `${id}/%00`,
    ];
    for (const way of pathTricks) {
      for (const site of ['customer', 'admin'] as const) {
        const { status, headers } = await askAsItIs(eshop.urls[site], `/media/products/${way}`);
        expect(status, `${site} ${way}`).toBe(404);
        expect(headers['content-type'] ?? '').not.toContain('json');
      }
    }
  });
});
