import { Readable } from 'node:stream';
import { newId } from '@eshop/contracts/ids';
import type { PayableOrder } from '@eshop/contracts/order';
import { maxProofs } from '@eshop/contracts/proof';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claimLeftover } from '../src/store/leftovers.ts';
import { purgeUploads } from '../src/store/uploads.ts';
import { removeLeftoverProofs } from '../src/use-cases/remove-leftover-proofs.ts';
import { minuteMs, openPayment, openProofs, type PaymentUseCases, payable } from './payment.ts';

const png = Buffer.from('not really a picture');
const upload = async () => ({
  size: png.length,
  fields: {},
  bytes: async () => png,
  stream: () => Readable.from(png),
});
const inspect = async () => ({ bytes: png, contentType: 'image/png' as const });
const userOf = (id: string, admin = false) => ({ id, username: id, roles: [], may: () => admin });
const [ada, eve, admin] = [userOf('ada'), userOf('eve'), userOf('admin', true)];

describe('sending a proof', () => {
  let fixture: Awaited<ReturnType<typeof openPayment>>;
  const keptKeys: string[] = [];
  /** Orders that order knows, though payment has not heard of them. */
  const knownOrders = new Map<string, PayableOrder>();
  let payments: PaymentUseCases;
  let remove: () => Promise<number>;
  beforeAll(async () => {
    fixture = await openPayment();
    const proofs = openProofs();
    const watchedProofs = {
      ...proofs,
      put: async (...file: Parameters<typeof proofs.put>) => {
        await proofs.put(...file);
        keptKeys.push(file[0]);
      },
      remove: async (key: string) => {
        keptKeys.splice(keptKeys.indexOf(key), 1);
        return proofs.remove(key);
      },
    };
    const order = { payable: async (id: string) => knownOrders.get(id) ?? null };
    payments = fixture.createUseCases({
      proofs: watchedProofs,
      order,
      inspect,
    });
    remove = () => removeLeftoverProofs(fixture.db, watchedProofs);
  });
  afterAll(() => fixture.drop());

  const keptOf = ({ orderId }: PayableOrder) => keptKeys.filter((key) => key.includes(orderId));

  it('works before payment heard of the order', async () => {
    const order = payable();
    knownOrders.set(order.orderId, order);
    const payment = await payments.submitProof(ada, order.orderId, upload);
    expect(payment).toMatchObject({
      orderId: order.orderId,
      status: 'SUBMITTED',
      proof: { contentType: 'image/png', size: png.length },
    });
    expect((await fetch(await payments.openProof.signUrl(admin, payment.id))).status).toBe(200);
  });

  it('that somebody else opens is in the audit log, and none that its sender opens', async () => {
    const { order } = await fixture.due();
    const { id } = await payments.submitProof(ada, order.orderId, upload);
    for (const user of [ada, admin]) {
      await payments.openProof.signUrl(user, id);
      (await payments.openProof.read(user, id)).file.destroy();
    }
    await expect(payments.openProof.signUrl(eve, id)).rejects.toMatchObject({ problem: { status: 404 } });
    const { rows } = await sql<{ action: string; by_id: string }>`
      select action, by_id from audit_log where resource_id = ${id}`.execute(fixture.db);
    expect(rows).toEqual([1, 2].map(() => ({ action: 'payment.proof-opened', by_id: 'admin' })));
  });

  it('says why no proof is taken any more: the deadline, the limit, or the state', async () => {
    const typeOf = (orderId: string) =>
      payments.submitProof(ada, orderId, upload).then(
        () => 'submitted',
        (error: { problem: { type: string } }) => error.problem.type.replace('/problems/', ''),
      );
    const { order: late, payment: latePayment } = await fixture.due();
    await fixture.dueIn(latePayment.id, -1);
    expect(await typeOf(late.orderId)).toBe('payment-deadline-passed');
    const { order } = await fixture.due();
    await payments.submitProof(ada, order.orderId, upload);
    await fixture.db
      .updateTable('payments')
      .set({ proof_count: maxProofs })
      .where('order_id', '=', order.orderId)
      .execute();
    expect(await typeOf(order.orderId)).toBe('proof-limit');
    const { order: racedOrder } = await fixture.due();
    await fixture.db
      .updateTable('payments')
      .set({ proof_count: maxProofs - 1 })
      .where('order_id', '=', racedOrder.orderId)
      .execute();
    const types = await Promise.all([typeOf(racedOrder.orderId), typeOf(racedOrder.orderId)]);
    expect(types.sort()).toEqual(['proof-limit', 'submitted']);
    const { order: closedOrder } = await fixture.due();
    await fixture.closePayment({ ...closedOrder, reason: 'cancelled', by: 'ada' });
    expect(await typeOf(closedOrder.orderId)).toBe('wrong-state');
  });

  it('is a 404 for who did not order, an admin included, and for an order that nobody knows', async () => {
    const { order } = await fixture.due();
    const unknown = { problem: { status: 404 } };
    for (const user of [eve, admin]) {
      await expect(payments.submitProof(user, order.orderId, upload)).rejects.toMatchObject(unknown);
    }
    await expect(payments.getPaymentOfOrder(eve, order.orderId)).rejects.toMatchObject(unknown);
    await expect(payments.submitProof(ada, newId(), upload)).rejects.toMatchObject(unknown);
  });

  it('shows the proof to the buyer and to admins, and to nobody else', async () => {
    const { order, payment } = await fixture.due();
    await expect(payments.openProof.signUrl(ada, payment.id)).rejects.toMatchObject({ problem: { status: 404 } });
    await payments.submitProof(ada, order.orderId, upload);
    for (const user of [ada, admin])
      expect(await payments.openProof.signUrl(user, payment.id)).toContain(`proof-${order.orderId}.png`);
    await expect(payments.openProof.signUrl(eve, payment.id)).rejects.toMatchObject({ problem: { status: 404 } });
  });

  it('keeps in the end the newest file alone', async () => {
    const { order } = await fixture.due();
    for (let sentCount = 0; sentCount < 3; sentCount++) await payments.submitProof(ada, order.orderId, upload);
    expect(keptOf(order)).toHaveLength(3);
    await fixture.db
      .updateTable('proof_leftovers')
      .set({ since: new Date(0) })
      .execute();
    await Promise.all([remove(), remove()]);
    expect(keptOf(order)).toEqual([(await fixture.ofOrder(order.orderId)).proof_key]);
    expect(await fixture.leftovers()).toEqual([]);
  });

  it('leaves nothing behind when the process dies before the payment names the file', async () => {
    const { order } = await fixture.due();
    const key = `proofs/${order.orderId}/1`;
    await fixture.announceProof(key);
    await openProofs().put(key, png, 'image/png');
    expect(await remove()).toBe(0);
    await fixture.db
      .updateTable('proof_leftovers')
      .set({ since: new Date(0) })
      .execute();
    expect(await remove()).toBe(1);
    expect((await fetch(await openProofs().signedUrl(key, 'x'))).status).toBe(404);
  });

  it('removes the other leftovers when one of them cannot be, and lets no payment name a file that is being removed', async () => {
    const keys = ['stuck', 'fine', 'claimed'].map((name) => `proofs/${name}/1`);
    for (const key of keys) await fixture.announceProof(key);
    await fixture.db
      .updateTable('proof_leftovers')
      .set({ since: new Date(0) })
      .where('proof_key', 'in', keys)
      .execute();
    const calls: string[] = [];
    const remover = {
      remove: async (key: string) => {
        calls.push(key);
        if (key === keys[0]) throw new Error('S3 refuses');
        const claimedKey = await fixture.transact((trx) => claimLeftover(trx, key));
        expect(claimedKey, 'it is being removed').toBe(false);
      },
    };
    const removeAll = () => removeLeftoverProofs(fixture.db, remover);
    expect(await removeAll()).toBe(2);
    expect(calls.sort()).toEqual([...keys].sort());
    expect(await fixture.leftovers()).toEqual([keys[0]]);
    expect(await removeAll(), 'not again within the hour').toBe(0);
    await fixture.db.deleteFrom('proof_leftovers').where('proof_key', 'in', keys).execute();
  });

  it('takes ten proofs at most', async () => {
    const { order } = await fixture.due();
    for (let sentCount = 0; sentCount < 10; sentCount++) await payments.submitProof(ada, order.orderId, upload);
    await expect(payments.submitProof(ada, order.orderId, upload)).rejects.toMatchObject({ problem: { status: 409 } });
  });

  it('is a 409 after the deadline and leaves no file', async () => {
    const { order } = await fixture.due(-minuteMs);
    const late = payments.submitProof(ada, order.orderId, upload);
    await expect(late).rejects.toMatchObject({ problem: { status: 409 } });
    expect(keptOf(order)).toEqual([]);
  });

  it('counts by when its upload began, also when the deadline passes and the sweep comes meanwhile', async () => {
    const { order, payment } = await fixture.due();
    const expire = () => fixture.closePayment({ ...order, reason: 'expired', by: 'system' });
    const outcomes: string[] = [];
    const slow = async () => {
      await fixture.dueIn(payment.id, -1);
      outcomes.push((await expire()).outcome);
      return upload();
    };
    expect(await payments.submitProof(ada, order.orderId, slow)).toMatchObject({ status: 'SUBMITTED' });
    outcomes.push((await expire()).outcome);
    expect(outcomes).toEqual(['not-yet', 'submitted']);
  });

  it('that fails holds up the expiry no longer', async () => {
    const { order, payment } = await fixture.due();
    const fails = async () => {
      await fixture.dueIn(payment.id, -1);
      throw new Error('the client hung up');
    };
    await expect(payments.submitProof(ada, order.orderId, fails)).rejects.toThrow('hung up');
    expect(await fixture.closePayment({ ...order, reason: 'expired', by: 'system' })).toMatchObject({
      outcome: 'closed',
    });
  });

  it('does not count for longer than an upload may take, and nobody can extend a deadline by beginning another', async () => {
    const { order, payment } = await fixture.due();
    const takesTooLong = async () => {
      await fixture.dueIn(payment.id, -1);
      const longAgo = sql<Date>`now(3) - interval 181 second`;
      await fixture.db.updateTable('proof_uploads').set({ started_at: longAgo }).execute();
      await expect(payments.submitProof(ada, order.orderId, upload), 'begun late').rejects.toMatchObject({
        problem: { status: 409 },
      });
      return upload();
    };
    const late = payments.submitProof(ada, order.orderId, takesTooLong);
    await expect(late).rejects.toMatchObject({ problem: { status: 409 } });
    expect(keptOf(order)).toEqual([]);
    expect(await fixture.closePayment({ ...order, reason: 'expired', by: 'system' })).toMatchObject({
      outcome: 'closed',
    });
  });

  it('is no longer taken once the order was canceled, whenever its upload began', async () => {
    const { order } = await fixture.due();
    const cancelUpload = async () => {
      await fixture.closePayment({ ...order, reason: 'cancelled', by: 'ada' });
      return upload();
    };
    const sending = payments.submitProof(ada, order.orderId, cancelUpload);
    await expect(sending).rejects.toMatchObject({ problem: { status: 409 } });
  });

  it('leaves no upload behind that a crashed process announced', async () => {
    const { payment } = await fixture.due();
    await fixture.announceUpload(payment.id);
    expect(await purgeUploads(fixture.db)).toBe(0);
    await fixture.db
      .updateTable('proof_uploads')
      .set({ started_at: new Date(0) })
      .execute();
    expect(await purgeUploads(fixture.db)).toBe(1);
  });
});
