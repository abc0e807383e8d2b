import { newId } from '@eshop/contracts/ids';
import { Registry } from 'prom-client';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AuditLogStore } from '../src/audit/audit-log.ts';
import { dynamoAuditLog } from '../src/audit/dynamo-audit-log.ts';
import { sqlAuditLog } from '../src/audit/sql-audit-log.ts';
import type { DeadLetterStore } from '../src/dead-letters/dead-letters.ts';
import { dynamoDeadLetters } from '../src/dead-letters/dynamo-dead-letters.ts';
import { sqlDeadLetters } from '../src/dead-letters/sql-dead-letters.ts';
import { watchDeadLetters } from '../src/dead-letters/watch-dead-letters.ts';
import { kitDatabase, kitTable, type Server } from './servers.ts';

const inSql = async (server: Server) => {
  const { db, drop } = await kitDatabase(server);
  return { store: sqlDeadLetters(db), auditLog: sqlAuditLog(db, 'order'), drop };
};
const inDynamo = async () => {
  const { client, table, close } = await kitTable();
  return {
    store: dynamoDeadLetters(client, table, 'product'),
    auditLog: dynamoAuditLog(client, table),
    drop: close,
  };
};
interface Opened {
  store: DeadLetterStore;
  auditLog: AuditLogStore;
  drop(): Promise<void>;
}
const stores: [string, () => Promise<Opened>][] = [
  ['postgres', () => inSql('postgres')],
  ['mysql', () => inSql('mysql')],
  ['dynamodb', inDynamo],
];

const letter = (eventId: string = newId()) => ({
  topic: 'sale-created',
  eventId,
  payload: { eventId, lines: [1, 'zwei', null] },
  error: 'no such order',
});

describe.each(stores)('dead letters in %s', (_, open) => {
  let fixture: Awaited<ReturnType<typeof open>>;
  let store: DeadLetterStore;
  beforeAll(async () => {
    fixture = await open();
    store = fixture.store;
  });
  afterAll(() => fixture.drop());
  beforeEach(async () => {
    for (const { id } of (await store.list({ limit: 100 })).items) await store.remove(id);
  });

  it('keeps one letter of an event that comes twice', async () => {
    const once = letter();
    await store.add(once);
    await store.add({ ...once, error: 'again' });
    expect((await store.list({ limit: 10 })).items).toMatchObject([once]);
  });

  it('counts those that wait by topic in a metric', async () => {
    const registry = new Registry();
    const topics = ['sale-created', 'order-created'] as const;
    watchDeadLetters({ registry, store, topics, log: { warn: () => undefined } });
    for (let count = 0; count < 3; count++) await store.add(letter());
    const text = await registry.metrics();
    expect(text).toContain('dead_letters_waiting{topic="sale-created"} 3');
    expect(text).toContain('dead_letters_waiting{topic="order-created"} 0');
  });

  it('lists the newest first, page by page', async () => {
    const letters = Array.from({ length: 5 }, () => letter());
    for (const deadLetter of letters) await store.add(deadLetter);
    const first = await store.list({ limit: 3 });
    const second = await store.list({ limit: 3, cursor: first.nextCursor ?? undefined });
    const listedIds = [...first.items, ...second.items].map(({ eventId }) => eventId);
    expect(listedIds).toEqual(letters.map(({ eventId }) => eventId).reverse());
    expect(second.nextCursor).toBeNull();
  });

  it('lists those of one topic, page by page', async () => {
    for (let at = 0; at < 6; at++) await store.add({ ...letter(), topic: at % 2 ? 'order-created' : 'sale-created' });
    const seenIds: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await store.list({ limit: 2, topic: 'order-created', ...(cursor && { cursor }) });
      expect(page.items.length).toBeLessThanOrEqual(2);
      seenIds.push(...page.items.map(({ topic }) => topic));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seenIds).toEqual(Array(3).fill('order-created'));
  });

  it('finds and removes a letter by its id, after which the event may come again', async () => {
    const deadLetter = letter();
    await store.add(deadLetter);
    const [listedLetter] = (await store.list({ limit: 1 })).items;
    const id = listedLetter?.id ?? '';
    expect(await store.get(id)).toEqual(listedLetter);
    await store.remove(id);
    expect(await store.get(id)).toBeUndefined();
    await store.add(deadLetter);
    expect((await store.list({ limit: 10 })).items).toHaveLength(1);
  });

  it('remembers that an event was discarded, and not that it was removed', async () => {
    const [discardedLetter, removedLetter] = [letter(), letter()];
    for (const deadLetter of [discardedLetter, removedLetter]) await store.add(deadLetter);
    const idOf = async ({ eventId }: { eventId: string }) =>
      (await store.list({ limit: 10 })).items.find((one) => one.eventId === eventId)?.id ?? '';
    const entry = (id: string) => ({
      action: 'dead-letter.discarded' as const,
      by: { id: 'ada' },
      resource: { type: 'dead-letter' as const, id },
    });
    const id = await idOf(discardedLetter);
    const outcomes = await Promise.all([store.discard(id, entry(id)), store.discard(id, entry(id))]);
    await store.remove(await idOf(removedLetter));
    expect(outcomes.filter(Boolean)).toHaveLength(1);
    expect(await store.discard(id, entry(id))).toBe(false);
    expect((await store.list({ limit: 10 })).items).toEqual([]);
    expect([await store.isDiscarded(discardedLetter), await store.isDiscarded(removedLetter)]).toEqual([true, false]);
    expect((await fixture.auditLog.list({ limit: 10, resource: `dead-letter/${id}` })).items).toHaveLength(1);
  });

  it('counts all, or those of one topic, where it is asked', async () => {
    for (let at = 0; at < 5; at++) await store.add({ ...letter(), topic: at % 2 ? 'order-created' : 'sale-created' });
    expect(await store.list({ limit: 2, count: true })).toMatchObject({ total: 5 });
    expect(await store.list({ limit: 2, count: true, topic: 'order-created' })).toMatchObject({ total: 2 });
    expect(await store.list({ limit: 2 })).not.toHaveProperty('total');
  });

  it('writes who removed a letter with that, once, of however many who do it at the same time', async () => {
    await store.add(letter());
    const id = (await store.list({ limit: 1 })).items[0]?.id ?? '';
    const entry = (by: string) => ({
      action: 'dead-letter.discarded' as const,
      by: { id: by },
      resource: { type: 'dead-letter' as const, id },
      note: 'poison',
    });
    const removals = await Promise.all(['ada', 'bob', 'eve'].map((by) => store.remove(id, entry(by))));
    expect(removals.filter(Boolean)).toHaveLength(1);
    expect(await store.remove(id, entry('zoe'))).toBe(false);
    const { items } = await fixture.auditLog.list({ limit: 10, resource: `dead-letter/${id}` });
    expect(items).toMatchObject([{ action: 'dead-letter.discarded', resource: { id }, note: 'poison' }]);
  });

  it('knows no letter of a made-up id, and refuses a made-up cursor', async () => {
    expect(await store.get('made-up')).toBeUndefined();
    await store.remove('made-up');
    await expect(store.list({ limit: 10, cursor: 'made-up' })).rejects.toThrow('cursor');
  });

  it.each(['just text', null, undefined, 7])('keeps the payload %s', async (payload) => {
    await store.add({ ...letter(), payload, error: 'with a \0 in it' });
    expect((await store.list({ limit: 1 })).items).toMatchObject([
      { payload: payload ?? null, error: 'with a  in it' },
    ]);
  });
});
