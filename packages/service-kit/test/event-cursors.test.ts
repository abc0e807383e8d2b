import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dynamoEventCursors } from '../src/lost-events/dynamo-event-cursors.ts';
import type { EventCursors } from '../src/lost-events/event-cursors.ts';
import { sqlEventCursors } from '../src/lost-events/sql-event-cursors.ts';
import { kitDatabase, kitTable, type Server } from './servers.ts';

const sql = async (server: Server) => {
  const { db, drop } = await kitDatabase(server);
  return { cursors: sqlEventCursors(db), drop };
};
const dynamo = async () => {
  const { client, table, close } = await kitTable();
  return { cursors: dynamoEventCursors(client, table), drop: close };
};

describe.each([
  ['postgres', () => sql('postgres')],
  ['mysql', () => sql('mysql')],
  ['dynamodb', dynamo],
] as const)('the cursors of sources in %s', (_, open) => {
  let fixture: { cursors: EventCursors; drop(): Promise<void> };
  beforeAll(async () => {
    fixture = await open();
  });
  afterAll(() => fixture.drop());

  it('are claimed by one of several replicas', async () => {
    const claims = await Promise.all(Array.from({ length: 10 }, () => fixture.cursors.claim('payment')));
    expect(claims.filter(Boolean)).toEqual([{ cursor: undefined }]);
  });

  it('hold what was saved, for whoever claims them next', async () => {
    const { cursors } = fixture;
    await cursors.claim('order');
    await cursors.save('order', 'abc');
    expect(await cursors.claim('order')).toBeUndefined();
    await cursors.release('order');
    expect(await cursors.claim('order')).toEqual({ cursor: 'abc' });
    expect(await cursors.claim('product')).toEqual({ cursor: undefined });
  });
});
