import { randomUUID } from 'node:crypto';
import type { ImportReport, Product } from '@eshop/contracts/product';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { clientOf } from './support/client.ts';
import { eventually } from './support/eventually.ts';
import { newGoods } from './support/goods.ts';
import { call, expectStatus } from './support/http.ts';
import { newCustomer, tokenOf } from './support/people.ts';
import { control, eshop } from './support/platform.ts';

const manager = clientOf('product', 'manager');
const admin = clientOf('product', 'admin');
const anonymous = clientOf('product');
const unique = (name: string) => `${name}${randomUUID().replaceAll(/[^a-f]/g, '')}`;
const input = (changes: object = {}) => ({
  sku: `E-${randomUUID().slice(0, 18)}`,
  name: 'Meridian',
  brand: 'Testa',
  description: '',
  categoryId: 'cars-suv',
  vehicleClass: 'car' as const,
  price: { amount: 100_000, currency: 'USD' as const },
  cost: { amount: 50_000, currency: 'USD' as const },
  specs: {},
  ...changes,
});
const create = async (changes: object = {}) => {
  const { data, response } = await manager.POST('/v1/products', { body: input(changes) });
  if (!data) throw new Error(`${response.status}`);
  return { product: data, etag: response.headers.get('etag') ?? '' };
};
/** The path and the version of a change; without an ETag the header is empty, which is as good as missing. */
const atEtag = (id: string, etag = '') => ({ params: { path: { id }, header: { 'If-Match': etag } } });
const patch = (id: string, body: object, etag?: string, editor = manager) =>
  editor.PATCH('/v1/products/{id}', { ...atEtag(id, etag), body });

describe('a product', () => {
  it('is changed and deleted under If-Match, with the code for each refusal', async () => {
    const { product, etag } = await create();
    const { id } = product;
    const codes = async (changes: object, tag?: string) => (await patch(id, changes, tag)).response.status;
    expect(await codes({ name: 'A' })).toBe(428);
    expect(await codes({ name: 'A' }, '"99"')).toBe(412);
    expect(await codes({ name: 'A' }, 'rubbish')).toBe(400);
    expect(await codes({ name: '' }, etag)).toBe(400);
    expect(await codes({ vehicleClass: 'motorcycle' }, etag)).toBe(403);
    expect((await patch(id, { vehicleClass: 'motorcycle' }, etag, admin)).response.status).toBe(400);
    const { sku } = (await create()).product;
    expect(await codes({ sku }, etag)).toBe(403);
    expect((await patch(id, { sku }, etag, admin)).response.status).toBe(409);
    expect(await codes({ name: 'Zenith' }, etag)).toBe(200);
    expect(await codes({ name: 'Nadir' }, etag)).toBe(412);
    const path = { params: { path: { id } } };
    expect((await manager.DELETE('/v1/products/{id}', atEtag(id, etag))).response.status).toBe(412);
    const { response } = await anonymous.GET('/v1/products/{id}', path);
    const fresh = atEtag(id, response.headers.get('etag') ?? '');
    const customer = clientOf('product', 'customer');
    expect((await customer.DELETE('/v1/products/{id}', fresh)).response.status).toBe(403);
    expect((await anonymous.DELETE('/v1/products/{id}', fresh)).response.status).toBe(401);
    expect((await manager.DELETE('/v1/products/{id}', fresh)).response.status).toBe(204);
    expect((await anonymous.GET('/v1/products/{id}', path)).response.status).toBe(404);
    expect(await codes({ name: 'B' }, etag)).toBe(404);
  });

  it('that is deleted is gone from lists and carts, while its pictures stay for the orders that show it', async () => {
    const { product } = await newGoods(3);
    const { token } = await newCustomer();
    const picture = await upload(product.id, await image(500, 300));
    const url = picture.body.images[0]?.url ?? '';
    await expectStatus(200, call('cart', `PUT /v1/cart/items/${product.id}`, { token, body: { quantity: 1 } }));
    const { response } = await anonymous.GET('/v1/products/{id}', { params: { path: { id: product.id } } });
    const etag = response.headers.get('etag') ?? '';
    await manager.DELETE('/v1/products/{id}', atEtag(product.id, etag));
    const batch = await anonymous.POST('/v1/products/batch-get', { body: { ids: [product.id] } });
    expect(batch.data).toEqual({ items: [], missing: [product.id] });
    expect((await fetch(`${eshop.urls.product}${url}`)).status).toBe(200);
    await eventually(async () => {
      const { body } = await call<{ warnings: { code: string }[] }>('cart', 'GET /v1/cart', { token });
      expect(body.warnings).toMatchObject([{ code: 'gone' }]);
    });
  });

  it('shows in search within two seconds, and still after a restart', async () => {
    const name = unique('quasar');
    const { product } = await create({ name });
    const findByName = () => anonymous.GET('/v1/products', { params: { query: { q: name } } });
    await eventually(async () => expect((await findByName()).data?.total).toBe(1), 2000);
    await control.restart('product');
    await control.untilReady('product');
    expect((await findByName()).data?.items).toMatchObject([{ id: product.id }]);
    const typo = await anonymous.GET('/v1/products', { params: { query: { q: `x${name.slice(2)}` } } });
    expect(typo.data).toMatchObject({ total: 0, didYouMean: name });
  });

  it('answers 304 for what one has, and compresses what is large', async () => {
    const read = (path: string, headers: Record<string, string> = {}) => call('product', `GET ${path}`, { headers });
    const { product } = await create();
    for (const path of ['/v1/products?limit=50', '/v1/categories', `/v1/products/${product.id}`]) {
      await eventually(async () => {
        const tag = (await read(path)).headers.get('etag') ?? '';
        expect((await read(path, { 'if-none-match': tag })).status).toBe(304);
      });
    }
    const encoding = async (path: string) =>
      (await read(path, { 'accept-encoding': 'br, gzip' })).headers.get('content-encoding');
    expect(await encoding('/v1/products?limit=50')).toBe('br');
    expect(await encoding('/livez')).toBeNull();
  });
});

