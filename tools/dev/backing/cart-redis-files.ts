import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The name under which the Sentinels know the carts' master. */
export const masterName = 'carts';

/** Where the carts' Redis servers and Sentinels are. */
export interface CartLayout {
  folder: string;
  redis: readonly number[];
  sentinels: readonly number[];
  bind: string;
}

/**
 * The port of the server that was the master last: what the Sentinel with the highest epoch wrote into its file.
 * The first server when there is no such file yet.
 */
export const masterPort = (layout: CartLayout): number => {
  const knownSentinels = layout.sentinels
    .map((port) => sentinelFile(layout, port))
    .filter((file) => existsSync(file))
    .map((file) => lastMaster(readFileSync(file, 'utf8')))
    .filter(({ port }) => layout.redis.includes(port))
    .sort((a, b) => b.epoch - a.epoch);
  return knownSentinels[0]?.port ?? layout.redis[0] ?? 0;
};

/** What a Sentinel's own file says of the master and of how new that is. */
export const lastMaster = (text: string) => ({
  port: Number(new RegExp(`sentinel monitor ${masterName} \\S+ (\\d+)`).exec(text)?.[1]),
  epoch: Number(new RegExp(`sentinel config-epoch ${masterName} (\\d+)`).exec(text)?.[1] ?? 0),
});

/** Writes one server's settings; returns the file. */
export const writeRedisFile = ({ folder, bind }: CartLayout, port: number, master: number) =>
  write(join(folder, String(port)), 'redis.conf', [
    `port ${port}`,
    `bind ${bind}`,
    'protected-mode no',
    'replica-announce-ip 127.0.0.1',
    'repl-diskless-sync-delay 0',
    'appendonly yes',
    'save ""',
    ...(port === master ? [] : [`replicaof 127.0.0.1 ${master}`]),
  ]);

/** Writes one Sentinel's settings; returns the file. The Sentinel itself writes into it from then on. */
export const writeSentinelFile = (layout: CartLayout, port: number, master: number) =>
  write(join(layout.folder, `sentinel-${port}`), 'sentinel.conf', [
    `port ${port}`,
    `bind ${layout.bind}`,
    'protected-mode no',
    'sentinel announce-ip 127.0.0.1',
    `sentinel monitor ${masterName} 127.0.0.1 ${master} 2`,
    `sentinel down-after-milliseconds ${masterName} 2000`,
    `sentinel failover-timeout ${masterName} 10000`,
    `sentinel parallel-syncs ${masterName} 2`,
    ...layout.redis
      .filter((replica) => replica !== master)
      .map((replica) => `sentinel known-replica ${masterName} 127.0.0.1 ${replica}`),
  ]);

const sentinelFile = ({ folder }: CartLayout, port: number) => join(folder, `sentinel-${port}`, 'sentinel.conf');

const write = (folder: string, name: string, lines: readonly string[]) => {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, name);
  writeFileSync(file, `${[`dir "${folder}"`, ...lines].join('\n')}\n`);
  return file;
};
