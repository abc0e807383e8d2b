import { newId } from '@eshop/contracts/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { markProcessed, purgeInbox, sqlInbox } from '../src/inbox/inbox.ts';
import { inTransaction } from '../src/sql/transaction.ts';
import { kitDatabase, type Server } from './servers.ts';

describe.each<Server>(['postgres', 'mysql'])('the inbox in %s', (server) => {
  let database: Awaited<ReturnType<typeof kitDatabase>>;
  beforeAll(async () => {
    database = await kitDatabase(server);
  });
  afterAll(() => database.drop());

  const take = (id: string, topic = 'sale-created') =>
    inTransaction(database.db, (trx) => markProcessed(trx, id, topic));
  const twenty = <Result>(run: () => Promise<Result>) => Promise.all(Array.from({ length: 20 }, run));

  it('lets one of twenty parallel deliveries through', async () => {
    const id = newId();
    const outcomes = await twenty(() => take(id));
    expect(outcomes.filter(Boolean)).toHaveLength(1);
    expect(await take(id)).toBe(false);
  });

  it('lets another through when the first rolls back', async () => {
    const id = newId();
    let deliveries = 0;
    const effects = await twenty(() =>
      inTransaction(database.db, async (trx) => {
        const first = await markProcessed(trx, id, 'sale-created');
        if (first && deliveries++ === 0) throw new Error('the effect failed');
        return first;
      }).catch(() => false),
    );
    expect(effects.filter(Boolean)).toHaveLength(1);
  });

  it('takes an event once for each topic', async () => {
    const id = newId();
    expect([await take(id), await take(id, 'order-created')]).toEqual([true, true]);
  });

  it('knows which of some events were processed', async () => {
    const [processedId, unknown] = [newId(), newId()];
    await take(processedId);
    expect(await sqlInbox(database.db).processed([processedId, unknown])).toEqual(new Set([processedId]));
  });

  it('forgets what was taken long ago', async () => {
    const [old, fresh] = [newId(), newId()];
    await take(old);
    await take(fresh);
    const longAgo = new Date(Date.now() - 15 * 86_400_000);
    await database.db.updateTable('inbox').set({ processed_at: longAgo }).where('event_id', '=', old).execute();
    expect(await purgeInbox(database.db)).toBe(1);
    expect([await take(old), await take(fresh)]).toEqual([true, false]);
  });
});