const image = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#27ae60' } })
    .jpeg()
    .toBuffer();

const upload = async (id: string, bytes: Buffer, alt = 'Front') => {
  const body = new FormData();
  body.append('alt', alt);
  body.append('file', new Blob([new Uint8Array(bytes)]), 'picture.jpg');
  return call<Product>('product', `POST /v1/products/${id}/images`, { token: await tokenOf('manager'), body });
};

describe('pictures', () => {
  it('come in three widths at addresses that never change, are put in order and taken out', async () => {
    const { product } = await create();
    await upload(product.id, await image(1600, 900), 'front');
    const { status, body, headers } = await upload(product.id, await image(800, 600), 'side');
    expect(status).toBe(201);
    const [front, side] = body.images;
    expect(front).toMatchObject({ alt: 'front', width: 1600, height: 900 });
    for (const entry of front?.srcset?.split(', ') ?? []) {
      const [url, width] = entry.split(' ');
      const answer = await fetch(`${eshop.urls.product}${url}`);
      expect(answer.headers.get('cache-control')).toContain('immutable');
      expect(`${(await sharp(Buffer.from(await answer.arrayBuffer())).metadata()).width}w`).toBe(width);
    }
    const nameOf = (url = '') => url.split('/').at(-1) ?? '';
    const images = [{ name: nameOf(side?.url), alt: 'from the side' }];
    const { data } = await patch(product.id, { images }, headers.get('etag') ?? `"${body.version}"`);
    expect(data?.images).toMatchObject([{ alt: 'from the side', url: side?.url }]);
  });

  it('are refused when they are none', async () => {
    const { product } = await create();
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    const brokenImage = (await image(400, 400)).subarray(0, 400);
    for (const bytes of [svg, brokenImage, Buffer.from('<html>')])
      expect((await upload(product.id, bytes)).status).toBe(415);
    expect((await upload(product.id, Buffer.alloc(6 * 1024 * 1024, 1))).status).toBe(413);
  });
});

describe('an import', () => {
  it('adds products with a report of the bad rows, and nothing twice', async () => {
    const [a, b] = [unique('IA-'), unique('IB-')];
    const rows = [
      'sku,name,brand,category,vehicleClass,price,cost',
      `${a},A,B,cars/suv,car,1,1`,
      `${b},,B,cars/suv,car,x,1`,
    ];
    const send = async (query = '', role: 'manager' | 'customer' = 'manager') => {
      const body = new FormData();
      body.append('file', new Blob([rows.join('\n')], { type: 'text/csv' }), 'p.csv');
      return call<ImportReport>('product', `POST /v1/products/import${query}`, { token: await tokenOf(role), body });
    };
    expect((await send('', 'customer')).status).toBe(403);
    expect((await send('?dryRun=true')).body).toMatchObject({ dryRun: true, created: 1, failed: 1 });
    expect((await send()).body).toMatchObject({ created: 1, failed: 1 });
    const { body } = await send();
    expect(body).toMatchObject({ created: 0, unchanged: 1, failed: 1 });
    expect(body.errors.map(({ row, field }) => [row, field]).toSorted()).toEqual([
      [3, 'name'],
      [3, 'price'],
    ]);
    const token = await tokenOf('manager');
    const empty = new FormData();
    expect(await call('product', 'POST /v1/products/import', { token, body: empty })).toMatchObject({ status: 400 });
  });
});
