import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { eventually } from '../e2e/support/eventually.ts';
import { services } from '../e2e/support/operations.ts';
import { tokenOf } from '../e2e/support/people.ts';
import { eshop } from '../e2e/support/platform.ts';
import { askAsItIs, open, untilClosed } from './support/raw-request.ts';

const breaks = ['%0d%0a', '%0a', '%0d', '%E5%98%8A%E5%98%8D', '%c4%8d%c4%8a', '%e2%80%a8'];
const injectedTexts = breaks.map(
  (line) => `x${line}x-injected:%20yes${line}set-cookie:%20injected=yes${line}${line}%3cb%3e`,
);

const expectNoneInjected = ({ headers, status }: Awaited<ReturnType<typeof askAsItIs>>, what: string) => {
  expect(status, what).toBeLessThan(500);
  expect(headers['x-injected'], what).toBeUndefined();
  expect(headers['set-cookie'] ?? [], what).not.toContainEqual(expect.stringContaining('injected'));
};

describe('a line break', () => {
  it.each(services)('in what is asked of %s makes no header', async (app) => {
    const authorization = `Bearer ${await tokenOf('admin')}`;
    for (const text of injectedTexts) {
      for (const path of [
        `/${text}`,
        `/v1/products?q=${text}`,
        `/v1/sales/export?format=${text}`,
        `/v1/sales/export?format=csv&category=${text}`,
      ])
        expectNoneInjected(await askAsItIs(eshop.urls[app], path, { authorization }), path);
    }
  });

  it.each(['customer', 'admin'] as const)('in what is asked of %s makes no header', async (site) => {
    for (const text of injectedTexts) {
      for (const path of [
        `/${text}`,
        `/login?next=/${text}`,
        `/orders?q=${text}`,
        `/login/google/start?next=/${text}`,
        `/media/products/${text}/${text}`,
      ])
        expectNoneInjected(await askAsItIs(eshop.urls[site], path), path);
    }
  });

  it('in a header splits no request in two', async () => {
    for (const url of [eshop.urls.order, eshop.urls.customer]) {
      for (const trick of [
        'content-length: 5\r\ntransfer-encoding: chunked',
        'content-length: 5\r\ncontent-length: 40',
        'transfer-encoding: xchunked',
        'content-length : 5',
        'x: a\rb: c',
      ]) {
        const socket = await open(
          url,
          `POST /v1/orders HTTP/1.1\r\nhost: x\r\n${trick}\r\n\r\n0\r\n\r\nGET /livez HTTP/1.1\r\nhost: x\r\n\r\n`,
        );
        const answer = await untilClosed(socket);
        expect(answer, trick).toMatch(/^HTTP\/1\.1 400 /);
        expect(answer, trick).not.toContain('"status":"ok"');
      }
    }
  });
});

describe('a line of a log', () => {
  const forgedLine = JSON.stringify({ level: 30, service: 'order', msg: 'forged-by-somebody' });
  const logOf = (app: string) => readFileSync(join(eshop.logs, `${app}.log`), 'utf8');

  it('is written by its service alone, whatever a request holds', async () => {
    const authorization = `Bearer ${await tokenOf('admin')}`;
    for (const line of ['%0a', '%0d%0a', '%E2%80%A8']) {
      for (const app of services) {
        const path = `/v1/nothing/${line}${encodeURIComponent(forgedLine)}${line}`;
        await askAsItIs(eshop.urls[app], path, { authorization, 'user-agent': forgedLine, referer: forgedLine });
      }
    }
    for (const app of services) {
      await eventually(async () => expect(logOf(app)).toContain('forged-by-somebody'));
      const lines = logOf(app)
        .split('\n')
        .filter((line) => line.includes('forged-by-somebody'));
      for (const line of lines) expect(JSON.parse(line), app).toMatchObject({ service: app, msg: 'request' });
    }
  });

  it('of a site begins with nothing of a request', async () => {
    for (const site of ['customer', 'admin'] as const) {
      await askAsItIs(eshop.urls[site], `/%0a${encodeURIComponent(forgedLine)}`, { 'user-agent': forgedLine });
      expect(logOf(site)).not.toMatch(/^.{0,4}\{"level":30,"service":"order","msg":"forged/m);
    }
  });
});
