import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { until } from '../supervisor/until.ts';
import { addressOf } from './addresses.ts';
import { masterName, masterPort, writeRedisFile, writeSentinelFile } from './cart-redis-files.ts';
import { type BackingContext, wayOf } from './context.ts';
import { imageOf } from './resolve/images.ts';

/** How the carts' Redis is reached: through its Sentinels. */
export interface CartRedis {
  master: string;
  /** `host:port` of each Sentinel. */
  sentinels: readonly string[];
}

/**
 * Brings up the carts' Redis: one master, two replicas, three Sentinels that make a replica the master within seconds.
 * The one that was the master when the platform stopped is so again; its files are written again around that.
 */
export const startCartRedis = async (context: BackingContext): Promise<CartRedis> => {
  const externalAddress = addressOf('cartRedis');
  if (externalAddress) return { master: masterName, sentinels: externalAddress.split(',') };
  const way = wayOf(context, 'redis');
  const folder = join(context.dataDir, 'redis-carts');
  const { cartRedis, cartSentinels } = context.ports;
  mkdirSync(folder, { recursive: true });
  const layout = {
    folder,
    redis: cartRedis,
    sentinels: cartSentinels,
    bind: way.kind === 'container' ? '0.0.0.0' : '127.0.0.1',
  };
  const master = masterPort(layout);
  const servers = cartRedis.map((port) => ({ port, args: [writeRedisFile(layout, port, master)] }));
  const watchers = cartSentinels.map((port) => ({
    port,
    args: [writeSentinelFile(layout, port, master), '--sentinel'],
  }));
  if (way.kind === 'binary') runProcesses(context, way.path, servers, watchers);
  else await runContainer(context, folder, [...servers, ...watchers]);
  await Promise.all(cartRedis.map((port) => ready(context, port, port === master)));
  return { master: masterName, sentinels: cartSentinels.map((port) => `127.0.0.1:${port}`) };
};

interface Server {
  port: number;
  args: string[];
}

const runProcesses = ({ run }: BackingContext, command: string, servers: Server[], watchers: Server[]) => {
  servers.forEach(({ args }, index) => void run({ name: `redis-carts-${index + 1}`, command, args }));
  watchers.forEach(({ args }, index) => void run({ name: `sentinel-${index + 1}`, command, args }));
};

/** All of them in one container, so that they find each other under the addresses that this machine knows them by. */
const runContainer = ({ runContainer: start }: BackingContext, folder: string, servers: Server[]) =>
  start({
    name: 'redis-carts',
    image: imageOf('redis'),
    entrypoint: ['sh', '-c', `${servers.map(({ args }) => `redis-server ${args.join(' ')} &`).join(' ')} wait`],
    ports: servers.map(({ port }) => ({ container: port, host: port })),
    folders: [{ source: folder, target: folder }],
  });

const ready = async (context: BackingContext, port: number, isMaster: boolean) => {
  const client = new Redis({
    port,
    host: '127.0.0.1',
    lazyConnect: true,
    retryStrategy: () => 50,
    maxRetriesPerRequest: null,
  });
  client.on('error', () => undefined);
  const sign = isMaster ? 'role:master' : 'master_link_status:up';
  await until(async () => (await client.info('replication')).includes(sign), {
    what: `the carts' Redis on ${port} is`,
    timeoutMs: 30_000,
    detail: () =>
      context.lastLines('redis-carts') || context.lastLines(`redis-carts-${context.ports.cartRedis.indexOf(port) + 1}`),
  });
  client.disconnect();
};
