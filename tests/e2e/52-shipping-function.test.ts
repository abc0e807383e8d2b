import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, createServer as createTcp } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { createSidecar } from '@eshop/service-kit/sidecar/sidecar';
import { appOf } from '@eshop/topology';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { shippingCostGateway } from '../../services/order/tooling.ts';
import { handler, quote } from '../../services/shipping-cost/tooling.ts';
import { findDaprd } from '../../tools/dev/daprd/find.ts';
import { eventually } from './support/eventually.ts';

const quoteRequest = {
  toZip: '62701',
  parcels: [{ fromZip: '10001', vehicleClass: 'motorcycle' as const, quantity: 1 }],
};
const key = 'key-of-the-function';
const token = 'token-of-the-sidecar';

let folder: string;
let functionAddress: Server;
let daprd: ChildProcess;
let sidecar: ReturnType<typeof createSidecar>;
let paths: string[];

/** A function address as Amazon's: it makes an event of each request and calls the handler. */
const serveFunction = () =>
  createServer(async (req, res) => {
    paths.push(`${req.method} ${req.url}`);
    const event = { headers: req.headers, body: await text(req), isBase64Encoded: false };
    const { statusCode, headers, body } = await handler(event as unknown as Parameters<typeof handler>[0]);
    res.writeHead(statusCode ?? 200, headers as Record<string, string>).end(body);
  });

const freePort = async () => {
  const server = createTcp().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};

beforeAll(async () => {
  process.env.SHIPPING_COST_API_KEY = key;
  paths = [];
  functionAddress = serveFunction().listen(0, '127.0.0.1');
  await once(functionAddress, 'listening');
  folder = mkdtempSync(join(tmpdir(), 'eshop-endpoint-'));
  writeFileSync(join(folder, 'endpoint.yaml'), stringify(endpoint((functionAddress.address() as AddressInfo).port)));
  const [http, grpc, internal, metrics] = await Promise.all([freePort(), freePort(), freePort(), freePort()]);
  const path = await findDaprd(() => undefined);
  if (!path) throw new Error('the platform under test has a daprd');
  const flags = {
    'app-id': 'order',
    'dapr-http-port': http,
    'dapr-grpc-port': grpc,
    'dapr-internal-grpc-port': internal,
    'metrics-port': metrics,
    'dapr-listen-addresses': '127.0.0.1',
    'dapr-internal-grpc-listen-address': '127.0.0.1',
    'metrics-listen-address': '127.0.0.1',
    'resources-path': folder,
    'log-level': 'error',
  };
  daprd = spawn(
    path,
    Object.entries(flags).map(([flag, value]) => `--${flag}=${value}`),
    {
      stdio: 'ignore',
      env: { ...process.env, DAPR_HOST_IP: '127.0.0.1', DAPR_API_TOKEN: token },
    },
  );
  sidecar = createSidecar(appOf('order'), { DAPR_HTTP_PORT: http ?? 0, DAPR_API_TOKEN: token });
  await eventually(() => sidecar.ready());
});

afterAll(async () => {
  daprd.kill();
  await sidecar.close();
  functionAddress.closeAllConnections();
  functionAddress.close();
  rmSync(folder, { recursive: true });
  delete process.env.SHIPPING_COST_API_KEY;
});

/** As the manifests of Google's environments have it, its key in clear instead of a Secret. */
const endpoint = (port: number) => ({
  apiVersion: 'dapr.io/v1alpha1',
  kind: 'HTTPEndpoint',
  metadata: { name: 'shipping-cost' },
  spec: { baseUrl: `http://127.0.0.1:${port}`, headers: [{ name: 'x-api-key', value: key }] },
});

it('order asks the function through its sidecar, as it asks the service', async () => {
  const warnings: unknown[] = [];
  const log = { warn: (what: unknown) => void warnings.push(what) } as unknown as Parameters<
    typeof shippingCostGateway
  >[1];
  expect(await shippingCostGateway(sidecar, log).quote(quoteRequest)).toEqual(quote(quoteRequest, {}));
  expect(paths).toEqual(['POST /v1/shipping-quotes']);
  expect(warnings.length, 'this sidecar has no state store, which is no reason not to quote').toBeGreaterThan(0);
});
