import { maxCartLines, Quantity } from '@eshop/contracts/cart';
import { problem } from '@eshop/service-kit/http/problem';
import type { Redis } from 'ioredis';
import { z } from 'zod';
import { CartDocument, type GrownCart, type LoadedCart, ProductView, type StoredLine } from './documents.ts';
import { cartKey, cartSeconds, dirtyKey, epochKey, productKey } from './keys.ts';
import type { Recovery } from './recovery.ts';
import { run } from './redis.ts';
import type { Script } from './scripts.ts';

interface Deps {
  master: Redis;
  replica: Redis;
  recovery: Recovery;
  /** Told of each write, for the metrics. */
  onWrite: () => void;
}

/** How many events a cart remembers having taken: those of its newest orders. */
const remembered = 20;
const mostOfALine = Quantity.maxValue ?? 99;
/** How long a process answers from the master what it wrote itself, in milliseconds; replication takes less. */
const ownWritesMs = 1000;

const cartFull = problem('cart-full', 409, 'The cart is full');

/** Carts in Redis, each write one script. */
export const createCarts = ({ master, replica, recovery, onWrite }: Deps) => {
  const written = createRecently(ownWritesMs);

  const execute = (script: Script, keys: string[], args: (string | number)[]) =>
    recovery.inEpoch((epoch) => run(master, script, [epochKey, dirtyKey, ...keys], [epoch, ...args]));
  const readFromMaster = (id: string) => execute('read', [cartKey(id)], []);
  /** Whatever a replica fails for (it is away, behind its master, in an older epoch), the master is asked then. */
  const readFromReplica = (id: string) =>
    run(replica, 'read', [epochKey, dirtyKey, cartKey(id)], [recovery.epoch()]).catch(() => readFromMaster(id));
  const write = async (script: Script, ids: string[], args: (string | number)[]) => {
    const answer = await execute(script, ids.map(cartKey), [cartSeconds, ...args]);
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
    /** Throws a 409 problem when the cart has no room for another line. */
    setLine: async (id: string, { productId, quantity }: StoredLine, product: ProductView): Promise<LoadedCart> =>
      loaded(
        await write('setLine', [id], [productId, quantity, maxCartLines, JSON.stringify(product)]).catch(refuseFull),
      ),
    removeLine: async (id: string, productId: string): Promise<LoadedCart> =>
      loaded(await write('removeLine', [id], [productId])),
    clear: async (id: string): Promise<LoadedCart> => loaded(await write('removeLine', [id], [''])),
    /** Takes what was ordered out of the cart, once an event; answers false when it was taken out before. */
    subtract: async (id: string, eventId: string, ordered: readonly StoredLine[]): Promise<boolean> =>
      (await write('subtractOrdered', [id], [eventId, JSON.stringify(ordered), remembered])) === 1,
    /** Adds a guest's cart to a user's and empties it; `caps` bounds what a line grows to, by product. */
    merge: async (id: string, guestId: string, caps: Readonly<Record<string, number>>): Promise<GrownCart> =>
      grown(await write('merge', [id, guestId], [mostOfALine, maxCartLines, JSON.stringify(caps)])),
    /** Lets lines grow to these quantities, as far as each product can be had. */
    fill: async (
      id: string,
      lines: readonly StoredLine[],
      products: ReadonlyMap<string, ProductView>,
    ): Promise<GrownCart> => {
      const wanted = lines.map((line) => {
        const { available = 0, price, name } = products.get(line.productId) ?? {};
        return { ...line, cap: Math.min(available, mostOfALine), price, name };
      });
      return grown(await write('fill', [id], [maxCartLines, JSON.stringify(wanted)]));
    },
    /** Notes what product says of products that carts show; answers what holds of them, for news may be newer. */
    noteProducts: async (products: ReadonlyMap<string, ProductView>): Promise<Map<string, ProductView>> => {
      const noted = [...products].map(async ([id, told]) => {
        const view = await run(master, 'noteProduct', [productKey(id)], [cartSeconds, JSON.stringify(told)]);
        return [id, ProductView.parse(JSON.parse(String(view)))] as const;
      });
      return new Map(await Promise.all(noted));
    },
    /** Applies news of a product to the carts that show it, unless they are older than what is known. */
    updateProduct: async (productId: string, version: number, news: Partial<ProductView>): Promise<void> => {
      await run(master, 'updateProduct', [productKey(productId)], [version, JSON.stringify({ ...news, version })]);
    },
  };
};

const refuseFull = (error: unknown): never => {
  if (error instanceof Error && error.message.startsWith('FULL'))
    throw cartFull(`A cart holds ${maxCartLines} different vehicles.`);
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
