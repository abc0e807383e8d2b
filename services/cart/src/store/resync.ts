import type { Log } from '@eshop/service-kit/telemetry/log';
import type { Redis } from 'ioredis';
import { type Kysely, sql } from 'kysely';
import { cartKey, dirtyKey, epochKey } from './keys.ts';
import type { CartDb } from './tables.ts';

const batch = 500;
const usual = { everyMs: 5000 };

/** Requests to write every cart of Redis to MySQL again, after MySQL was restored from a backup. */
export const createResyncs = (db: Kysely<CartDb>) => ({
  /** Returns the request's id. */
  request: async (): Promise<number> => {
    const { insertId } = await db.insertInto('cart_resyncs').values({ completed_at: null }).executeTakeFirstOrThrow();
    return Number(insertId);
  },
  isCompleted: async (id: number): Promise<boolean> => {
    const row = await db.selectFrom('cart_resyncs').select('completed_at').where('id', '=', id).executeTakeFirst();
    return row?.completed_at != null;
  },
  /** The newest request that nobody completed. */
  pending: async (): Promise<number | undefined> => {
    const row = await db
      .selectFrom('cart_resyncs')
      .select('id')
      .where('completed_at', 'is', null)
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst();
    return row?.id;
  },
  /** Also completes the requests before it: every cart was marked after they were made. */
  complete: async (id: number): Promise<void> => {
    const now = sql<Date>`current_timestamp(3)`;
    await db
      .updateTable('cart_resyncs')
      .set({ completed_at: now })
      .where('id', '<=', id)
      .where('completed_at', 'is', null)
      .execute();
  },
  /** Lets later epochs be higher than the one that Redis is in, which a restored MySQL may not know. */
  knowEpoch: async (epoch: number): Promise<void> => {
    await sql`insert ignore into cart_epochs (epoch) values (${epoch})`.execute(db);
  },
});

type Resyncs = ReturnType<typeof createResyncs>;

interface Deps {
  master: Redis;
  resyncs: Pick<Resyncs, 'pending' | 'complete' | 'knowEpoch'>;
  log: Log;
}

/** Marks every cart as changed, so that it is written to MySQL again. A process that dies on the way leaves it to another. */
export const resync = async ({ master, resyncs, log }: Deps): Promise<void> => {
  const id = await resyncs.pending();
  if (id === undefined) return;
  const epoch = await master.get(epochKey);
  if (epoch === null) return; // Redis lost everything: carts come back from MySQL, and there is nothing newer
  await resyncs.knowEpoch(Number(epoch));
  const life = await lifeOf(master);
  let marked = 0;
  for await (const keys of master.scanStream({ match: cartKey('*'), count: batch }) as AsyncIterable<string[]>) {
    if (keys.length === 0) continue;
    const now = Date.now();
    await master.zadd(dirtyKey, 'NX', ...keys.flatMap((key) => [now, key]));
    marked += keys.length;
  }
  // A cursor means nothing to another server: whatever was scanned of the one before may have missed carts.
  if ((await lifeOf(master)) !== life) throw new Error('the primary of the carts changed meanwhile');
  await resyncs.complete(id);
  log.info({ id, marked }, 'every cart is written to MySQL again');
};

/** Which process of Redis it is, and which life of the carts. */
const lifeOf = async (master: Redis): Promise<string> => {
  const [, runId] = /run_id:(\w+)/.exec(await master.info('server')) ?? [];
  return `${runId} ${await master.get(epochKey)}`;
};

/** Looks for requests; `stop` resolves once none is under way. */
export const startResync = (deps: Deps, timing: Partial<typeof usual> = {}) => {
  const { everyMs } = { ...usual, ...timing };
  let round = Promise.resolve();
  let isRunning = false;
  const timer = setInterval(() => {
    if (isRunning) return;
    isRunning = true;
    round = resync(deps)
      .catch((error: unknown) =>
        deps.log.warn({ err: error }, 'carts could not be marked for MySQL, to be tried again'),
      )
      .finally(() => {
        isRunning = false;
      });
  }, everyMs).unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await round;
    },
  };
};
