import type { ImportReport, Product } from '@eshop/contracts/product';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newGoods } from '../e2e/support/goods.ts';
import { call } from '../e2e/support/http.ts';
import { services } from '../e2e/support/operations.ts';
import { place, trySubmitProof } from '../e2e/support/orders.ts';
import { newCustomer, type Person, tokenOf } from '../e2e/support/people.ts';
import { eshop } from '../e2e/support/platform.ts';
import { pdfWith } from '../e2e/support/proof-files.ts';
import { newVisitor } from '../e2e/support/visitor.ts';
import { startListener } from './support/listener.ts';
import { open, untilClosed } from './support/raw-request.ts';

/** A host inside, which nothing that comes from outside may make the platform ask. */
let inside: Awaited<ReturnType<typeof startListener>>;
let manager: string;
let goods: Product;
let ada: Person;
beforeAll(async () => {
  [inside, manager, goods, ada] = await Promise.all([
    startListener(),
    tokenOf('manager'),
    newGoods(2).then(({ product }) => product),
    newCustomer(),
  ]);
});
afterAll(() => inside.close());

const formOf = (content: string, name = 'picture.png') => {
  const form = new FormData();
  form.append('file', new Blob([content], { type: 'image/png' }), name);
  return form;
};
const upload = (body: FormData) => call('product', `POST /v1/products/${goods.id}/images`, { token: manager, body });

describe('an address that somebody sends', () => {
  it('is no picture: not as a file, in one, in a column or in a field', async () => {
    const { url } = inside;
    const files = [
      url,
      `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><image xlink:href="${url}/a.png"/></svg>`,
      `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "${url}/b">]><svg>&x;</svg>`,
      `#EXTM3U\n#EXTINF:1,\n${url}/c\n`,
      `push graphic-context\nimage over 0,0 0,0 '${url}/d'\n`,
    ];
    for (const file of files) expect((await upload(formOf(file))).status, file.slice(0, 40)).toBe(415);
    const withUrl = new FormData();
    withUrl.append('url', `${url}/e.png`);
    expect((await upload(withUrl)).status).toBe(400);
    const csv = formOf(`sku,name,image\nS-1,A,${url}/f.png\n`, 'products.csv');
    expect((await call('product', 'POST /v1/products/import', { token: manager, body: csv })).status).toBe(400);
    const images = [{ name: `${url}/g.png`, alt: '' }];
    const headers = { 'if-match': `"${goods.version}"` };
    expect(
      (await call('product', `PATCH /v1/products/${goods.id}`, { token: manager, headers, body: { images } })).status,
    ).toBe(400);
  });

  it('is text where text is taken, and is asked by nobody', async () => {
    const row = `sku,name,brand,category,vehicleClass,price,cost,spec:Link\nS-${Date.now()},${inside.url}/n,${inside.url}/b,cars/suv,car,1,1,${inside.url}/s\n`;
    const answer = await call<ImportReport>('product', 'POST /v1/products/import', {
      token: manager,
      body: formOf(row, 'a.csv'),
    });
    expect(answer.body).toMatchObject({ created: 1 });
  });

  it('in a proof is read by nobody', async () => {
    const order = await place(ada, { productId: goods.id });
    const calls = [
      `/OpenAction << /S /URI /URI (${inside.url}/p) >>`,
      `/AA << /O << /S /GoToR /F (${inside.url}/q) >> >>`,
      `/AcroForm << /Fields [] /XFA [(${inside.url}/r)] >>`,
    ];
    for (const object of calls) {
      const file = new Uint8Array(pdfWith(object));
      expect((await trySubmitProof(ada, order.id, file)).status, object).toBe(201);
    }
  });
});

describe('a host that a request names', () => {
  const tricks = (): Record<string, string>[] => [
    { 'x-forwarded-host': inside.host, 'x-forwarded-proto': 'http' },
    { forwarded: `host=${inside.host};proto=http` },
    { 'x-original-url': inside.url, 'x-rewrite-url': inside.url, 'x-middleware-rewrite': `${inside.url}/m` },
    { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy', 'x-invoke-path': inside.url },
    { 'dapr-app-id': inside.host, 'dapr-callback-url': inside.url, traceparent: inside.url },
  ];

  it('is asked by no site: not for pages, pictures, redirects or logins', async () => {
    for (const site of ['customer', 'admin'] as const) {
      const visitor = newVisitor(site);
      const paths = [
        '/',
        '/orders',
        '/login/google/start',
        `/_next/image?url=${encodeURIComponent(`${inside.url}/i.png`)}&w=64&q=75`,
        `/media/products/${encodeURIComponent(inside.url)}/x`,
      ];
      for (const headers of [{}, ...tricks()]) {
        for (const path of paths) expect((await visitor.ask(path, { headers })).status, path).toBeLessThan(500);
        await visitor.submit('/login', { login: 'nobody', password: 'wrong' }, headers);
      }
    }
  });

  it('is asked by nothing when it stands in the Host header or as the address of the request', async () => {
    for (const app of [...services, 'customer', 'admin'] as const) {
      for (const head of [
        `GET /v1/orders HTTP/1.1\r\nhost: ${inside.host}`,
        `GET ${inside.url}/abs HTTP/1.1\r\nhost: ${inside.host}`,
        `CONNECT ${inside.host} HTTP/1.1\r\nhost: ${inside.host}`,
      ]) {
        const socket = await open(eshop.urls[app], `${head}\r\nconnection: close\r\n\r\n`);
        const answer = await untilClosed(socket);
        expect(answer, `${app} ${head}`).not.toContain('"keys":[]');
        // Who asks for another host's address may be sent there; a browser asks so of nobody but a proxy.
        if (!head.includes('/abs'))
          expect(answer, `${app} ${head}`).not.toMatch(/^(location|refresh):.*127\.0\.0\.1/im);
      }
    }
  });
});

it('the host inside was asked by nobody', () => expect(inside.asked).toEqual([]));
