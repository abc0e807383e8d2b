import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '../../dev/supervisor/until.ts';
import type { Fault, Scene } from '../fault.ts';
import { brokerRedis } from './broker-redis.ts';

const awayMs = 2000;
/** How far before its loss the broker may have held events that nobody had taken yet. */
const heldMs = 30_000;

/** Sends again what was published since then, as `npm run republish` does; may be repeated. */
const republish = async ({ stores, say }: Scene, since: Date) => {
  const counts = await Promise.all(
    Object.entries(stores.outboxes).map(async ([app, outbox]) => `${app} ${await outbox.resend(since)}`),
  );
  say(`republished since ${since.toISOString()}: ${counts.join(', ')}`);
  return counts;
};

/**
 * The broker dies and its disk with it; an empty one takes its place, and a person republishes. That Redis is Dapr's state
 * store, too, so sessions of the sites and cached quotes are gone with it.
 */
export const brokerDataLost: Fault = {
  name: 'lose the data of redis-dapr, republish',
  lastsMs: awayMs,
  begin: async (scene) => {
    const began = Date.now();
    await scene.platform.kill('redis-dapr', 'SIGKILL', { stay: true });
    for (const name of ['appendonlydir', 'dump.rdb'])
      rmSync(join(scene.dataDir, 'redis-dapr', name), { recursive: true, force: true });
    return async () => {
      scene.platform.start('redis-dapr');
      await until(() => brokerRedis(scene, (redis) => redis.ping()), { what: 'the new broker is', timeoutMs: 10_000 });
      // A store may still recover from the fault before.
      await until(() => republish(scene, new Date(began - heldMs)), { what: 'republishing is', timeoutMs: 10_000 });
    };
  },
};
