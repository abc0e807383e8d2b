import { newId } from '@eshop/contracts/ids';
import type { CreateProduct } from '@eshop/contracts/product';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { creationOf } from '../src/domain/audit.ts';
import { type Following, followChanges } from '../src/jobs/follow-changes.ts';
import { onProductQuantityUpdated } from '../src/subscriptions/product-quantity-updated.ts';
import { createRefreshCatalogue } from '../src/use-cases/refresh-catalogue.ts';
import { createUpdateQuantity } from '../src/use-cases/update-quantity.ts';
import { productTestTable, replicaOn, type TestTable } from './servers.ts';

const productCalled = (name: string): CreateProduct => ({
  sku: `S-${newId()}`.slice(0, 40),
  name,
  brand: 'Acme',
  description: '',
  categoryId: 'cars-suv',
  vehicleClass: 'car',
  price: { amount: 4_599_000, currency: 'USD' },
  cost: { amount: 3_000_000, currency: 'USD' },
  specs: {},
});
/** Ten looks, of which one is thorough, and more. */
const patience = 5000;
const quiet = { info: () => undefined, warn: () => undefined };

describe('replicas', () => {
  let table: TestTable;
  const followings: Following[] = [];
  beforeEach(async () => {
    table = await productTestTable();
  });
  afterEach(async () => {
    await Promise.all(followings.splice(0).map(({ stop }) => stop()));
    await table.drop();
  });
  const running = (now: () => number = Date.now) => {
    const replica = replicaOn(table, now);
    const { catalogue, changes, quantities } = replica;
    const refresh = createRefreshCatalogue({ catalogue, changes, log: quiet, now });
    const following = followChanges({ refresh, log: quiet, intervalMs: 100 });
    followings.push(following);
    const subscription = onProductQuantityUpdated(createUpdateQuantity({ quantities, catalogue }));
    const hear = (productId: string, quantity: number, version: number) =>
      subscription.handle({ eventId: newId(), occurredAt: new Date().toISOString(), productId, quantity, version });
    return { ...replica, refresh, hear };
  };

  it('show nothing before they know everything', async () => {
    const { refresh } = running();
    expect(() => refresh.checkLoaded()).toThrow('being loaded');
    await vi.waitFor(() => refresh.checkLoaded());
  });

  it('know after a start what was there before', async () => {
    const first = running();
    const records = await Promise.all(
      Array.from({ length: 30 }, (_, at) => first.editor.create(productCalled(`P${at}`))),
    );
    await first.hear(records[0]?.id ?? '', 5, 1);
    const second = running();
    await vi.waitFor(() => second.refresh.checkLoaded());
    expect(second.catalogue.list({ limit: 100, sort: 'name' }).value).toEqual(
      first.catalogue.list({ limit: 100, sort: 'name' }).value,
    );
  });

  it('show each other’s changes, also those of a replica whose clock is ten seconds slow', async () => {
    const slow = running(() => Date.now() - 10_000);
    const otherReplica = running();
    await vi.waitFor(() => otherReplica.refresh.checkLoaded());
    const { id } = await slow.editor.create(productCalled('Roadster'));
    await vi.waitFor(
      () => expect(otherReplica.catalogue.list({ limit: 1, q: 'roadster' }).value.total).toBe(1),
      patience,
    );
    await slow.editor.update(id, 1, { name: 'Comet' });
    await slow.hear(id, 7, 3);
    await vi.waitFor(
      () =>
        expect(otherReplica.catalogue.find(id)).toMatchObject({ product: { value: { name: 'Comet', quantity: 7 } } }),
      patience,
    );
    await slow.editor.remove(id, 2);
    await vi.waitFor(() => expect(otherReplica.catalogue.find(id)).toBe('deleted'), patience);
  });

  it('return the latest product by its id the moment another changed it, to whoever edits it', async () => {
    const [firstReplica, secondReplica] = [replicaOn(table), replicaOn(table)];
    const { id } = await firstReplica.editor.create(productCalled('Roadster'));
    await secondReplica.reader.get(id);

    await firstReplica.editor.update(id, 1, { name: 'Comet' });
    expect(await secondReplica.reader.getLatest(id)).toMatchObject({
      version: 2,
      product: { value: { name: 'Comet' } },
    });
    await firstReplica.editor.remove(id, 2);
    await expect(secondReplica.reader.getLatest(id)).rejects.toThrow('no such product');
  });

  it('find a product by its id the moment another made it', async () => {
    const [firstReplica, secondReplica] = [replicaOn(table), replicaOn(table)];
    const createdProducts = await Promise.all(
      ['A', 'B', 'C'].map((name) => firstReplica.editor.create(productCalled(name))),
    );
    const [first, second, third] = createdProducts.map(({ id }) => id);
    if (!first || !second || !third) throw new Error('three were made');
    expect((await secondReplica.reader.get(first)).product.value).toMatchObject({ id: first });
    const unknown = newId();
    const { value: batch } = await secondReplica.reader.batch([first, second, unknown, second, third]);
    expect(batch.items.map(({ id }) => id)).toEqual([first, second, third]);
    expect(batch.missing).toEqual([unknown]);
  });
});

