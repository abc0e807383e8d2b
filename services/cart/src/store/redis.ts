import { createHash } from 'node:crypto';
import type { Log } from '@eshop/service-kit/log';
import { type ChainableCommander, Redis } from 'ioredis';
import { type Script, scripts } from './scripts.ts';

interface RedisOptions {
  /** `host:port` of each sentinel. */
  sentinels: readonly string[];
  master: string;
  log: Log;
}

/** The carts' Redis: `master` takes writes, `replica` answers reads. Both follow what Sentinel says. */
export const openRedis = ({ sentinels, master, log }: RedisOptions) => {
  const connect = (role: 'master' | 'slave') => {
    const redis = new Redis({
      sentinels: sentinels.map(address),
      name: master,
      role,
      maxRetriesPerRequest: 10,
      connectTimeout: 1000,
      retryStrategy: (attempt) => Math.min(50 * attempt, 500),
      sentinelRetryStrategy: (attempt) => Math.min(50 * attempt, 500),
      // A master that became a replica refuses writes: ask Sentinel again, then repeat the command.
      reconnectOnError: (error) => (error.message.startsWith('READONLY') ? 2 : false),
    });
    redis.on('error', (error: Error) => log.warn({ err: error, role }, 'redis'));
    return redis;
  };
  const [writer, reader] = [connect('master'), connect('slave')];
  return {
    master: writer,
    replica: reader,
    ready: async () => void (await writer.ping()),
    close: async () => {
      await Promise.all([writer.quit(), reader.quit()]);
    },
  };
};

const address = (text: string) => {
  const [host = '', port = '26379'] = text.split(':');
  return { host, port: Number(port) };
};

/** Runs a script by its digest, sending its text only when that Redis does not know it. */
export const run = async (
  redis: Redis,
  script: Script,
  keys: readonly string[],
  args: readonly (string | number)[],
): Promise<unknown> => {
  const digest = digests.get(script) ?? '';
  try {
    return await redis.evalsha(digest, keys.length, ...keys, ...args);
  } catch (error) {
    if (!(error instanceof Error && error.message.startsWith('NOSCRIPT'))) throw error;
    return redis.eval(scripts[script], keys.length, ...keys, ...args);
  }
};

/** Runs a pipeline; throws the first error among its commands, which ioredis only hands back. */
export const executeAll = async (pipeline: ChainableCommander): Promise<void> => {
  for (const [error] of (await pipeline.exec()) ?? []) if (error) throw error;
};

const sha1 = (text: string) => createHash('sha1').update(text).digest('hex');
const digests = new Map(Object.entries(scripts).map(([name, text]) => [name, sha1(text)]));
