import { Redis } from 'ioredis';
import { eshop } from './platform.ts';

const settings = () => {
  const { REDIS_CARTS_SENTINELS = '', REDIS_CARTS_MASTER = '' } = eshop.environments.cart ?? {};
  const sentinels = REDIS_CARTS_SENTINELS.split(',').map((text) => {
    const [host = '', port] = text.split(':');
    return { host, port: Number(port) };
  });
  return { sentinels, name: REDIS_CARTS_MASTER };
};

/** Makes the carts' Redis lose everything. */
export const loseCarts = async (): Promise<void> => {
  const redis = new Redis(settings());
  await redis.flushall();
  await redis.quit();
};

/** The replicas of the carts' Redis, and the address of their primary. */
const topology = async () => {
  const { sentinels, name } = settings();
  const sentinel = new Redis(sentinels[0] ?? {});
  const [host = '', port = ''] = (await sentinel.call('SENTINEL', 'GET-MASTER-ADDR-BY-NAME', name)) as string[];
  const replies = (await sentinel.call('SENTINEL', 'REPLICAS', name)) as string[][];
  sentinel.disconnect();
  const replicas = replies.map((fields) => {
    const field = (key: string) => fields[fields.indexOf(key) + 1] ?? '';
    return { host: field('ip'), port: Number(field('port')) };
  });
  return { primary: [host, port] as const, replicas };
};

/** Runs `work` while no replica receives what the primary writes; each serves what it had, as one that is far behind. */
export const withReplicationCut = async (work: () => Promise<void>): Promise<void> => {
  const { primary, replicas } = await topology();
  const open = replicas.map((replica) => new Redis(replica));
  await Promise.all(open.map((redis) => redis.replicaof('127.0.0.1', '1')));
  try {
    await work();
  } finally {
    await Promise.all(open.map((redis) => redis.replicaof(...primary)));
    for (const redis of open) redis.disconnect();
  }
};
