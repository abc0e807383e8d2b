import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createLog } from '../telemetry/log.ts';
import { createMetrics } from '../telemetry/metrics.ts';
import { createHttpApp } from './app.ts';

let server: Server;
beforeAll(async () => {
  const echo = express.Router().post('/', (req, res) => void res.json(req.body));
  const log = createLog('test', 'silent');
  server = createServer(createHttpApp({ log, metrics: createMetrics(), routers: [echo], trustedProxies: 0 }));
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => server.close());

const post = (body: string) =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });

it('refuses a body with the key __proto__ at any depth', async () => {
  const response = await post('{"specs":{"__proto__":"x"}}');

  expect(response.status).toBe(400);
  expect(response.headers.get('content-type')).toContain('application/problem+json');
});

it('reads any other body as it is', async () => {
  expect(await (await post('{"specs":{"proto":"__proto__"}}')).json()).toEqual({ specs: { proto: '__proto__' } });
});