describe('quantities', () => {
  let table: TestTable;
  beforeEach(async () => {
    table = await productTestTable();
  });
  afterEach(() => table.drop());

  it('are the newest that was heard, in whatever order and however often, and never touch the product’s version', async () => {
    const replica = replicaOn(table);
    const { id } = await replica.editor.create(productCalled('Roadster'));
    const quantityEvents = [2, 5, 1, 5, 3].map((version) => ({ productId: id, version, quantity: version * 10 }));
    await Promise.all(quantityEvents.map(replica.quantities.keep));
    const { reader } = replicaOn(table);
    expect(await reader.get(id, true)).toMatchObject({
      product: { value: { quantity: 50, version: 1 } },
      quantityVersion: 5,
    });
  });

  it('wait for a product that is not there yet', async () => {
    const replica = replicaOn(table);
    const product = { ...(await replica.editor.create(productCalled('Template'))), id: newId(), sku: 'LATE-1' };
    await replica.quantities.keep({ productId: product.id, quantity: 4, version: 1 });
    await expect(replica.reader.get(product.id)).rejects.toThrow('no such product');
    const event = { topic: 'product-created' as const, data: eventFor(product.id) };
    await replica.products.create(product, event, creationOf(product, { id: 'staff' }));
    expect((await replicaOn(table).reader.get(product.id)).product.value.quantity).toBe(4);
  });
});

const eventFor = (productId: string) => ({
  eventId: newId(),
  version: 1,
  occurredAt: new Date().toISOString(),
  productId,
  sku: 'LATE-1',
  name: 'Late',
  brand: 'Acme',
  category: { id: 'cars-suv', name: 'SUV', path: 'cars/suv' },
  vehicleClass: 'car' as const,
  price: { amount: 1, currency: 'USD' },
  image: null,
  deleted: false,
});

describe('snapshots', () => {
  it('are of this moment, with the cost, without what is deleted, for a hundred products at once', async () => {
    const table = await productTestTable();
    const [writer, reader] = [replicaOn(table), replicaOn(table).reader];
    const createdIds = await Promise.all(
      Array.from({ length: 98 }, (_, at) => writer.editor.create(productCalled(`P${at}`))),
    );
    const ids = createdIds.map(({ id }) => id);
    const [changedId = '', deletedId = ''] = ids;
    await reader.batch(ids);
    const boss = { id: 'boss', name: 'boss', mayReprice: true };
    await writer.editor.update(changedId, 1, { price: { amount: 77, currency: 'USD' } }, boss);
    await writer.editor.remove(deletedId, 1);
    const unknown = newId();
    const { items, missing } = await reader.snapshots([...ids, unknown, changedId]);
    expect(items).toHaveLength(97);
    expect(items.find(({ id }) => id === changedId)).toMatchObject({
      price: { amount: 77 },
      cost: { amount: 3_000_000 },
    });
    expect(missing.sort()).toEqual([deletedId, unknown].sort());
    await table.drop();
  });
});
