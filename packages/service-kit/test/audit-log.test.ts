import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { AuditLogQuery } from '@eshop/contracts/audit';
import { newId } from '@eshop/contracts/ids';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuditLogStore, NewAuditEntry } from '../src/audit/audit-log.ts';
import { createAuditLog } from '../src/audit/create-audit-log.ts';
import { auditPut } from '../src/audit/dynamo-audit-item.ts';
import { dynamoAuditLog } from '../src/audit/dynamo-audit-log.ts';
import { addToAuditLog, sqlAuditLog } from '../src/audit/sql-audit-log.ts';
import { kitDatabase, kitTable, type Server } from './servers.ts';

interface Opened {
  log: AuditLogStore;
  add(...entries: NewAuditEntry[]): Promise<void>;
  drop(): Promise<void>;
}

const inSql = async (server: Server): Promise<Opened> => {
  const { db, drop } = await kitDatabase(server);
  return { log: sqlAuditLog(db, 'product'), add: (...entries) => addToAuditLog(db, ...entries), drop };
};
const inDynamo = async (): Promise<Opened> => {
  const { client, table, close } = await kitTable();
  const add = async (...entries: NewAuditEntry[]) => {
    const TransactItems = entries.map((entry) => auditPut(table, 'product', entry));
    await client.send(new TransactWriteCommand({ TransactItems }));
  };
  return { log: dynamoAuditLog(client, table), add, drop: close };
};
const stores: [string, () => Promise<Opened>][] = [
  ['postgres', () => inSql('postgres')],
  ['mysql', () => inSql('mysql')],
  ['dynamodb', inDynamo],
];

const entry = (changes: Partial<NewAuditEntry> = {}): NewAuditEntry => ({
  action: 'product.edited',
  by: { id: 'u1', name: 'ada' },
  resource: { type: 'product', id: newId() },
  before: { price: { amount: 2, currency: 'USD' } },
  after: { price: { amount: 1, currency: 'USD' }, name: 'Émeraude 🚗' },
  ...changes,
});

describe.each(stores)('the audit log in %s', (_, open) => {
  let fixture: Opened;
  beforeAll(async () => {
    fixture = await open();
  });
  afterAll(() => fixture.drop());
  const list = (query: Partial<AuditLogQuery>) => fixture.log.list({ limit: 20, ...query });
  /** All pages of a query, which may come short. */
  const listAll = async (query: Partial<AuditLogQuery>) => {
    const entries: Awaited<ReturnType<typeof list>>['items'] = [];
    let cursor: string | undefined;
    do {
      const page = await list({ ...query, ...(cursor && { cursor }) });
      expect(page.items.length).toBeLessThanOrEqual(query.limit ?? 20);
      entries.push(...page.items);
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    return entries;
  };

  it('gives back what was written: who, what, when, before and after', async () => {
    const writtenEntry = entry({ note: 'as the dealer said' });
    const start = Date.now();
    await fixture.add(writtenEntry);
    const { id } = writtenEntry.resource;
    const [firstEntry, ...otherEntries] = await listAll({ resource: `product/${id}` });
    expect(firstEntry).toMatchObject({ ...writtenEntry, app: 'product' });
    expect(Math.abs(Date.parse(firstEntry?.at ?? '') - start)).toBeLessThan(5000);
    expect(otherEntries).toEqual([]);
  });

  it('leaves out what there is not', async () => {
    const { before, after, ...bare } = entry({ by: { id: 'u1' } });
    await fixture.add(bare);
    const [firstEntry] = await listAll({ resource: `product/${bare.resource.id}` });
    expect(Object.keys(firstEntry ?? {}).sort()).toEqual(['action', 'app', 'at', 'by', 'id', 'resource']);
    expect(firstEntry?.by).toEqual({ id: 'u1' });
  });

  it('lists the newest first, page by page, none twice', async () => {
    const by = { id: newId() };
    const writtenEntries = Array.from({ length: 23 }, () => entry({ by }));
    for (const writtenEntry of writtenEntries) await fixture.add(writtenEntry);
    const listedEntries = await listAll({ by: by.id, limit: 5 });
    expect(listedEntries.map(({ resource }) => resource.id)).toEqual(
      writtenEntries.map(({ resource }) => resource.id).reverse(),
    );
  });

  it('finds by whom, what, to what and when', async () => {
    const by = { id: newId(), name: 'bob' };
    const order = { type: 'order', id: newId() } as const;
    await fixture.add(entry({ by }), entry({ by, action: 'order.status-changed', resource: order }));
    const actions = async (query: Partial<AuditLogQuery>) =>
      (await listAll({ by: by.id, ...query })).map(({ action }) => action).sort();
    expect(await actions({})).toEqual(['order.status-changed', 'product.edited']);
    expect(await actions({ action: 'product.edited' })).toEqual(['product.edited']);
    expect(await actions({ resource: 'order' })).toEqual(['order.status-changed']);
    expect(await actions({ resource: `order/${order.id}` })).toEqual(['order.status-changed']);
    const [{ at } = { at: '' }] = await listAll({ resource: `order/${order.id}` });
    const justAfter = new Date(Date.parse(at) + 1).toISOString();
    expect(await actions({ from: justAfter, resource: 'order' })).toEqual([]);
    expect(await actions({ to: at, resource: 'order' })).toEqual([]);
    expect(await actions({ from: at, to: justAfter, resource: 'order' })).toEqual(['order.status-changed']);
  });

  it('finds nothing by a name that is none of ours, in whatever letters', async () => {
    for (const name of ['product.edíted', '製品', '%', '\u00a0']) {
      expect(await listAll({ action: name })).toEqual([]);
      expect(await listAll({ resource: `${name}/1` })).toEqual([]);
      expect(await listAll({ by: name })).toEqual([]);
    }
  });

  it('refuses a made-up cursor', async () => {
    await expect(list({ cursor: 'made-up' })).rejects.toThrow('cursor');
  });
});

describe('the audit log in SQL', () => {
  it.each(['postgres', 'mysql'] as const)('is written in the transaction of the change: %s', async (server) => {
    const { db, drop } = await kitDatabase(server);
    const failedWrite = db.transaction().execute(async (trx) => {
      await addToAuditLog(trx, entry());
      throw new Error('died');
    });
    await expect(failedWrite).rejects.toThrow('died');
    expect((await sqlAuditLog(db, 'product').list({ limit: 1 })).items).toEqual([]);
    await drop();
  });

  it('of PostgreSQL refuses to be changed or emptied', async () => {
    const { db, drop } = await kitDatabase('postgres');
    await addToAuditLog(db, entry());
    const statements = ["update audit_log set by_id = 'nobody'", 'delete from audit_log', 'truncate audit_log'];
    for (const statement of statements) {
      await expect(sql.raw(statement).execute(db)).rejects.toThrow('only added to');
    }
    await drop();
  });

  it('of MySQL may be created again, as its migrations may run again', async () => {
    const { db, drop } = await kitDatabase('mysql');
    await createAuditLog(db);
    await drop();
  });
});
