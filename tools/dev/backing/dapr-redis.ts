import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { until } from '../supervisor/until.ts';
import { addressOf } from './addresses.ts';
import { type BackingContext, wayOf } from './context.ts';
import { imageOf } from './resolve/images.ts';

/**
 * Brings up the Redis of Dapr's state store and, when it is the broker, of its streams. Apart from the carts' one, and
 * on disk before it answers: what it acknowledged must not be lost.
 */
export const startDaprRedis = async (context: BackingContext) => {
  const { url, password } = await startServer(context);
  const client = new Redis(url, { password, lazyConnect: true, retryStrategy: () => 50, maxRetriesPerRequest: null });
  client.on('error', () => undefined);
  await until(() => client.ping(), {
    what: "Dapr's Redis is",
    timeoutMs: 30_000,
    detail: () => context.lastLines('redis-dapr'),
  });
  client.disconnect();
  return { host: new URL(url).host, password };
};

const startServer = async (context: BackingContext) => {
  const externalAddress = addressOf('daprRedis');
  if (externalAddress) return { url: externalAddress, password: decodeURIComponent(new URL(externalAddress).password) };
  const way = wayOf(context, 'redis');
  const folder = join(context.dataDir, 'redis-dapr');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'redis.conf');
  writeFileSync(file, settings(context, folder, way.kind === 'container'), { mode: 0o600 });
  if (way.kind === 'binary') context.run({ name: 'redis-dapr', command: way.path, args: [file] });
  else await runContainer(context, file, folder);
  return { url: `redis://127.0.0.1:${context.ports.daprRedis}`, password: context.redisPassword };
};

const settings = ({ ports, redisPassword }: BackingContext, folder: string, inContainer: boolean) =>
  [
    `port ${ports.daprRedis}`,
    `bind ${inContainer ? '0.0.0.0' : '127.0.0.1'}`,
    `dir "${folder}"`,
    `requirepass ${redisPassword}`,
    'appendonly yes',
    'appendfsync always',
    'save ""',
  ].join('\n');

const runContainer = ({ ports, runContainer: start }: BackingContext, file: string, folder: string) =>
  start({
    name: 'redis-dapr',
    image: imageOf('redis'),
    entrypoint: ['redis-server', file],
    ports: [{ container: ports.daprRedis, host: ports.daprRedis }],
    folders: [{ source: folder, target: folder }],
  });
