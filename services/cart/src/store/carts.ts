import { maxCartLines, rememberedOrders } from '@eshop/contracts/cart';
import { cartFull } from '@eshop/contracts/problems/cart';
import { tooManyRequests } from '@eshop/contracts/problems/general';
import type { Redis } from 'ioredis';
import { z } from 'zod';
import { maxLineQuantity, maxQuantity } from '../domain/show-cart.ts';
import type { Backup } from './backup.ts';
import { CartDocument, type GrownCart, type LoadedCart, ProductView, type StoredLine } from './documents.ts';
import { cartIdOf, cartKey, cartSeconds, dirtyKey, epochKey, newCartsKey, productKey } from './keys.ts';
import type { Recovery } from './recovery.ts';
import { run } from './redis.ts';
import { secondsLeft } from './restore.ts';
import type { Script } from './scripts.ts';

/** How many carts guests of one network may begin a minute. */
export interface CartBudget {
  networkHash: string;
  perMinute: number;
}

interface Deps {
  master: Redis;
  replica: Redis;
  recovery: Recovery;
  /** Where evicted carts are. */
  backup: Pick<Backup, 'find'>;
  /** Told of each write, for the metrics. */
  onWrite: () => void;
}

/** How long a process answers from the master what it wrote itself, in milliseconds; replication takes less. */
const ownWritesMs = 1000;
/** How long an empty cart waits for the write that looked for it, in seconds. */
const absentSeconds = 60;
const emptyCart = JSON.stringify({ version: 0, lines: [], orderIds: [] });
const maxReloads = 2;

/** Carts in Redis, each write one script. */
export const createCarts = ({ master, replica, recovery, backup, onWrite }: Deps) => {
  const written = createRecently(ownWritesMs);

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
  /** Whatever a replica fails for (it is away, behind its master, in an older epoch), the master is asked then. */
  const readFromReplica = (id: string) =>
    run(replica, 'read', [epochKey, dirtyKey, cartKey(id)], [recovery.epoch()]).catch(() => readFromMaster(id));
  const write = async (script: Script, ids: string[], args: (string | number)[], moreKeys: string[] = []) => {
    const answer = await execute(script, [...ids.map(cartKey), ...moreKeys], [cartSeconds, ...args]);
    for (const id of ids) written.note(id);
    onWrite();
    return answer;
  };

  return {
    /**
     * From a replica if one answers, unless this process has just changed the cart itself or the replica has an older
     * version than whoever asks has seen. One round trip, two at worst.
     */
    get: async (id: string, seenVersion = 0): Promise<LoadedCart> => {
      if (written.has(id)) return loaded(await readFromMaster(id));
      const cart = loaded(await readFromReplica(id));
      return cart.document.version < seenVersion ? loaded(await readFromMaster(id)) : cart;
    },
    /** From the master. */
    getFresh: async (id: string): Promise<LoadedCart> => loaded(await readFromMaster(id)),
    /** Throws a 409 problem when the cart has no room for another line, 429 when it would be one too many of its network's new carts. */
    setLine: async (
      id: string,
      { productId, quantity }: StoredLine,
      product: ProductView,
      budget?: CartBudget,
    ): Promise<LoadedCart> => {
      const args = [productId, quantity, maxCartLines, JSON.stringify(product), ...(budget ? [budget.perMinute] : [])];
      return loaded(
        await write('setLine', [id], args, budget ? [newCartsKey(budget.networkHash)] : []).catch(refuseFull),
      );
    },
    removeLine: async (id: string, productId: string): Promise<LoadedCart> =>
      loaded(await write('removeLine', [id], [productId])),
    clear: async (id: string): Promise<LoadedCart> => loaded(await write('removeLine', [id], [''])),
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
      grown(await write('merge', [id, guestId], [maxQuantity, maxCartLines, JSON.stringify(caps)])),
    /** Lets lines grow to these quantities, as far as each product can be had. */
    fill: async (
      id: string,
      lines: readonly StoredLine[],
      products: ReadonlyMap<string, ProductView>,
    ): Promise<GrownCart> => {
      const wanted = lines.map((line) => {
        const product = products.get(line.productId);
        return { ...line, cap: maxLineQuantity(product), price: product?.price, name: product?.name };
      });
      return grown(await write('fill', [id], [maxCartLines, JSON.stringify(wanted)]));
    },
    /** Notes what product says of products that carts show; answers what holds of them, for news may be newer. */
    noteProducts: async (products: ReadonlyMap<string, ProductView>): Promise<Map<string, ProductView>> => {
      const noted = [...products].map(async ([id, told]) => {
        const view = await run(master, 'noteProduct', [productKey(id)], [cartSeconds, JSON.stringify(told)]);
        return [id, ProductView.parse(JSON.parse(String(view)))] as const;
      });
      // biome-ignore lint/plugin: at most the products of a cart
      return new Map(await Promise.all(noted));
    },
    /** Applies news of a product to the carts that show it; returns false when none does, or what is known is as new. */
    updateProduct: async (productId: string, version: number, news: Partial<ProductView>): Promise<boolean> => {
      const args = [version, JSON.stringify({ ...news, version })];
      return (await run(master, 'updateProduct', [productKey(productId)], args)) === 1;
    },
  };
};

export type Carts = ReturnType<typeof createCarts>;

/** The cart that a script misses and that may have been evicted. */
const absentKeyOf = (error: unknown) =>
  error instanceof Error ? /\bABSENT (cart:\S+)/.exec(error.message)?.[1] : undefined;

const refuseFull = (error: unknown): never => {
  if (error instanceof Error && error.message.startsWith('FULL'))
    throw cartFull(`A cart holds ${maxCartLines} different vehicles.`);
  if (error instanceof Error && error.message.startsWith('BUDGET'))
    throw tooManyRequests('Too many new carts from this network. Wait a minute, or log in.');
  throw error;
};

/** A script's view: the cart, then each line's product and what is known of it. */
const loaded = (answer: unknown): LoadedCart => {
  const [document = '', ...rest] = answer as string[];
  const products = new Map<string, ProductView>();
  for (let at = 0; at < rest.length; at += 2) {
    const view = rest[at + 1];
    if (view) products.set(rest[at] ?? '', ProductView.parse(JSON.parse(view)));
  }
  return { document: CartDocument.parse(JSON.parse(document)), products };
};

const Capped = z.record(z.string(), z.int());

const grown = (answer: unknown): GrownCart => {
  const [view, capped] = answer as [unknown, string];
  return { cart: loaded(view), capped: new Map(Object.entries(Capped.parse(JSON.parse(capped)))) };
};

/** Which keys were noted within the last milliseconds; forgets the others as it goes. */
const createRecently = (ms: number) => {
  const noted = new Map<string, number>();
  const forget = () => {
    for (const [key, at] of noted) {
      if (Date.now() - at < ms) return;
      noted.delete(key);
    }
  };
  return {
    note: (key: string) => {
      forget();
      noted.delete(key);
      noted.set(key, Date.now());
    },
    has: (key: string) => Date.now() - (noted.get(key) ?? 0) < ms,
  };
};
