import { setTimeout as pause } from 'node:timers/promises';
import { isOutage } from '@eshop/service-kit/http/outage';
import { apps } from '@eshop/topology';
import type { Redis } from 'ioredis';
import type { Fault } from '../fault.ts';
import { shuffle } from '../shuffled.ts';
import { brokerRedis } from './broker-redis.ts';

const lastsMs = 6000;
const everyMs = 2000;
const outagePauseMs = 250;
/** A store recovers within ten seconds. */
const maxOutages = 40;
const topics = [...new Set(apps.flatMap(({ publishes }) => publishes))];
/** As many of the newest events of each topic are told again. */
const newest = 50;

/**
 * Repeats work every two seconds until it is ended. A store that still recovers from the fault before is tried again soon; the
 * end waits until the work was done once, and throws any other error.
 */
const everyTwoSeconds = (work: () => Promise<unknown>) => {
  const progress = { isEnded: false, rounds: 0 };
  const repeat = async () => {
    for (let outages = 0; !progress.isEnded || progress.rounds === 0; ) {
      const isDone = await work().then(
        () => true,
        (error: unknown) => {
          if (!isOutage(error) || ++outages > maxOutages) throw error;
          return false;
        },
      );
      if (isDone) progress.rounds++;
      await pause(isDone ? everyMs : outagePauseMs);
    }
  };
  const repeating = repeat();
  repeating.catch(() => undefined); // the end throws it
  return async () => {
    progress.isEnded = true;
    await repeating;
  };
};

/** Puts the newest events of a topic into its stream again, as they are but in an order drawn at random. */
const tellAgain = async (redis: Redis, topic: string, random: () => number) => {
  const entries = await redis.xrevrange(topic, '+', '-', 'COUNT', newest);
  const pipeline = redis.pipeline();
  for (const [, fields] of shuffle(entries, random)) pipeline.xadd(topic, '*', ...fields);
  await pipeline.exec();
};

export const deliveryFaults: readonly Fault[] = [
  {
    name: 'deliver every event again and again',
    lastsMs,
    begin: async ({ stores }) => {
      const startTime = new Date(Date.now() - 10_000);
      return everyTwoSeconds(() =>
        Promise.all(Object.values(stores.outboxes).map((outbox) => outbox.resend(startTime))),
      );
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
