import { randomUUID } from 'node:crypto';
import type { Cart } from '@eshop/contracts/cart';
import { beforeAll, describe, expect, it } from 'vitest';
import { newGoods } from '../e2e/support/goods.ts';
import { call } from '../e2e/support/http.ts';
import { png } from '../e2e/support/orders.ts';
import { newCustomer, type Person } from '../e2e/support/people.ts';
import { newVisitor, type Visitor } from '../e2e/support/visitor.ts';

const password = 'Very-secret-1';
const json = { 'content-type': 'application/json' };
let ada: Person;
let visitor: Visitor;
let productId: string;
let csrf: string;
/** Of somebody else who is logged in. */
let othersCsrf: string;

const csrfOf = async (one: Visitor) => ((await (await one.ask('/cart/state')).json()) as { csrf: string }).csrf;
beforeAll(async () => {
  ada = await newCustomer();
  productId = (await newGoods(0)).product.id;
  visitor = newVisitor('customer');
  await visitor.logIn(ada.username, password);
  csrf = await csrfOf(visitor);
  const mallory = newVisitor('customer');
  await mallory.logIn((await newCustomer()).username, password);
  othersCsrf = await csrfOf(mallory);
});

const cartOf = async () => (await call<Cart>('cart', 'GET /v1/cart', { token: ada.token })).body.lines;
const fileIn = () => {
  const form = new FormData();
  form.append('file', new Blob([png]), 'proof.png');
  return form;
};

interface Change {
  method: string;
  path: string;
  headers?: Record<string, string>;
  body: () => NonNullable<RequestInit['body']>;
}

/** Whatever changes something at the shop's site, as its own pages ask for it; `token` is theirs. */
const changes = (token: string): Record<string, Change> => ({
  'a line of the cart': {
    method: 'PUT',
    path: `/cart/items/${productId}`,
    headers: { ...json, 'x-csrf-token': token },
    body: () => '{"quantity":2}',
  },
  'a line of the cart by a form': {
    method: 'POST',
    path: '/cart/items',
    body: () => new URLSearchParams({ productId, quantity: '2', csrf: token }),
  },
  'a proof': {
    method: 'POST',
    path: `/orders/${randomUUID()}/proof`,
    headers: { accept: 'application/json', 'x-csrf-token': token },
    body: fileIn,
  },
  'a login': { method: 'POST', path: '/login', body: () => new FormData() },
});

const send = ({ method, path, headers, body }: Change, more: Record<string, string>) =>
  visitor.ask(path, { method, headers: { ...headers, ...more }, body: body() });

describe('what another site’s page asks for', () => {
  const origins = (own: string): Record<string, Record<string, string>> => ({
    'without an origin': {},
    'from another site': { origin: 'https://evil.example' },
    'from a sandbox': { origin: 'null' },
    'from a host that begins alike': { origin: `${own}.evil.example` },
    'from a host that ends alike': { origin: `https://evil-${new URL(own).host}` },
    'from another port': { origin: own.replace(/\d+$/, '1') },
    'from nonsense': { origin: 'http://' },
    'as if it had passed the proxy': { 'x-middleware-subrequest': Array(5).fill('src/proxy').join(':') },
  });

  it('is refused, whatever it is and however it says where it comes from', async () => {
    for (const [where, headers] of Object.entries(origins(visitor.url))) {
      for (const [description, change] of Object.entries(changes(csrf)))
        expect((await send(change, headers)).status, `${description} ${where}`).toBe(403);
    }
    expect(await cartOf()).toEqual([]);
  });

  it('is refused at the admin site, where files are sent too', async () => {
    const admin = newVisitor('admin');
    const paths = [
      '/login',
      '/',
      '/uploads/products/import',
      '/uploads/stock-takes',
      `/uploads/products/${randomUUID()}/pictures`,
    ];
    for (const path of paths) {
      for (const [where, headers] of Object.entries(origins(admin.url))) {
        const answer = await admin.ask(path, { method: 'POST', headers, body: fileIn() });
        expect(answer.status, `${path} ${where}`).toBe(403);
      }
    }
  });
});

describe('what this site’s own page did not ask for', () => {
  it('is refused for want of its token, and for another browser’s', async () => {
    const own = { origin: visitor.url };
    for (const wrong of ['', 'x', othersCsrf, csrf.slice(1)]) {
      const { 'a line of the cart': line, 'a line of the cart by a form': form, 'a proof': proof } = changes(wrong);
      if (!line || !form || !proof) throw new Error('nothing to send');
      expect((await send(line, own)).status).toBe(403);
      expect((await send(form, own)).headers.get('location')).toBe('/cart?failed=1');
      expect((await send(proof, own)).status).toBe(403);
      const login = await visitor.submit('/login', { login: 'a', password: 'b', csrf: wrong });
      expect(await login.text()).toContain('out of date');
    }
    expect(await cartOf()).toEqual([]);
  });

  it('is done with its own token, so that the refusals were for want of it', async () => {
    const [line] = Object.values(changes(csrf));
    if (!line) throw new Error('nothing to send');
    expect((await send(line, { origin: visitor.url })).status).toBe(200);
    expect(await cartOf()).toMatchObject([{ quantity: 2 }]);
  });

  it('is no error of ours when it is no form', async () => {
    const headers = { origin: visitor.url, 'content-type': 'multipart/form-data; boundary=x' };
    for (const body of ['--x', '--x\r\n\r\n', 'x'.repeat(3_000_000)]) {
      const answer = await visitor.ask('/cart/items', { method: 'POST', headers, body });
      expect(answer.headers.get('location')).toBe('/cart?failed=1');
    }
  });
});

describe('no page of another site', () => {
  it.each(['customer', 'admin'] as const)('may read what %s answers', async (site) => {
    const otherVisitor = newVisitor(site);
    const asks = { origin: 'https://evil.example', 'access-control-request-method': 'PUT' };
    for (const path of ['/', '/cart/state', '/login', '/livez']) {
      for (const method of ['GET', 'OPTIONS']) {
        const { headers } = await otherVisitor.ask(path, { method, headers: asks });
        const allowing = [...headers.keys()].filter((name) => name.startsWith('access-control-'));
        expect(allowing, `${method} ${path}`).toEqual([]);
      }
    }
  });
});
