import type { Redis } from 'ioredis';
import type { BackedUpCart, Backup } from './backup.ts';
import { cartKey, epochKey, restoringKey } from './keys.ts';
import { markEvictions, readMemory } from './memory.ts';
import { run } from './redis.ts';
import type { Script } from './scripts.ts';

/** Redis lost carts again while they were brought back, or another process began anew: no epoch is in force. */
export class Interrupted extends Error {}

const pageSize = 500;

/** How long a cart from MySQL still lives in Redis. */
export const secondsLeft = ({ expires_at }: Pick<BackedUpCart, 'expires_at'>): number =>
  Math.max(1, Math.ceil((expires_at.getTime() - Date.now()) / 1000));

/**
 * Brings all carts back from MySQL under a new epoch, which is in force only once all of them are there. Resolves with
 * that epoch and how many carts came back; throws Interrupted when that has to start over.
 */
export const restore = async ({ master, backup }: { master: Redis; backup: Backup }) => {
  const epoch = await backup.beginEpoch();
  const step = async (script: Script, keys: readonly string[], args: readonly (string | number)[]) => {
    if ((await run(master, script, keys, [epoch, ...args])) !== 1) throw new Interrupted(`${script} of epoch ${epoch}`);
  };
  await step('beginRestore', [epochKey, restoringKey], []);
  let restored = 0;
  for (let after: string | undefined = ''; after !== undefined; ) {
    const carts = await backup.page(after, pageSize);
    const keys = carts.map(({ id }) => cartKey(id));
    const documents = carts.flatMap((cart) => [secondsLeft(cart), cart.document]);
    await step('restoreCarts', [restoringKey, ...keys], [restored, ...documents]);
    restored += carts.length;
    after = carts.length === pageSize ? carts.at(-1)?.id : undefined;
  }
  await markEvictions(master, await readMemory(master)); // before anybody reads: some may be evicted already
  await step('endRestore', [epochKey, restoringKey], [restored]);
  return { epoch, restored };
};
