import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createHttpApp } from '@eshop/service-kit/http/app';
import { createRouter } from '@eshop/service-kit/http/router';
import { createLog } from '@eshop/service-kit/telemetry/log';
import { createMetrics } from '@eshop/service-kit/telemetry/metrics';
import { afterAll, describe, expect, it } from 'vitest';
import { declaredRoutes } from './declared-routes.ts';

const log = createLog('product', 'silent');
const authorize = async () => ({ user: undefined, caller: undefined, stillMay: () => false });
const limits = { factor: 0, clientAddress: () => undefined };
const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

const servers: Server[] = [];
afterAll(() => Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve)))));

const services = await Promise.all(
  (await declaredRoutes()).map(async ({ app, routes }) => {
    const metrics = createMetrics();
    const router = createRouter(routes, { authorize, metrics, validateReplies: false, limits });
    const server = createServer(createHttpApp({ log, metrics, routers: [router], trustedProxies: 0 }));
    servers.push(server);
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    return { app, routes, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
  }),
);

const paths = services.flatMap(({ app, routes, origin }) =>
  [...Map.groupBy(routes, ({ path }) => path)].map(([path, ofPath]) => {
    const verbs = ofPath.map(({ verb }) => verb);
    return { name: `${app.id} ${path}`, verbs, url: `${origin}${path.replace(/:\w+/g, 'x')}` };
  }),
);

describe.each(paths)('the methods of $name', ({ verbs, url }) => {
  const allow = [...verbs, 'OPTIONS', ...(verbs.includes('GET') ? ['HEAD'] : [])].sort().join(', ');

  it('are what OPTIONS names', async () => {
    const response = await fetch(url, { method: 'OPTIONS' });
    expect([response.status, response.headers.get('allow')]).toEqual([204, allow]);
  });

  it.each(methods.filter((method) => !verbs.includes(method)))('do not include %s', async (method) => {
    const response = await fetch(url, { method });
    expect([response.status, response.headers.get('allow')]).toEqual([405, allow]);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
  });
});
