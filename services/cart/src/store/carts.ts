import { maxCartLines, rememberedOrders } from '@eshop/contracts/cart';
import type { Redis } from 'ioredis';
import { z } from 'zod';
import type { CartBudget } from '../domain/cart-budget.ts';
import {
  CartDocument,
  type GrownCart,
  type LoadedCart,
  ProductView,
  type StoredLine,
} from '../domain/cart-document.ts';
import { maxLineQuantity, maxQuantity } from '../domain/show-cart.ts';
import { type Backup, secondsLeft } from './backup.ts';
import type { Recovery } from './epoch.ts';
import { cartIdOf, cartKey, cartSeconds, dirtyKey, epochKey, newCartsKey, productKey } from './keys.ts';
import { run } from './redis.ts';
import type { Script } from './scripts.ts';

/** The cart has no room for another line. */
export class CartFull extends Error {}

/** The network of a guest began as many carts this minute as it may. */
export class CartBudgetExceeded extends Error {}

interface Deps {
  master: Redis;
  replica: Redis;
  recovery: Recovery;
  /** Where evicted carts are. */
  backup: Pick<Backup, 'find'>;
  /** Called for each write, for the metrics. */
  onWrite: () => void;
}

/** How long a process reads from the master what it wrote itself, in milliseconds; replication takes less. */
const ownWritesMs = 1000;
/** How long an empty cart waits for the write that looked for it, in seconds. */
const absentSeconds = 60;
const emptyCart = JSON.stringify({ version: 0, lines: [], orderIds: [] });
const maxReloads = 2;

/** Carts in Redis, each write one script. */
export const createCarts = ({ master, replica, recovery, backup, onWrite }: Deps) => {
  const ownWrites = createRecentKeys(ownWritesMs);

  const executeOnce = (script: Script, keys: string[], args: (string | number)[]) =>
    recovery.inEpoch((epoch) => run(master, script, [epochKey, dirtyKey, ...keys], [epoch, ...args]));
  /**
   * Puts an evicted cart back. For a write, an empty one takes the place of one that never was, for a moment; a read leaves
   * nothing behind. Returns false where a read finds no cart.
   */
  const reload = async (key: string, script: Script): Promise<boolean> => {
    const cart = await backup.find(cartIdOf(key));
    if (!cart && script === 'read') return false;
    await executeOnce('reload', [key], cart ? [secondsLeft(cart), cart.document] : [absentSeconds, emptyCart]);
    return true;
  };
  /** A script may need two carts, and either may have been evicted. */
  const execute = async (script: Script, keys: string[], args: (string | number)[]) => {
    for (let reloads = 0; ; reloads++) {
      try {
        return await executeOnce(script, keys, args);
      } catch (error) {
        const absentKey = absentKeyOf(error);
        if (!absentKey || reloads === maxReloads) throw error;
        if (!(await reload(absentKey, script))) return [emptyCart];
      }
    }
  };
  const readFromMaster = (id: string) => execute('read', [cartKey(id)], []);
  /** Reads from the master when a replica fails (it is unavailable, behind its master, in an older epoch). */
  const readFromReplica = (id: string) =>
    run(replica, 'read', [epochKey, dirtyKey, cartKey(id)], [recovery.epoch()]).catch(() => readFromMaster(id));
  const write = async (script: Script, ids: string[], args: (string | number)[], moreKeys: string[] = []) => {
    const reply = await execute(script, [...ids.map(cartKey), ...moreKeys], [cartSeconds, ...args]);
    for (const id of ids) ownWrites.add(id);
    onWrite();
    return reply;
  };

  return {
    /**
     * Reads from a replica if one responds, unless this process has just changed the cart itself or the replica has an older
     * version than the caller has seen. One round trip, two at worst.
     */
    get: async (id: string, seenVersion = 0): Promise<LoadedCart> => {
      if (ownWrites.has(id)) return toLoadedCart(await readFromMaster(id));
      const cart = toLoadedCart(await readFromReplica(id));
      return cart.document.version < seenVersion ? toLoadedCart(await readFromMaster(id)) : cart;
    },
    /** Reads from the master. */
    getFresh: async (id: string): Promise<LoadedCart> => toLoadedCart(await readFromMaster(id)),
    /** Throws CartFull when the cart has no room for another line, CartBudgetExceeded when it would be one too many of its network's new carts. */
    setLine: async (
      id: string,
      { productId, quantity }: StoredLine,
      product: ProductView,
      budget?: CartBudget,
    ): Promise<LoadedCart> => {
      const args = [productId, quantity, maxCartLines, JSON.stringify(product), ...(budget ? [budget.perMinute] : [])];
      return toLoadedCart(
        await write('setLine', [id], args, budget ? [newCartsKey(budget.networkHash)] : []).catch(throwRefusal),
      );
    },
    removeLine: async (id: string, productId: string): Promise<LoadedCart> =>
      toLoadedCart(await write('removeLine', [id], [productId])),
    clear: async (id: string): Promise<LoadedCart> => toLoadedCart(await write('removeLine', [id], [''])),
    /** Subtracts an order's lines from the cart as of the version that was ordered, once; returns false when they were subtracted before. */
    subtract: async (
      id: string,
      orderId: string,
      ordered: readonly StoredLine[],
      orderedVersion?: number | null,
    ): Promise<boolean> => {
      const args = [orderId, JSON.stringify(ordered), rememberedOrders, orderedVersion ?? ''];
      return (await write('subtractOrdered', [id], args)) === 1;
    },
    /** Adds a guest's cart to a user's and empties it; `caps` bounds what a line grows to, by product. */
    merge: async (id: string, guestId: string, caps: Readonly<Record<string, number>>): Promise<GrownCart> =>
      toGrownCart(await write('merge', [id, guestId], [maxQuantity, maxCartLines, JSON.stringify(caps)])),
    /** Lets lines grow to these quantities, as far as each product can be had. */
    fill: async (
      id: string,
      lines: readonly StoredLine[],
      products: ReadonlyMap<string, ProductView>,
    ): Promise<GrownCart> => {
      const requestedLines = lines.map((line) => {
        const product = products.get(line.productId);
        return { ...line, cap: maxLineQuantity(product), price: product?.price, name: product?.name };
      });
      return toGrownCart(await write('fill', [id], [maxCartLines, JSON.stringify(requestedLines)]));
    },
    /** Stores views of products that carts show; returns the current ones, because events may have brought newer versions. */
    noteProducts: async (products: ReadonlyMap<string, ProductView>): Promise<Map<string, ProductView>> => {
      const currentViews = [...products].map(async ([id, view]) => {
        const current = await run(master, 'noteProduct', [productKey(id)], [cartSeconds, JSON.stringify(view)]);
        return [id, ProductView.parse(JSON.parse(String(current)))] as const;
      });
      // biome-ignore lint/plugin: at most the products of a cart
      return new Map(await Promise.all(currentViews));
    },
    /** Applies a change of a product to the carts that show it; returns false when none does, or all have this version or a newer one. */
    updateProduct: async (productId: string, version: number, changes: Partial<ProductView>): Promise<boolean> => {
      const args = [version, JSON.stringify({ ...changes, version })];
      return (await run(master, 'updateProduct', [productKey(productId)], args)) === 1;
    },
  };
};

