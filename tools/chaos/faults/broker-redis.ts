import type { Redis } from 'ioredis';
import type { Scene } from '../fault.ts';
import { withRedis } from './with-redis.ts';

/** Does something on a connection to the Redis that is the broker. */
export const brokerRedis = <Result>(
  { platform: { backing } }: Pick<Scene, 'platform'>,
  work: (redis: Redis) => Promise<Result>,
): Promise<Result> => {
  const { host: address = '', password = '' } = backing.daprRedis ?? {};
  const [host = '', port] = address.split(':');
  return withRedis({ host, port: Number(port), password }, work);
};
