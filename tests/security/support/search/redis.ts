import type { Redis } from 'ioredis';
import { type Found, type Marks, marksIn } from './marks.ts';

/** Every key of a Redis with all that it holds, streams too; ends the connection. `placeOf` names the kind of a key. */
export const searchRedis = async (
  redis: Redis,
  marks: Marks,
  placeOf: (key: string, type: string) => string,
): Promise<Found[]> => {
  try {
    const keysByPlace = new Map<string, Set<string>>();
    for (const key of await redis.keys('*')) {
      const type = await redis.type(key);
      const place = placeOf(key, type);
      const knownKeys = keysByPlace.get(place) ?? new Set();
      for (const mark of marksIn(key + JSON.stringify(await contentOf(redis, key, type)), marks)) knownKeys.add(mark);
      keysByPlace.set(place, knownKeys);
    }
    return [...keysByPlace].map(([place, names]) => ({ place, marks: [...names] }));
  } finally {
    redis.disconnect();
  }
};

const contentOf = (redis: Redis, key: string, type: string): Promise<unknown> => {
  if (type === 'string') return redis.get(key);
  if (type === 'hash') return redis.hgetall(key);
  if (type === 'stream') return redis.xrange(key, '-', '+');
  if (type === 'list') return redis.lrange(key, 0, -1);
  if (type === 'set') return redis.smembers(key);
  return redis.zrange(key, '0', '-1');
};
