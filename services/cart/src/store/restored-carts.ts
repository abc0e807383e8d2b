import type { Redis } from 'ioredis';
import { type BackedUpCart, secondsLeft } from './backup.ts';
import { cartKey, epochKey, restoringKey } from './keys.ts';
import { markEvictions, readMemory } from './memory.ts';
import { run } from './redis.ts';
import type { Script } from './scripts.ts';

/** Redis lost carts again while they were restored, or another process started over: no epoch is in force. */
export class Interrupted extends Error {}

/** Puts carts back into a Redis that lost everything, step by step; each throws Interrupted when that has to start over. */
export const createRestoredCarts = (master: Redis) => {
  const step = async (
    script: Script,
    epoch: number,
    keys: readonly string[],
    args: readonly (string | number)[] = [],
  ): Promise<void> => {
    if ((await run(master, script, keys, [epoch, ...args])) !== 1) throw new Interrupted(`${script} of epoch ${epoch}`);
  };
  return {
    begin: (epoch: number) => step('beginRestore', epoch, [epochKey, restoringKey]),
    /** Adds carts to the `restored` ones that are there. */
    add: async (epoch: number, restored: number, carts: readonly BackedUpCart[]): Promise<void> => {
      const keys = carts.map(({ id }) => cartKey(id));
      const documents = carts.flatMap((cart) => [secondsLeft(cart), cart.document]);
      await step('restoreCarts', epoch, [restoringKey, ...keys], [restored, ...documents]);
    },
    /** Puts the epoch in force. */
    end: async (epoch: number, restored: number): Promise<void> => {
      await markEvictions(master, await readMemory(master)); // before anybody reads: some may be evicted already
      await step('endRestore', epoch, [epochKey, restoringKey], [restored]);
    },
    /** Returns the epoch in force; `none` when Redis lost everything. */
    epoch: async (): Promise<string> => (await master.get(epochKey)) ?? 'none',
  };
};

export type RestoredCarts = ReturnType<typeof createRestoredCarts>;
