import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createIdempotencyKeys } from '../src/idempotency/create-idempotency-keys.ts';
import { type IdempotencyTables, once } from '../src/idempotency/once.ts';
import { purgeIdempotencyKeys } from '../src/idempotency/purge-idempotency-keys.ts';
import { openPostgres } from '../src/sql/postgres.ts';
import { emptyDatabase } from './servers.ts';

describe('idempotency keys', () => {
  let empty: Awaited<ReturnType<typeof emptyDatabase>>;
  let fixture: ReturnType<typeof openPostgres<IdempotencyTables>>;
  let db: Kysely<IdempotencyTables>;
  beforeAll(async () => {
    empty = await emptyDatabase('postgres');
    fixture = openPostgres<IdempotencyTables>(empty.url, { max: 5 });
    db = fixture.db;
    await createIdempotencyKeys(db);
  });
  afterAll(async () => {
    await fixture.close();
    await empty.drop();
  });

  it('are forgotten a week after they came, batch by batch, and the newer ones stay', async () => {
    const daysOld = [10, 9, 8, 6, 0];
    for (const days of daysOld) {
      await sql`
        insert into idempotency_keys (scope, key, body_hash, created_at)
        values ('ada receipts', ${`key-${days}`}, 'x', now() - make_interval(days => ${days}))`.execute(db);
    }
    expect([await purgeIdempotencyKeys(db, 7, 2), await purgeIdempotencyKeys(db, 7, 2)]).toEqual([2, 1]);
    expect(await purgeIdempotencyKeys(db)).toBe(0);
    const leftKeys = await db.selectFrom('idempotency_keys').select('key').orderBy('created_at').execute();
    expect(leftKeys.map(({ key }) => key)).toEqual(['key-6', 'key-0']);
  });

  it('are looked through by an index when they are purged', async () => {
    const { rows } = await sql<{ indexdef: string }>`
      select indexdef from pg_indexes where tablename = 'idempotency_keys'`.execute(db);
    expect(rows.map(({ indexdef }) => indexdef)).toContainEqual(expect.stringContaining('(created_at)'));
  });

  it('keep the first answer until then', async () => {
    const request = { scope: 'bob receipts', key: 'the-key', body: { quantity: 1 } };
    const ask = (reply: number) => db.transaction().execute((trx) => once(trx, request, async () => ({ reply })));
    expect([await ask(1), await ask(2)]).toEqual([{ reply: 1 }, { reply: 1 }]);
    await purgeIdempotencyKeys(db, 0);
    expect(await ask(3)).toEqual({ reply: 3 });
  });
});