export type Carts = ReturnType<typeof createCarts>;

/** The cart that a script misses and that may have been evicted. */
const absentKeyOf = (error: unknown) =>
  error instanceof Error ? /\bABSENT (cart:\S+)/.exec(error.message)?.[1] : undefined;

const throwRefusal = (error: unknown): never => {
  if (error instanceof Error && error.message.startsWith('FULL')) throw new CartFull(error.message, { cause: error });
  if (error instanceof Error && error.message.startsWith('BUDGET'))
    throw new CartBudgetExceeded(error.message, { cause: error });
  throw error;
};

/** Reads a script's reply: the cart, then each line's product and its view. */
const toLoadedCart = (reply: unknown): LoadedCart => {
  const [document = '', ...rest] = reply as string[];
  const products = new Map<string, ProductView>();
  for (let at = 0; at < rest.length; at += 2) {
    const view = rest[at + 1];
    if (view) products.set(rest[at] ?? '', ProductView.parse(JSON.parse(view)));
  }
  return { document: CartDocument.parse(JSON.parse(document)), products };
};

const Capped = z.record(z.string(), z.int());

const toGrownCart = (reply: unknown): GrownCart => {
  const [view, cappedKey] = reply as [unknown, string];
  return { cart: toLoadedCart(view), capped: new Map(Object.entries(Capped.parse(JSON.parse(cappedKey)))) };
};

/** Remembers which keys were added within the last milliseconds; forgets the others as it goes. */
const createRecentKeys = (ms: number) => {
  const addedAt = new Map<string, number>();
  const forget = () => {
    for (const [key, at] of addedAt) {
      if (Date.now() - at < ms) return;
      addedAt.delete(key);
    }
  };
  return {
    add: (key: string) => {
      forget();
      addedAt.delete(key);
      addedAt.set(key, Date.now());
    },
    has: (key: string) => Date.now() - (addedAt.get(key) ?? 0) < ms,
  };
};
