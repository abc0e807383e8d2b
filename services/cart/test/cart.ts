import { randomBytes } from 'node:crypto';
import { newId } from '@eshop/contracts/ids';
import { migrate } from '@eshop/service-kit/sql/migrate';
import { openMysql } from '@eshop/service-kit/sql/mysql';
import { createLog } from '@eshop/service-kit/telemetry/log';
import { emptyDatabase } from '../../../packages/service-kit/test/servers.ts';
import { CartDocument, type ProductView, type StoredLine } from '../src/domain/cart-document.ts';
import { guestCartId, userCartId } from '../src/domain/cart-id.ts';
import { showCart } from '../src/domain/show-cart.ts';
import { startBackUps } from '../src/jobs/back-up-carts.ts';
import { type Backup, createBackup } from '../src/store/backup.ts';
import { createCarts } from '../src/store/carts.ts';
import { createChangedCarts } from '../src/store/changed-carts.ts';
import { cartKey } from '../src/store/keys.ts';
import { openRedis } from '../src/store/redis.ts';
import { createRestoredCarts } from '../src/store/restored-carts.ts';
import type { CartDb } from '../src/store/tables.ts';
import { createBackUpCarts } from '../src/use-cases/back-up-carts.ts';
import { createRecovery } from '../src/use-cases/recover-carts.ts';
import { createSetCartLine } from '../src/use-cases/set-cart-line.ts';

export const log = createLog('cart', 'silent');

const environment = (name: string) => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: these tests need a real server`);
  return value;
};

/** The carts' Redis, emptied, and a MySQL database of their own. */
export const openStores = async () => {
  const empty = await emptyDatabase('mysql');
  const { db, close } = openMysql<CartDb>(empty.url, { max: 10 });
  await migrate({ db, folder: new URL('../src/migrations/', import.meta.url) });
  const redis = openRedis({
    sentinels: environment('TEST_REDIS_SENTINELS').split(','),
    master: environment('TEST_REDIS_MASTER'),
    log,
  });
  const loseEverything = () => redis.master.flushall();
  await loseEverything();
  const backup = createBackup(db);
  return {
    db,
    redis,
    backup,
    loseEverything,
    /** A process of the service: the epoch that it assumes is its own, the stores are everybody's. */
    process: (given: { backup?: Backup; replica?: typeof redis.replica } = {}) => {
      const restoredCarts = createRestoredCarts(redis.master);
      const recovery = createRecovery({ restoredCarts, backup, log, ...given });
      return createCarts({ ...redis, backup, ...given, recovery, onWrite: () => undefined });
    },
    /** A process that writes carts to MySQL: soon, and telling how many statements it took. */
    flusher: (given: { backup?: Backup; leaseMs?: number } = {}) => {
      let statements = 0;
      const onStatement = () => void statements++;
      let failures = 0;
      const onFailure = () => void failures++;
      const timing = { everyMs: 20, gatherMs: 100, leaseMs: given.leaseMs ?? 10_000 };
      const changedCarts = createChangedCarts(redis.master);
      const backUpCarts = createBackUpCarts({ changedCarts, backup, log, onStatement, onFailure, ...given }, timing);
      const { stop } = startBackUps({ backUpCarts, log }, timing);
      return { stop, statements: () => statements, failures: () => failures };
    },
    /** A cart as MySQL has it. */
    backedUp: async (id: string) => {
      const row = await db.selectFrom('carts').selectAll().where('id', '=', id).executeTakeFirst();
      return row && { epoch: row.epoch, document: CartDocument.parse(JSON.parse(row.document)) };
    },
    ttl: (id: string) => redis.master.ttl(cartKey(id)),
    drop: async () => {
      await redis.close();
      await close();
      await empty.drop();
    },
  };
};

export type Stores = Awaited<ReturnType<typeof openStores>>;
export type Carts = ReturnType<Stores['process']>;

export const aUser = () => userCartId(newId());
export const aGuest = () => guestCartId(randomBytes(16).toString('hex'));

export const view = (given: Partial<ProductView> = {}): ProductView => ({
  name: 'Falcon',
  image: null,
  price: { amount: 1000, currency: 'USD' },
  available: 9,
  gone: false,
  version: 1,
  seenAt: 1,
  ...given,
});

export const linesOf = async (carts: Carts, id: string): Promise<StoredLine[]> =>
  (await carts.getFresh(id)).document.lines.map(({ productId, quantity }) => ({ productId, quantity }));

/** The use case that puts a product into a cart, where product sells every product. */
export const setCartLine = (carts: Carts) =>
  createSetCartLine({
    carts,
    product: { views: async (ids) => new Map(ids.map((id) => [id, view()])) },
    show: async (id, cart) => showCart(id, cart),
  });

/** A cart with so many of each product. */
export const fillCart = async (carts: Carts, id: string, quantities: Readonly<Record<string, number>>) => {
  for (const [productId, quantity] of Object.entries(quantities))
    await carts.setLine(id, { productId, quantity }, view());
  return id;
};
