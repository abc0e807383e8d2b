import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { stockShort } from '@eshop/contracts/problems/stock';
import { afterAll, expect, it } from 'vitest';
import { createLog } from '../telemetry/log.ts';
import { createMetrics } from '../telemetry/metrics.ts';
import { createHttpApp } from './app.ts';
import { flatten, route, routes } from './route.ts';
import { createRouter } from './router.ts';

const throwing = { summary: 'Throws', allow: 'anyone', reply: [204] } as const;
const handler = () => {
  throw stockShort();
};
const routeTable = flatten([
  routes('/v1', {
    'POST /declared': route({ ...throwing, name: 'throwDeclared', problems: [stockShort], handler }),
    'POST /undeclared': route({ ...throwing, name: 'throwUndeclared', handler }),
  }),
]);

const servers: Server[] = [];
afterAll(() => Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve)))));

const typeOf = async (path: string, validateReplies: boolean) => {
  const [metrics, log] = [createMetrics(), createLog('product', 'silent')];
  const authorize = async () => ({ user: undefined, caller: undefined, stillMay: () => false });
  const limits = { factor: 0, clientAddress: () => undefined };
  const router = createRouter(routeTable, { authorize, metrics, validateReplies, limits });
  const server = createServer(createHttpApp({ log, metrics, routers: [router], trustedProxies: 0 }));
  servers.push(server);
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { method: 'POST' });
  return ((await response.json()) as { type: string }).type;
};

it('turns an undeclared problem into an internal error where replies are validated', async () => {
  expect(await typeOf('/v1/declared', true)).toBe('/problems/stock-short');
  expect(await typeOf('/v1/undeclared', true)).toBe('/problems/internal');
});

it('returns an undeclared problem as it is in production', async () => {
  expect(await typeOf('/v1/undeclared', false)).toBe('/problems/stock-short');
});
