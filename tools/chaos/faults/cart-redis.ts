import { backingPorts } from '@eshop/topology';
import type { Redis } from 'ioredis';
import { masterName } from '../../dev/backing/cart-redis-files.ts';
import { until } from '../../dev/supervisor/until.ts';
import { doNothing, type Fault, type Scene } from '../fault.ts';
import { signalTree } from '../process-tree.ts';
import { withRedis } from './with-redis.ts';

const promotionMs = 20_000;
const standsMs = 6000;

const on = <Result>(port: number | undefined, work: (redis: Redis) => Promise<Result>): Promise<Result> =>
  withRedis({ host: '127.0.0.1', port: port ?? 0 }, work);

/** The port of the server that the Sentinels take for the master. */
const masterOf = async ({ offset }: Pick<Scene, 'offset'>): Promise<number> => {
  const answer = await on(backingPorts(offset).cartSentinels[0], (redis) =>
    redis.call('sentinel', 'get-master-addr-by-name', masterName),
  );
  return Number((answer as string[])[1]);
};

const nameOf = (port: number, { offset }: Pick<Scene, 'offset'>) =>
  `redis-carts-${backingPorts(offset).cartRedis.indexOf(port as never) + 1}`;

const untilAnother = (master: number, scene: Scene) =>
  until(async () => (await masterOf(scene)) !== master, {
    what: 'another master of the carts is',
    timeoutMs: promotionMs,
  });

export const cartRedisFaults: readonly Fault[] = [
  {
    name: 'kill redis-carts master',
    lastsMs: 0,
    losesCarts: true,
    begin: async (scene) => {
      signalTree(scene.dataDir, nameOf(await masterOf(scene), scene), 'SIGKILL');
      return doNothing;
    },
  },
  {
    name: 'kill redis-carts master for good, Sentinel promotes',
    lastsMs: 0,
    losesCarts: true,
    begin: async (scene) => {
      const master = await masterOf(scene);
      const name = nameOf(master, scene);
      await scene.platform.kill(name, 'SIGKILL', { stay: true });
      return async () => {
        await untilAnother(master, scene);
        scene.platform.start(name);
      };
    },
  },
  {
    name: 'pause redis-carts master, Sentinel promotes',
    lastsMs: standsMs,
    losesCarts: true,
    begin: async (scene) => {
      const name = nameOf(await masterOf(scene), scene);
      signalTree(scene.dataDir, name, 'SIGSTOP');
      return async () => signalTree(scene.dataDir, name, 'SIGCONT');
    },
  },
  {
    name: 'cut connections of redis-carts',
    lastsMs: standsMs,
    begin: async ({ offset }) => {
      const cut = () =>
        backingPorts(offset).cartRedis.map((port) =>
          on(port, (redis) => redis.call('client', 'kill', 'type', 'normal', 'skipme', 'yes')).catch(doNothing),
        );
      const timer = setInterval(cut, 200);
      return async () => clearInterval(timer);
    },
  },
];
