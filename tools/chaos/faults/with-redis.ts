import { Redis } from 'ioredis';

interface Server {
  host: string;
  port: number;
  password?: string;
}

/** Does something on a connection to one server, which is tried once. */
export const withRedis = async <Result>(server: Server, work: (redis: Redis) => Promise<Result>): Promise<Result> => {
  const redis = new Redis({ ...server, lazyConnect: true, retryStrategy: () => null });
  redis.on('error', () => undefined);
  await redis.connect();
  try {
    return await work(redis);
  } finally {
    redis.disconnect();
  }
};
