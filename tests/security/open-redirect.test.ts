import { describe, expect, it } from 'vitest';
import { newCustomer } from '../e2e/support/people.ts';
import { newVisitor } from '../e2e/support/visitor.ts';

/** What a page of this site may not lead to; the property of `returnPath` tries thousands. */
const elsewhere = [
  '//evil.example',
  '/.//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  'https://evil.example',
  'https:evil.example',
  'javascript:alert(1)',
  'data:text/html,x',
  '/\t/evil.example',
  '/\r\nlocation: https://evil.example',
  ' //evil.example',
  '@evil.example',
  '/%2f%2fevil.example',
];
const password = 'Very-secret-1';

/** Where a browser at that site goes. */
const target = (response: Response, site: string) => new URL(response.headers.get('location') ?? '', site);

describe('a login', () => {
  it.each([
    ['customer', 'profile'],
    ['admin', 'orders'],
  ] as const)('leads back into %s, wherever it was asked to lead', async (site, page) => {
    const username = site === 'admin' ? 'staff' : (await newCustomer()).username;
    const secret = site === 'admin' ? (process.env.ESHOP_DEMO_PASSWORD ?? 'Eshop-demo-1') : password;
    for (const next of elsewhere.slice(0, 3)) {
      const visitor = newVisitor(site);
      const response = await visitor.submit('/login', { login: username, password: secret, next });
      expect(response.status, next).toBe(303);
      const { origin, pathname } = target(response, visitor.url);
      expect(origin, next).toBe(visitor.url);
      expect(pathname.startsWith('//'), next).toBe(false);
    }
    const visitor = newVisitor(site);
    const response = await visitor.submit('/login', { login: username, password: secret, next: `/${page}?a=b` });
    expect(response.headers.get('location')).toBe(`/${page}?a=b`);
  });

  it('shows a link to nowhere else, either', async () => {
    const visitor = newVisitor('customer');
    for (const next of elsewhere) {
      const text = await (await visitor.ask(`/login?next=${encodeURIComponent(next)}`)).text();
      const links = [...text.matchAll(/ (?:href|action|value)="([^"]*)"/g)].map(([, link = '']) => link);
      for (const link of links.filter((one) => one.includes('evil')))
        expect(new URL(link, visitor.url).origin, next).toBe(visitor.url);
    }
  });
});

describe('a redirect', () => {
  it.each(['customer', 'admin'] as const)(
    'of %s stays where the browser is, whatever host a proxy is told',
    async (site) => {
      const visitor = newVisitor(site);
      const headers = {
        'x-forwarded-host': 'evil.example',
        'x-forwarded-proto': 'https',
        forwarded: 'host=evil.example',
      };
      for (const path of [
        '/orders',
        '/profile',
        '/login/google?code=a&state=b',
        '//evil.example',
        '/vehicles/',
        '/orders//',
      ]) {
        const response = await visitor.ask(path, { headers });
        const location = response.headers.get('location');
        if (location)
          expect(new URL(location, visitor.url).host, `${path} ${location}`).toBe(new URL(visitor.url).host);
      }
    },
  );
});
