import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApiHost } from './api-host.ts';

const servers: Server[] = [];
let host: Awaited<ReturnType<typeof startApiHost>>;

/** Returns its name and what it was asked for. */
const startNamed = async (name: string) => {
  const server = createServer((req, res) => {
    res.writeHead(405, { allow: 'GET' }).end(`${name} ${req.method} ${req.url}`);
  });
  servers.push(server.listen(0, '127.0.0.1'));
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

beforeAll(async () => {
  const urls = { auth: await startNamed('auth'), cart: await startNamed('cart') };
  const documents = {
    auth: { paths: { '/v1/users/{id}/roles': {} } },
    cart: { paths: { '/v1/cart/items/{productId}': {}, '/v1/cart': {} } },
  };
  host = await startApiHost(documents, urls as Parameters<typeof startApiHost>[1]);
});

afterAll(() => {
  host.close();
  for (const server of servers) server.close();
});

it.each([
  ['GET', '/v1/cart', 'cart GET /v1/cart'],
  ['PUT', '/v1/cart/items/7?a=b', 'cart PUT /v1/cart/items/7?a=b'],
  ['DELETE', '/v1/users/%00/roles', 'auth DELETE /v1/users/%00/roles'],
  ['GET', '/v1/cart/items', 'auth GET /v1/cart/items'],
])('passes a request on to the service that has its path: %s %s', async (method, path, seen) => {
  const response = await fetch(`${host.url}${path}`, { method });

  expect([response.status, response.headers.get('allow'), await response.text()]).toEqual([405, 'GET', seen]);
});
