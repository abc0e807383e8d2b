import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { Pool } from 'undici';
import { parse, stringify } from 'yaml';
import { closedLoop, type Figures } from '../closed-loop.ts';

const topic = 'load-limit';

interface Platform {
  generatedDir: string;
  /** A running sidecar of it, whose program and environment the probe takes. */
  sidecarPid: number;
  /** Five free ports. */
  ports: readonly [number, number, number, number];
}

/** How long daprd takes from being given an event until the broker has brought it to a subscriber, with a sidecar of its own and none of our code. */
export const measureDelivery = async (
  platform: Platform,
  options: { clients: number; seconds: number },
): Promise<Figures> => {
  const folder = mkdtempSync(join(tmpdir(), 'eshop-load-'));
  const waitingDeliveries = new Map<string, () => void>();
  const server = createServer(async (request, response) => {
    if (request.method === 'POST') waitingDeliveries.get(((await json(request)) as { id: string }).id)?.();
    response.end();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  writeResources(platform.generatedDir, folder);
  const sidecar = startSidecar(platform, folder, (server.address() as AddressInfo).port);
  const [port] = platform.ports;
  const pool = new Pool(`http://127.0.0.1:${port}`, { connections: options.clients, pipelining: 1 });
  const ask = async () => {
    const id = randomUUID();
    const delivery = new Promise<void>((resolve) => waitingDeliveries.set(id, resolve));
    const { statusCode, body } = await pool.request({
      method: 'POST',
      path: `/v1.0/publish/pubsub/${topic}?metadata.cloudevent.id=${id}`,
      headers: { 'content-type': 'application/json', 'dapr-api-token': sidecar.token },
      body: JSON.stringify({ orderId: id, text: 'x'.repeat(500) }),
    });
    await body.dump();
    if (statusCode >= 300) throw new Error(`daprd answered ${statusCode}`);
    await delivery;
    waitingDeliveries.delete(id);
  };
  try {
    await untilReady(pool, sidecar.token);
    return await closedLoop(ask, options);
  } finally {
    sidecar.child.kill('SIGTERM');
    await once(sidecar.child, 'exit');
    await pool.destroy();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
};

/** The platform's own component and secrets, open to a subscriber that no topology knows. */
const writeResources = (generatedDir: string, folder: string) => {
  const resources = join(generatedDir, 'dapr', 'resources');
  const pubsub = parse(readFileSync(join(resources, 'component-pubsub.yaml'), 'utf8'));
  const scoping = ['publishingScopes', 'subscriptionScopes', 'allowedTopics', 'protectedTopics'];
  delete pubsub.scopes;
  pubsub.spec.metadata = pubsub.spec.metadata.filter(({ name }: { name: string }) => !scoping.includes(name));
  writeFileSync(join(folder, 'pubsub.yaml'), stringify(pubsub));
  copyFileSync(join(resources, 'component-kubernetes.yaml'), join(folder, 'secrets.yaml'));
  const subscription = {
    apiVersion: 'dapr.io/v2alpha1',
    kind: 'Subscription',
    metadata: { name: topic },
    spec: { pubsubname: 'pubsub', topic, routes: { default: '/probe' } },
  };
  writeFileSync(join(folder, 'subscription.yaml'), stringify(subscription));
};

const startSidecar = ({ sidecarPid, ports }: Platform, folder: string, appPort: number) => {
  const [http, grpc, internal, metrics] = ports;
  const pairs = readFileSync(`/proc/${sidecarPid}/environ`, 'utf8').split('\0').filter(Boolean);
  const env = Object.fromEntries(
    pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
  );
  const flags = {
    'app-id': topic,
    'app-port': appPort,
    'dapr-http-port': http,
    'dapr-grpc-port': grpc,
    'dapr-internal-grpc-port': internal,
    'metrics-port': metrics,
    'dapr-listen-addresses': '127.0.0.1',
    'resources-path': folder,
    'log-level': 'error',
    'dapr-graceful-shutdown-seconds': 1,
  };
  const args = Object.entries(flags).map(([flag, value]) => `--${flag}=${value}`);
  const child = spawn(readlinkSync(`/proc/${sidecarPid}/exe`), args, { env, stdio: ['ignore', 'inherit', 'inherit'] });
  return { child, token: env.DAPR_API_TOKEN ?? '' };
};

const untilReady = async (pool: Pool, token: string) => {
  for (let tries = 0; tries < 60; tries++) {
    await pause(250);
    const answer = await pool
      .request({ method: 'GET', path: '/v1.0/healthz/outbound', headers: { 'dapr-api-token': token } })
      .catch(() => undefined); // not listening yet
    await answer?.body.dump();
    if (answer?.statusCode === 204) return;
  }
  throw new Error('the sidecar of the probe did not become ready within 15 s');
};
