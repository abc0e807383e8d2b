import type { Socket } from 'node:net';
import { brotliCompressSync, crc32, deflateSync, gzipSync } from 'node:zlib';
import type { ImportReport, Product } from '@eshop/contracts/product';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newGoods } from '../e2e/support/goods.ts';
import { call } from '../e2e/support/http.ts';
import { services } from '../e2e/support/operations.ts';
import { place, trySubmitProof } from '../e2e/support/orders.ts';
import { newCustomer, type Person, tokenOf } from '../e2e/support/people.ts';
import { eshop } from '../e2e/support/platform.ts';
import { askAsItIs, open, untilClosed } from './support/raw-request.ts';

const megabyte = 1024 * 1024;
const apps = [...services, 'customer', 'admin'] as const;
const sockets: Socket[] = [];
const hold = async (url: string, bytes: string) => {
  const socket = await open(url, bytes);
  sockets.push(socket.on('error', () => undefined));
  return socket;
};

let ada: Person;
let goods: Product;
/** What became of a login whose body never came, asked for at the very beginning. */
let slow: Promise<string>;
beforeAll(async () => {
  const head =
    'POST /v1/auth/login HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 50\r\n\r\n{"login":';
  slow = untilClosed(await hold(eshop.urls.auth, head));
  [ada, goods] = await Promise.all([newCustomer(), newGoods(2).then(({ product }) => product)]);
});
afterAll(() => {
  for (const socket of sockets) socket.destroy();
});

const quickly = async <Result>(work: () => Promise<Result>, ms = 5000): Promise<Result> => {
  const startTime = performance.now();
  const result = await work();
  expect(performance.now() - startTime).toBeLessThan(ms);
  return result;
};

/** A valid PNG of one bit a pixel (https://www.w3.org/TR/png-3/), made without holding its pixels. */
const blackPng = (width: number, height: number): Buffer => {
  const chunk = (type: string, data: Buffer) => {
    const typedData = Buffer.concat([Buffer.from(type), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crc32(typedData), 4);
    return Buffer.concat([frame.subarray(0, 4), typedData, frame.subarray(4)]);
  };
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0]);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  const rows = deflateSync(Buffer.alloc(height * (1 + Math.ceil(width / 8))));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]);
};

describe('what unpacks to far more than it is', () => {
  const zeros = `{"login":"${'0'.repeat(60 * megabyte)}"}`;
  it.each([
    ['gzip', gzipSync(zeros)],
    ['deflate', deflateSync(zeros)],
    ['br', brotliCompressSync(zeros, { params: {} })],
  ])('is refused as a body: %s', async (encoding, body) => {
    expect(body.length).toBeLessThan(megabyte / 4);
    const headers = { 'content-type': 'application/json', 'content-encoding': encoding };
    const send = () =>
      fetch(`${eshop.urls.auth}/v1/auth/login`, { method: 'POST', headers, body: new Uint8Array(body) });
    expect((await quickly(send)).status).toBe(413);
  });

  it('is refused as a proof and as a picture', async () => {
    const bomb = blackPng(16_000, 16_000);
    expect(bomb.length).toBeLessThan(megabyte);
    const order = await place(ada, { productId: goods.id });
    expect((await quickly(() => trySubmitProof(ada, order.id, new Uint8Array(bomb)))).status).toBe(413);
    const body = new FormData();
    body.append('file', new Blob([new Uint8Array(bomb)]), 'bomb.png');
    const token = await tokenOf('manager');
    const upload = () => call('product', `POST /v1/products/${goods.id}/images`, { token, body });
    expect((await quickly(upload)).status).toBe(415);
  });
});

describe('what is deeper, longer or more than anybody sends', () => {
  it('is refused as a body', async () => {
    const bodies = [
      '['.repeat(120_000),
      `${'{"a":'.repeat(40_000)}1${'}'.repeat(40_000)}`,
      `{"login":${'1'.repeat(200_000)}}`,
      `{${Array.from({ length: 20_000 }, (_, at) => `"k${at}":1`).join()}}`,
    ];
    for (const body of bodies) {
      const send = () =>
        fetch(`${eshop.urls.auth}/v1/auth/login`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body,
        });
      expect((await quickly(send)).status, body.slice(0, 20)).toBe(400);
    }
  });

  it.each(apps)('is refused as a head of a request to %s', async (app) => {
    const heads = [
      { path: `/${'x'.repeat(100_000)}` },
      { headers: { 'x-long': 'x'.repeat(100_000) } },
      { headers: Object.fromEntries(Array.from({ length: 2000 }, (_, at) => [`x-${at}`, 'xxxxxxxxxx'])) },
    ];
    for (const { path = '/v1/x', headers = {} } of heads) {
      const answer = await askAsItIs(eshop.urls[app], path, headers).catch((error: unknown) => ({
        status: 431,
        error,
      }));
      expect([414, 431]).toContain(answer.status);
    }
  });

  it('is refused as a form', async () => {
    const token = await tokenOf('manager');
    const many = new FormData();
    for (let at = 0; at < 2000; at++) many.append(`f${at}`, 'x');
    expect(
      (await quickly(() => call('product', `POST /v1/products/${goods.id}/images`, { token, body: many }))).status,
    ).toBe(400);
  });

  it('is refused as a file to import', async () => {
    const token = await tokenOf('manager');
    const head = 'sku,name,brand,category,vehicleClass,price,cost\n';
    const files = [
      `${head}${'S,A,B,c,car,1,1\n'.repeat(50_000)}`,
      `${head}"${'x'.repeat(5 * megabyte)}`,
      `${Array.from({ length: 3000 }, (_, at) => `spec:${at}`).join()},sku\n`,
      '"'.repeat(megabyte),
    ];
    for (const text of files) {
      const body = new FormData();
      body.append('file', new Blob([text]), 'a.csv');
      const send = () => call<ImportReport>('product', 'POST /v1/products/import?dryRun=true', { token, body });
      expect((await quickly(send)).status, text.slice(0, 20)).toBe(400);
    }
  });
});

describe('who sends slowly', () => {
  it('keeps nobody else waiting', async () => {
    const heads = [
      'GET / HTTP/1.1\r\nhost: x\r\nx-slow: ',
      'POST /v1/auth/login HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 90\r\n\r\n{',
    ];
    for (const app of ['auth', 'order', 'customer', 'admin'] as const) {
      await Promise.all(heads.flatMap((head) => Array.from({ length: 100 }, () => hold(eshop.urls[app], head))));
    }
    for (const app of ['auth', 'order', 'customer', 'admin'] as const) {
      const answer = await quickly(() => fetch(`${eshop.urls[app]}/livez`), 2000);
      expect(answer.status, app).toBe(200);
    }
  });

  it('is told so and cut off when a body does not come', async () => {
    const answer = await slow;
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
    expect(answer).toContain('application/problem+json');
  });
});
