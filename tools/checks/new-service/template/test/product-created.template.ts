import { repeated } from '@eshop/service-kit/events/subscription';
import { migrate } from '@eshop/service-kit/sql/migrate';
import { openPostgres } from '@eshop/service-kit/sql/postgres';
import { expect, it, onTestFinished } from 'vitest';
import { exampleEvent } from '../../../../../packages/service-kit/test/events.ts';
import { emptyDatabase } from '../../../../../packages/service-kit/test/servers.ts';
import type { WarehouseDb } from '../src/store/tables.consumer.ts';
import { onProductCreated } from '../src/subscriptions/product-created.ts';

const openDatabase = async () => {
  const empty = await emptyDatabase('postgres');
  const { db, close } = openPostgres<WarehouseDb>(empty.url, { max: 5 });
  onTestFinished(async () => {
    await close();
    await empty.drop();
  });
  await migrate({ db, folder: new URL('../src/migrations/', import.meta.url) });
  return db;
};

it('records product-created once, however often it is delivered', async () => {
  const db = await openDatabase();
  const event = exampleEvent('product-created');

  expect(await onProductCreated(db).handle(event)).toBeUndefined();
  expect(await onProductCreated(db).handle(event)).toBe(repeated);

  const rows = await db.selectFrom('received_events').selectAll().execute();
  expect(rows).toEqual([{ id: event.eventId, topic: 'product-created', occurred_at: new Date(event.occurredAt) }]);
});
