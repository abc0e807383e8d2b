import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { notFound } from '@eshop/contracts/problems/general';
import express from 'express';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createLog } from '../telemetry/log.ts';
import { answerErrors } from './errors.ts';
import { addResource, bySpecificity } from './resource.ts';
import { strictRouter } from './strict-router.ts';

const router = strictRouter();
const handlerNamed = (name: string) => [(_req: unknown, res: express.Response) => void res.json({ name })];
addResource(router, '/products/batch-get', { POST: handlerNamed('batch') });
addResource(router, '/products/:id', { GET: handlerNamed('one'), DELETE: handlerNamed('remove') });
addResource(router, '/internal', { GET: handlerNamed('internal') }, () => {
  throw notFound();
});
const server = createServer(
  express()
    .use(router)
    .use(() => {
      throw notFound();
    })
    .use(answerErrors(createLog('product', 'silent'))),
);
beforeAll(() => new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve)));
afterAll(() => new Promise((resolve) => server.close(resolve)));

const send = async (method: string, path: string) => {
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { method });
  return { status: response.status, allow: response.headers.get('allow'), body: await response.text() };
};

it.each([
  ['/products/7', 'DELETE, GET, HEAD, OPTIONS'],
  ['/products/batch-get', 'OPTIONS, POST'],
])('allows %s exactly %s', async (path, allow) => {
  expect(await send('OPTIONS', path)).toEqual({ status: 204, allow, body: '' });
  const response = await send('PUT', path);
  expect(response).toMatchObject({ status: 405, allow });
  expect(JSON.parse(response.body)).toMatchObject({ status: 405, title: 'Method not allowed' });
});

it('does not treat a literal path as a parameter', async () => {
  expect(await send('GET', '/products/batch-get')).toMatchObject({ status: 405, allow: 'OPTIONS, POST' });
});

it('answers HEAD like GET, without a body', async () => {
  expect(await send('HEAD', '/products/7')).toEqual({ status: 200, allow: null, body: '' });
});

it.each(['GET', 'PUT', 'OPTIONS'])('answers %s of an unknown path with 404 and no Allow', async (method) => {
  expect(await send(method, '/unknown')).toMatchObject({ status: 404, allow: null });
});

it.each(['PUT', 'OPTIONS'])('keeps a guarded path hidden from %s', async (method) => {
  expect(await send(method, '/internal')).toMatchObject({ status: 404, allow: null });
});

it('sorts literal segments before parameters in the same place', () => {
  const paths = ['/a/:x/:y', '/a/:x', '/a/:x/c', '/a/b/:y', '/a/b', '/z'];
  expect(paths.sort(bySpecificity)).toEqual(['/z', '/a/b', '/a/b/:y', '/a/:x', '/a/:x/c', '/a/:x/:y']);
});
