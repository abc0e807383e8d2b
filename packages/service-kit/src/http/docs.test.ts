import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { allProblems } from '@eshop/contracts/problems';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createLog } from '../telemetry/log.ts';
import { createMetrics } from '../telemetry/metrics.ts';
import { createHttpApp } from './app.ts';
import { docsRouter } from './docs.ts';

const app = createHttpApp({
  log: createLog('product', 'silent'),
  metrics: createMetrics(),
  routers: [docsRouter(() => ({}))],
  trustedProxies: 0,
});
const server = createServer(app);
beforeAll(() => new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve)));
afterAll(() => new Promise((resolve) => server.close(resolve)));

const get = async (path: string) => {
  const { port } = server.address() as AddressInfo;
  const response = await fetch(new URL(path, `http://127.0.0.1:${port}/v1/orders`));
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
};

it.each(allProblems)('resolves the type of $name to its page', async (type) => {
  const { status, type: contentType, text } = await get(type().problem.type);
  expect([status, contentType]).toEqual([200, 'text/html; charset=utf-8']);
  expect(text).toContain(`<h1>${type.title}</h1>`);
});

it('lists every problem', async () => {
  const { text } = await get('/problems');
  for (const { name } of allProblems) expect(text).toContain(`href="/problems/${name}"`);
});

it('answers an unknown problem with 404', async () => {
  expect((await get('/problems/unknown')).status).toBe(404);
});
