import { Redis } from 'ioredis';
import type { Scene } from '../fault.ts';

/** Does something on a connection to the Redis that is the broker. */
export const brokerRedis = async <Result>(
  { platform: { backing } }: Pick<Scene, 'platform'>,
  work: (redis: Redis) => Promise<Result>,
): Promise<Result> => {
  const { host = '', password = '' } = backing.daprRedis ?? {};
  const redis = new Redis(`redis://${host}`, { password, lazyConnect: true, retryStrategy: () => null });
  redis.on('error', () => undefined);
  await redis.connect();
  try {
    return await work(redis);
  } finally {
    redis.disconnect();
  }
};
