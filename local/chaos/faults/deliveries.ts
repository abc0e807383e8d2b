import { apps } from '@eshop/topology';
import type { Redis } from 'ioredis';
import type { Fault } from '../fault.ts';
import { shuffled } from '../shuffled.ts';
import { brokerRedis } from './broker-redis.ts';

const lastsMs = 6000;
const everyMs = 2000;
const topics = [...new Set(apps.flatMap(({ publishes }) => publishes))];
/** As many of the newest events of each topic are told again. */
const newest = 50;

/** Does something now and every two seconds, one after the other, until it is ended. */
const everyTwoSeconds = (work: () => Promise<unknown>) => {
  let ended = false;
  const rounds = async () => {
    while (!ended) {
      await work();
      await new Promise((resolve) => setTimeout(resolve, everyMs));
    }
  };
  const running = rounds();
  running.catch(() => undefined); // told at the end
  return async () => {
    ended = true;
    await running;
  };
};

/** Puts the newest events of a topic into its stream again, as they are but in an order drawn at random. */
const tellAgain = async (redis: Redis, topic: string, random: () => number) => {
  const entries = await redis.xrevrange(topic, '+', '-', 'COUNT', newest);
  const pipeline = redis.pipeline();
  for (const [, fields] of shuffled(entries, random)) pipeline.xadd(topic, '*', ...fields);
  await pipeline.exec();
};

export const deliveryFaults: readonly Fault[] = [
  {
    name: 'deliver every event again and again',
    lastsMs,
    begin: async ({ stores }) => {
      const since = new Date(Date.now() - 10_000);
      return everyTwoSeconds(() => Promise.all(Object.values(stores.outboxes).map((outbox) => outbox.resend(since))));
    },
  },
  {
    name: 'deliver events again in random order',
    lastsMs,
    begin: async (scene) =>
      everyTwoSeconds(() =>
        brokerRedis(scene, (redis) => Promise.all(topics.map((topic) => tellAgain(redis, topic, scene.random)))),
      ),
  },
];
