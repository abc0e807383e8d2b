import { type ChildProcess, spawn } from 'node:child_process';
import { afterAll, describe, expect, it } from 'vitest';
import { inRepository } from '../../tools/dev/platform/repository.ts';
import { eventually } from '../e2e/support/eventually.ts';
import { call } from '../e2e/support/http.ts';
import { forEach, services } from '../e2e/support/operations.ts';
import { newCustomer, tokenOf } from '../e2e/support/people.ts';
import { eshop } from '../e2e/support/platform.ts';
import { newVisitor } from '../e2e/support/visitor.ts';

/** Pages, files, errors and refusals of both sites. */
const paths = [
  '/',
  '/login',
  '/register',
  '/cart',
  '/vehicles?q=x',
  '/orders',
  '/nothing-here',
  '/orders/no-id',
  '/orders/no-id/proof',
  '/cart/state',
  '/livez',
  '/icon.svg',
  '/robots.txt',
  '/media/products/x/y',
  '/proofs/no-id',
  '/_next/static/nothing.js',
];
const scripts = async (site: 'customer' | 'admin') =>
  [...(await (await newVisitor(site).ask('/login')).text()).matchAll(/ src="(\/_next\/[^"]+)"/g)].map(
    ([, src = '']) => src,
  );

/** A stack, a path of this machine, a statement or a library: what a stranger learns nothing good by. */
const inside =
  /\bat [\w.<>]+ \(|node_modules|\/src\/|\.ts:\d|Error: |select .* from|ECONNREFUSED|kysely|postgres:\/\//i;

describe.each(['customer', 'admin'] as const)('every answer of %s', (site) => {
  it('is what its type says, and tells nothing of what it was made by', async () => {
    for (const path of [...paths, ...(await scripts(site))]) {
      const { headers } = await newVisitor(site).ask(path);
      expect(headers.get('x-content-type-options'), path).toBe('nosniff');
      expect(headers.get('x-powered-by'), path).toBeNull();
      expect(headers.get('server'), path).toBeNull();
    }
  });

  it('that is a page runs no script but its own, in no frame, and tells no other site where it was', async () => {
    for (const path of paths) {
      const { headers } = await newVisitor(site).ask(path);
      if (!headers.get('content-type')?.includes('text/html')) continue;
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy, path).toMatch(/(^|; )default-src 'none'/);
      expect(policy, path).toMatch(/script-src 'self' 'nonce-[\w+/=]{20,}' 'strict-dynamic';/);
      expect(policy, path).toMatch(/frame-ancestors 'none'/);
      expect(policy, path).toMatch(/base-uri 'none'/);
      expect(policy, path).toMatch(/form-action 'self'/);
      expect(policy, path).not.toMatch(/unsafe|\*|https?:/);
      expect(headers.get('x-frame-options'), path).toBe('DENY');
      expect(headers.get('referrer-policy'), path).toBe('strict-origin-when-cross-origin');
      expect(headers.get('cross-origin-opener-policy'), path).toBe('same-origin');
      expect(headers.get('cache-control'), path).toMatch(/no-store|private/);
    }
  });

  it('has a nonce of its own, which is on each of its scripts', async () => {
    const pages = await Promise.all(
      [1, 2].map(async () => {
        const answer = await newVisitor(site).ask('/login');
        const nonce = answer.headers.get('content-security-policy')?.match(/'nonce-([^']+)'/)?.[1];
        return { nonce, page: await answer.text() };
      }),
    );
    expect(pages[0]?.nonce).not.toBe(pages[1]?.nonce);
    for (const { nonce, page } of pages) {
      const tags = page.match(/<script[^>]*>/g) ?? [];
      expect(tags.length).toBeGreaterThan(0);
      for (const tag of tags) expect(tag).toContain(`nonce="${nonce}"`);
    }
  });

  it('that refuses or fails says nothing of what is inside', async () => {
    for (const path of [...paths, '/vehicles/no-id', '/vehicles?cursor=junk&minPrice=x', '/%00', '/orders/%00']) {
      const answer = await newVisitor(site).ask(path, {
        headers: { 'next-action': 'x', 'next-router-state-tree': '%' },
      });
      const text = (await answer.text()).replaceAll(/<script[\s\S]*?<\/script>/g, '');
      expect(text, path).not.toMatch(inside);
    }
  });
});

describe('every answer of a service', () => {
  it('is what its type says, and when it refuses tells nothing of what is inside', async () => {
    const token = await tokenOf('admin');
    const requests = [
      'GET /nothing',
      'GET /v1/%E0%A4%A',
      'PUT /livez',
      'POST /v1/auth/login',
      'GET /v1/orders?cursor=x',
      'GET /internal/x',
    ];
    await forEach(services, async (app) => {
      for (const operation of requests) {
        const { headers, body } = await call(app, operation, {
          token,
          headers: { 'content-type': 'application/json' },
        });
        expect(headers.get('x-content-type-options'), `${app} ${operation}`).toBe('nosniff');
        expect(headers.get('x-powered-by')).toBeNull();
        expect(JSON.stringify(body), `${app} ${operation}`).not.toMatch(inside);
      }
    });
  });
});

describe('the cookie', () => {
  const port = String(Number(new URL(eshop.urls.customer).port) + 50);
  let site: ChildProcess;
  afterAll(() => void site?.kill());

  it('is for the server alone, of this host, and where the site has HTTPS for HTTPS alone', async () => {
    const visitor = newVisitor('customer');
    const { username } = await newCustomer();
    const flags = (response: Response) =>
      response.headers.getSetCookie().map((cookie) =>
        cookie
          .split('; ')
          .slice(1)
          .map((flag) => flag.toLowerCase()),
      );
    const [set = []] = flags(await visitor.logIn(username, 'Very-secret-1'));
    expect(set).toEqual(expect.arrayContaining(['path=/', 'httponly', 'samesite=lax']));
    expect(set.filter((flag) => flag.startsWith('domain'))).toEqual([]);

    const env = { ...eshop.environments.customer, PUBLIC_SITE_URL: 'https://shop.example' };
    const next = inRepository('node_modules', 'next', 'dist', 'bin', 'next');
    site = spawn(process.execPath, [next, 'start', '-H', '127.0.0.1', '-p', port], {
      cwd: 'frontends/customer',
      env,
      stdio: 'ignore',
    });
    const start = () => fetch(`http://127.0.0.1:${port}/login/google/start`, { redirect: 'manual' });
    const answer = await eventually(start, 30_000);
    const [cookie = ''] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/^__Host-eshop-customer=[\w-]{43};/);
    expect(flags(answer)[0]).toEqual(expect.arrayContaining(['path=/', 'httponly', 'samesite=lax', 'secure']));
  });
});
