import { beforeAll, describe, expect, it } from 'vitest';
import { newVisitor, type Visitor } from '../e2e/support/visitor.ts';

const sites = ['customer', 'admin'] as const;

/** As every load balancer says it. */
const behindHttps = { 'x-forwarded-proto': 'https' };

/** Paths that no page has: beside, above and below those that pass the proxy by, and in another case. */
const noPages = [
  '/livezX',
  '/livez/x',
  '/LIVEZ',
  '/readyz-x',
  '/readyz/x',
  '/icon.svgX',
  '/icon-svg',
  '/icon.svg/x',
  '/media',
  '/media/x',
  '/media/products',
  '/media/products/x',
  '/media/products/x/y/z',
  '/Media/products/x/y',
  '/scripts',
  '/scripts/x/y',
  '/uploads',
  '/uploads/x',
  '/uploads/products',
  '/uploads/products/x',
  '/uploads/products/importX',
  '/uploads/stock-takes/x',
  '/proofs',
  '/proofs/x/y',
  '/orders/x/proof/y',
  '/orders/x/proofX',
  '/_next/staticX',
  '/_next/x',
];

describe.each(sites)('a path of %s that is no page', (site) => {
  it.each(noPages)('has the rules of every page, and runs no action of a page: %s', async (path) => {
    const visitor = newVisitor(site);
    const { status, headers } = await visitor.ask(path);
    expect([401, 303, 307, 308, 404], path).toContain(status);
    expect(headers.get('content-security-policy') ?? '').toMatch(/frame-ancestors 'none'/);
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
    const form = new FormData();
    form.append('$ACTION_ID_x', '');
    expect((await visitor.ask(path, { method: 'POST', body: form })).status, 'without an origin').toBe(403);
  });

  it('that no proxy stands before says whom it may be shown by', async () => {
    for (const path of ['/livez', '/readyz', '/icon.svg', '/media/products/x/y', '/_next/static/nothing.js']) {
      const { headers } = await newVisitor(site).ask(path);
      expect(headers.get('x-frame-options'), path).toBe('DENY');
      expect(headers.get('referrer-policy'), path).toBe('strict-origin-when-cross-origin');
      expect(headers.get('content-type') ?? '', path).not.toContain('text/html');
    }
  });
});

describe.each(sites)('a request to %s that makes no sense', (site) => {
  it.each([
    '/%ff',
    '/vehicles/%ff',
    '/orders/%E0%A4',
    '/media/%ff',
    '/media/products/x/%ff',
    '/proofs/%c3',
    '/livez%ff',
  ])('is no fault of ours behind a load balancer either: %s', async (path) => {
    for (const headers of [{}, behindHttps]) expect((await newVisitor(site).ask(path, { headers })).status).toBe(404);
  });

  let visitor: Visitor;
  /** The ids of the actions of the login page, as its scripts name them. */
  let actionIds: string[];
  beforeAll(async () => {
    visitor = newVisitor(site);
    const page = await (await visitor.ask('/login')).text();
    actionIds = [...page.matchAll(/\b[0-9a-f]{40,42}\b/g)].map(([id]) => id);
    expect(actionIds.length).toBeGreaterThan(0);
  });
  const post = (body: string | FormData, headers: Record<string, string> = {}) =>
    visitor.ask('/login', { method: 'POST', body, headers: { origin: visitor.url, ...headers } });
  const formOf = (fields: Readonly<Record<string, string>>) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    return form;
  };

  it('is refused where an action is called with something else than its form', async () => {
    const bodies = ['', '[]', '[1,2]', 'x', '["$K1"]', '{"a":"$F1"}'];
    for (const id of [...new Set(actionIds), 'x'.repeat(42), '0'.repeat(42)]) {
      for (const body of bodies) {
        for (const more of [{}, behindHttps]) {
          const text = await post(body, { 'next-action': id, 'content-type': 'text/plain;charset=UTF-8', ...more });
          expect(text.status, `${id} ${body}`).toBe(400);
        }
        const multipart = await post(formOf({ '0': body }), { 'next-action': id });
        expect(multipart.status, `${id} ${body} as a form`).toBeLessThan(500);
      }
      for (const list of ['["$K1"]', '[{},"$K1"]'])
        expect((await post(formOf({ '0': list }), { 'next-action': id })).status, `${id} ${list}`).toBeLessThan(500);
    }
  });

  it('is refused where a form without scripts names an action that there is none of', async () => {
    const boundForm = (id: string, state: string) =>
      formOf({ $ACTION_REF_1: '', '$ACTION_1:0': JSON.stringify({ id, bound: '$@1' }), '$ACTION_1:1': state });
    const forms = [
      formOf({ $ACTION_REF_1: '' }),
      formOf({ $ACTION_REF_1: '', '$ACTION_1:0': 'x' }),
      formOf({ $ACTION_REF_1: '', '$ACTION_1:0': '[]' }),
      ...actionIds.flatMap((id) => ['x', '[]', '[1,2,3]', '{}', 'null'].map((state) => boundForm(id, state))),
      formOf({ $ACTION_ID_x: '' }),
      formOf({ [`$ACTION_ID_${'0'.repeat(42)}`]: '' }),
    ];
    for (const form of forms) expect((await post(form)).status, JSON.stringify([...form])).toBeLessThan(500);
  });
});

describe('the logout of the admin site', () => {
  it('needs the token of its own page', async () => {
    const admin = newVisitor('admin');
    await admin.logIn('admin', process.env.ESHOP_DEMO_PASSWORD || 'Eshop-demo-1');
    const press = await admin.openForm('/', 'Log out');
    await press({ csrf: 'x' });
    expect((await admin.ask('/')).status).toBe(200);
    await press();
    expect((await admin.ask('/')).status).toBe(307);
  });
});
