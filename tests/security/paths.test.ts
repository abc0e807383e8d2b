import { describe, expect, it } from 'vitest';
import { services } from '../e2e/support/operations.ts';
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
  './',
];
const files = ['etc/passwd', 'package.json', 'secrets.json', '.env'];
const climbs = ups.flatMap((up) => files.map((file) => `${up.repeat(8)}${file}`));
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
const leaked = /root:.*:0:0|"private": true|appToken|"workspaces"/;

const expectNothing = async (url: string, path: string) => {
  const { status, body } = await askAsItIs(url, path);
  expect(body, path).not.toMatch(leaked);
  expect(status, path).toBeLessThan(500);
};

describe('a name that climbs', () => {
  it.each(services)('finds no file of %s', async (app) => {
    const folders = [
      '/',
      '/docs/scalar.js/',
      '/docs/',
      '/v1/products/',
      `/v1/products/${id}/images/`,
      '/v1/dead-letters/order/',
    ];
    for (const folder of folders) {
      for (const name of hostile) await expectNothing(eshop.urls[app], `${folder}${name}`);
    }
  });

  it.each(['customer', 'admin'] as const)('finds no file of %s, and none of another app through it', async (site) => {
    const folders = ['/', '/_next/static/', '/scripts/', `/media/products/${id}/`, '/media/products/', '/orders/'];
    for (const folder of folders) {
      for (const name of hostile) await expectNothing(eshop.urls[site], `${folder}${name}`);
    }
  });

  it('makes no other call of a site’s own: its pictures are pictures', async () => {
    for (const way of [
      '%2e%2e/%2e%2e',
      '..%2f..%2fv1/categories',
      '%252e%252e/x',
      `${id}/..%2f..%2f..%2fcategories`,
      'x/y',
    ]) {
      for (const site of ['customer', 'admin'] as const) {
        const { status, headers } = await askAsItIs(eshop.urls[site], `/media/products/${way}`);
        expect(status, `${site} ${way}`).toBeGreaterThanOrEqual(300);
        expect(status, `${site} ${way}`).toBeLessThan(500);
        expect(headers['content-type'] ?? '').not.toContain('json');
      }
    }
  });
});
