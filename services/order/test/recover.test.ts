import { Address } from '@eshop/contracts/address';
import { newId } from '@eshop/contracts/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StoredOrder } from '../src/domain/order.ts';
import { type Copies, copiesOf, createCopies, createCopyOf, type OrderCopy } from '../src/store/copies.ts';
import { onOwnEvents } from '../src/subscriptions/own-events.ts';
import { createProjectOrder } from '../src/use-cases/project-order.ts';
import { rebuildCopies } from '../src/use-cases/rebuild-read-side.ts';
import { type AddressesOf, createRecoverOrders, type RecoverOrders } from '../src/use-cases/recover-orders.ts';
import { address, noLimits, openLists, openOrders } from './order.ts';

const firstId = '00000000-0000-0000-0000-000000000000';

describe('orders that were restored from a backup', () => {
  let write: Awaited<ReturnType<typeof openOrders>>;
  let read: Awaited<ReturnType<typeof openLists>>;
  let copies: Copies;
  let recoverOrders: RecoverOrders;
  beforeAll(async () => {
    [write, read] = await Promise.all([openOrders(), openLists()]);
    copies = createCopies(read.db);
    recoverOrders = createRecoverOrders(write.db, write.transact);
  });
  afterAll(() => Promise.all([write.drop(), read.drop()]));

  /** What the order's own events make of the read side. */
  const follow = async ({ id }: StoredOrder) => {
    const projectOrder = createProjectOrder({ summaries: read.summaries, copies, copyOf: createCopyOf(write.db) });
    const handlers = onOwnEvents(projectOrder);
    for (const { topic, data } of await write.announced(id))
      await handlers.find((one) => one.topic === topic)?.handle(data as never);
  };
  const copyOf = async (id: string) => (await copies.page(firstId)).filter((copy) => copy.id === id);
  const book = async () => [{ ...address, street: '2 Side St' }, address];
  const recover = (found: readonly OrderCopy[], addressesOf: AddressesOf = book) => recoverOrders(found, addressesOf);
  const submit = (id: string) => write.changeOrder(id, { action: 'submitProof', by: 'ada' });
  const lose = (id: string) => write.db.deleteFrom('orders').where('id', '=', id).execute();
  const rowOf = (id: string) =>
    write.db.selectFrom('orders').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

  it('come back as they were, column by column, with their events and without touching a cart', async () => {
    const order = await write.pending();
    await submit(order.id);
    await write.changeOrder(order.id, { action: 'approve', by: 'admin' });
    await follow(order);
    const rowBefore = await rowOf(order.id);
    await lose(order.id);
    await write.db.deleteFrom('outbox').execute();

    const recoveredCopies = await copyOf(order.id);
    expect(await recover(recoveredCopies)).toMatchObject([{ order: { id: order.id }, isOrderedTwice: false }]);
    expect(await recover(recoveredCopies), 'again').toEqual([]);

    expect(await rowOf(order.id)).toEqual(rowBefore);
    const announcedEvents = await write.announced(order.id);
    expect(announcedEvents.map(({ topic }) => topic).sort()).toEqual([
      'order-created',
      'order-status-updated',
      'sale-created',
    ]);
    expect(announcedEvents.find(({ topic }) => topic === 'order-created')?.data).toMatchObject({ cartId: null });
  });

  it('that were older in the backup become what their copies are, and newer ones stay', async () => {
    const [older, newer] = [await write.pending(), await write.pending()];
    await follow(newer);
    const backup = await rowOf(older.id);
    await submit(older.id);
    await follow(older);
    await write.db
      .updateTable('orders')
      .set({ status: backup.status, version: backup.version, timeline: JSON.stringify(backup.timeline) })
      .where('id', '=', older.id)
      .execute();
    await submit(newer.id);
    await recover([...(await copyOf(older.id)), ...(await copyOf(newer.id))]);
    expect(await rowOf(older.id)).toMatchObject({ status: 'PAYMENT_SUBMITTED', version: 2 });
    expect(await rowOf(newer.id)).toMatchObject({ status: 'PAYMENT_SUBMITTED', version: 2 });
  });

  it('have copies without street, phone and note, which the customer’s address book fills in', async () => {
    const order = await write.pending();
    await follow(order);
    const [copy] = await copyOf(order.id);
    for (const secret of [address.street, address.phone, 'delivery_digest', 'network_digest'])
      expect(copy?.row).not.toContain(secret);
    await lose(order.id);
    const movedAddresses = async () => [{ ...address, street: '2 Side St' }];
    const [recoveredOrder] = await recover(await copyOf(order.id), movedAddresses);
    expect(recoveredOrder).toMatchObject({
      isAddressLost: true,
      order: { address: { name: address.name, zip: address.zip } },
    });
    expect(Address.safeParse(recoveredOrder?.order.address).success).toBe(true);
    await lose(order.id);
    expect(await recover(await copyOf(order.id))).toMatchObject([{ isAddressLost: false, order: { address } }]);
  });

  it('keep their keys, so that a repeated request still gets the same order', async () => {
    const order = await write.pending();
    const { idempotency_key: key } = await rowOf(order.id);
    await follow(order);
    await lose(order.id);
    await recover(await copyOf(order.id));
    expect((await write.orders.byKey('ada', key))?.order?.id).toBe(order.id);
  });

  it('get another number, and are reported, where theirs was given to a newer order', async () => {
    const order = await write.pending();
    await follow(order);
    const { idempotency_key } = await rowOf(order.id);
    await lose(order.id);
    const otherOrder = await write.pending();
    await write.db
      .updateTable('orders')
      .set({ number: order.number, idempotency_key })
      .where('id', '=', otherOrder.id)
      .execute();
    const [recoveredOrder] = await recover(await copyOf(order.id));
    expect(recoveredOrder).toMatchObject({ numberBefore: order.number, isOrderedTwice: true });
    expect((await rowOf(order.id)).number).not.toBe(order.number);
  });

  it('have copies again after a read side that was lost, of placed orders alone', async () => {
    const order = await write.pending();
    await read.db.deleteFrom('order_copies').execute();
    await write.begin(
      {
        userId: 'ada',
        idempotencyKey: newId(),
        bodyHash: 'hash',
        cart: undefined,
        address: order.address,
        lines: [],
        network: undefined,
      },
      noLimits,
    );
    const placedCount = (await copiesOf(write.db, firstId)).length;
    expect(await rebuildCopies(read.db, write.db)).toBe(placedCount);
    expect(await copyOf(order.id)).toMatchObject([{ version: 1 }]);
  });
});
