import { settingsSchemaOf } from '@eshop/topology';
import { createApi } from '../dev/demo/api.ts';
import { seedLogins } from '../dev/demo/logins.ts';
import type { Platform } from '../dev/platform.ts';
import { openStores, type Stores } from '../ops/audit/stores.ts';
import { type Books, createBooks } from './books.ts';
import { createClient } from './client.ts';
import { createGoods, type Goods } from './goods.ts';
import { createCartKeeper } from './kept-carts.ts';
import { newCustomer } from './people.ts';
import { createShopper, type Shopper } from './shopper.ts';
import { newTally, type Tally } from './tally.ts';

interface Wanted {
  shoppers: number;
  /** Draws each shopper's numbers. */
  randomOf: (name: string) => () => number;
  /** Told of each line of the ledger. */
  ledger: Parameters<typeof createBooks>[0];
}

/** A running shop with its customers, and all that is known of what they were told. */
export interface Shop {
  platform: Platform;
  stores: Stores;
  goods: readonly Goods[];
  books: Books;
  shoppers: readonly Shopper[];
  keepers: readonly ReturnType<typeof createCartKeeper>[];
  /** What clients see now is counted in the newest. */
  tally: () => Tally;
  /** Begins a new tally and returns the one that it ends. */
  nextTally: () => Tally;
}

const keepers = 2;
const { shape: orderSettings } = settingsSchemaOf('order');

/** Puts logins, goods and customers into a fresh platform. */
export const openShop = async (platform: Platform, { shoppers, randomOf, ledger }: Wanted): Promise<Shop> => {
  const api = createApi(platform);
  const adminToken = await seedLogins({ api, platform });
  const goods = await createGoods(api, adminToken);
  const people = await Promise.all(Array.from({ length: shoppers }, () => newCustomer(api)));
  const books = createBooks(ledger);
  let tally = newTally();
  const client = createClient(platform, () => tally);
  const paymentMinutes = orderSettings.PAYMENT_MINUTES.parse(platform.environmentOf('order').PAYMENT_MINUTES);
  const deps = { client, books, goods, adminToken, paymentMinutes };
  return {
    platform,
    stores: openStores(Object.fromEntries(platform.apps.map((app) => [app.id, platform.environmentOf(app.id)]))),
    goods,
    books,
    shoppers: people.map((person, index) => createShopper(person, { ...deps, random: randomOf(`shopper ${index}`) })),
    keepers: Array.from({ length: keepers }, () => createCartKeeper(client, goods[0]?.productId ?? '')),
    tally: () => tally,
    nextTally: () => {
      const finishedTally = tally;
      tally = newTally();
      return finishedTally;
    },
  };
};
