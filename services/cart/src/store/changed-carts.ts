import type { Redis } from 'ioredis';
import { z } from 'zod';
import { CartDocument, CartExpiry } from '../domain/cart-document.ts';
import type { BackedUpCart } from './backup.ts';
import { cartIdOf, cartKey, cartSeconds, dirtyKey, epochKey, flushingKey } from './keys.ts';
import { run } from './redis.ts';

/** Carts that a process writes to MySQL: their keys, and when they were claimed, which no other claim shares. */
export interface Claim {
  claimedAt: string;
  keys: readonly string[];
}

const ClaimReply = z.tuple([z.string()], z.string());
const scanCount = 500;

/** The carts in Redis that changed since they were last written to MySQL. */
export const createChangedCarts = (master: Redis) => ({
  /** Claims carts that changed so long ago, oldest first; also those that another process claimed longer than `leaseMs` ago. */
  claim: async ({ minAgeMs, leaseMs, limit }: ClaimOptions): Promise<Claim> => {
    const reply = await run(master, 'claimDirty', [dirtyKey, flushingKey], [minAgeMs, leaseMs, limit]);
    const [claimedAt, ...keys] = ClaimReply.parse(reply);
    return { claimedAt, keys };
  },
  /** Lets carts wait again as if they had changed `ageMs` ago; a negative age lets them wait longer. */
  release: async ({ claimedAt, keys }: Claim, ageMs: number): Promise<void> => {
    await run(master, 'releaseClaim', [flushingKey, dirtyKey], [claimedAt, ageMs, ...keys]);
  },
  /** Ends the claim of carts that are written. */
  finish: async ({ claimedAt, keys }: Claim): Promise<void> => {
    await run(master, 'finishFlush', [flushingKey], [claimedAt, ...keys]);
  },
  /**
   * Returns carts together with the epoch they belong to, so that those of an old epoch are recognized; none while carts are
   * being restored. Throws when one of them cannot be read.
   */
  read: async (keys: readonly string[]): Promise<{ epoch: number; carts: BackedUpCart[] }> => {
    const [epoch, ...documents] = await master.mget([epochKey, ...keys]);
    const carts = keys.flatMap((key, index) => {
      const document = documents[index];
      return document ? [toBackedUpCart(key, document)] : [];
    });
    return { epoch: Number(epoch), carts: epoch ? carts : [] };
  },
  /** Marks every cart as changed; returns how many. Throws when another server became the primary meanwhile. */
  markAll: async (): Promise<number> => {
    const incarnation = await readIncarnation(master);
    let markedCount = 0;
    for await (const keys of master.scanStream({ match: cartKey('*'), count: scanCount }) as AsyncIterable<string[]>) {
      if (keys.length === 0) continue;
      const now = Date.now();
      await master.zadd(dirtyKey, 'NX', ...keys.flatMap((key) => [now, key]));
      markedCount += keys.length;
    }
    // A cursor means nothing to another server: the scan of the earlier one may have missed carts.
    if ((await readIncarnation(master)) !== incarnation) throw new Error('the primary of the carts changed meanwhile');
    return markedCount;
  },
  /** Returns the epoch in force; null when Redis lost everything. */
  epoch: (): Promise<string | null> => master.get(epochKey),
  /** Ends an epoch if it is still in force, so that carts are restored from MySQL. */
  abandonEpoch: async (epoch: number): Promise<void> => {
    await run(master, 'abandonEpoch', [epochKey], [epoch]);
  },
});

export type ChangedCarts = ReturnType<typeof createChangedCarts>;

interface ClaimOptions {
  minAgeMs: number;
  leaseMs: number;
  limit: number;
}

const toBackedUpCart = (key: string, document: string): BackedUpCart => {
  const { version, expiresAt = Date.now() + cartSeconds * 1000 } = CartDocument.extend(CartExpiry.shape).parse(
    JSON.parse(document),
  );
  return { id: cartIdOf(key), version, document, expires_at: new Date(expiresAt) };
};

/** Which process of Redis it is, and in which epoch. */
const readIncarnation = async (master: Redis): Promise<string> => {
  const [, runId] = /run_id:(\w+)/.exec(await master.info('server')) ?? [];
  return `${runId} ${await master.get(epochKey)}`;
};
