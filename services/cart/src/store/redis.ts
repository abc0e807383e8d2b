import { createHash } from 'node:crypto';
import type { Log } from '@eshop/service-kit/telemetry/log';
import { Redis, type RedisOptions } from 'ioredis';
import { type Script, scripts } from './scripts.ts';

interface Options {
  /** `host:port` of each sentinel. */
  sentinels: readonly string[];
  master: string;
  /** Of the servers and the sentinels alike. */
  password?: string | undefined;
  log: Log;
}

/** In milliseconds. A server that sends nothing for so long counts as dead, and Sentinel is asked for another. */
const timeouts = {
  master: { socketTimeout: 2000, commandTimeout: 5000, maxRetriesPerRequest: 15 },
  // Fails at once while there is no replica: the master is read then. Without this, reads would wait for one to come.
  slave: { socketTimeout: 500, enableOfflineQueue: false, maxRetriesPerRequest: 0 },
} as const satisfies Record<string, RedisOptions>;

/**
 * The carts' Redis: `master` accepts writes, `replica` serves reads. Both follow Sentinel. A command to the
 * master waits up to 5 s for a fail-over; one to a replica fails at once when there is none.
 */
export const openRedis = ({ sentinels, master, password, log }: Options) => {
  const connect = (role: 'master' | 'slave') => {
    const redis = new Redis({
      ...timeouts[role],
      sentinels: sentinels.map(address),
      name: master,
      role,
      ...(password !== undefined && { password, sentinelPassword: password }),
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
      reader.disconnect();
      if (writer.status === 'ready') await writer.quit();
      else writer.disconnect();
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

const sha1 = (text: string) => createHash('sha1').update(text).digest('hex');
const digests = new Map(Object.entries(scripts).map(([name, text]) => [name, sha1(text)]));
