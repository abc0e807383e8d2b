import { newId } from '@eshop/contracts/ids';
import type { PayableOrder } from '@eshop/contracts/order';
import { createLog } from '@eshop/service-kit/log';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPayments } from '../src/payments.ts';
import { minuteMs, openPayment, openProofs, payable } from './payment.ts';

const png = Buffer.from('not really a picture');
const upload = async () => ({ bytes: png, contentType: 'image/png' as const, fields: {} });
const userOf = (id: string, admin = false) => ({ id, username: id, roles: [], may: () => admin });
const [ada, eve, admin] = [userOf('ada'), userOf('eve'), userOf('admin', true)];

describe('the files that prove payments', () => {
  const proofs = openProofs();

  it('are kept as they are and come back as an attachment of their type', async () => {
    const key = await proofs.put(newId(), png, 'image/png');
    const answer = await fetch(await proofs.signedUrl(key, 'proof-1.png'));
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('image/png');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="proof-1.png"');
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(png);
  });

  it('open to a signed address of one minute alone', async () => {
    const key = await proofs.put(newId(), png, 'image/png');
    const url = new URL(await proofs.signedUrl(key, 'proof-1.png'));
    expect(url.searchParams.get('X-Amz-Expires')).toBe('60');
    const forgeries = [
      ['X-Amz-Signature', '0'.repeat(64)],
      ['X-Amz-Expires', '600000'],
      ['response-content-disposition', 'inline'],
    ] as const;
    for (const [name, value] of forgeries) {
      const forged = new URL(url);
      forged.searchParams.set(name, value);
      expect((await fetch(forged)).status, name).toBe(403);
    }
  });

  it('have names that cannot be guessed from the order', async () => {
    const order = newId();
    const keys = await Promise.all([1, 2].map(() => proofs.put(order, png, 'image/png')));
    expect(new Set(keys).size).toBe(2);
  });
});

describe('sending a proof', () => {
  let opened: Awaited<ReturnType<typeof openPayment>>;
  const kept: string[] = [];
  /** Orders that order knows, though payment has not heard of them. */
  const placed = new Map<string, PayableOrder>();
  let payments: ReturnType<typeof createPayments>;
  beforeAll(async () => {
    opened = await openPayment();
    const proofs = openProofs();
    const watched = {
      ...proofs,
      put: async (...file: Parameters<typeof proofs.put>) => {
        const key = await proofs.put(...file);
        kept.push(key);
        return key;
      },
      remove: async (key: string) => {
        kept.splice(kept.indexOf(key), 1);
        return proofs.remove(key);
      },
    };
    const order = { payable: async (id: string) => placed.get(id) ?? null };
    payments = createPayments({ store: opened.store, proofs: watched, order, log: createLog('payment', 'silent') });
  });
  afterAll(() => opened.drop());

  const keptOf = ({ orderId }: PayableOrder) => kept.filter((key) => key.includes(orderId));

  it('works before payment heard of the order', async () => {
    const order = payable();
    placed.set(order.orderId, order);
    const payment = await payments.submitProof(ada, order.orderId, upload);
    expect(payment).toMatchObject({
      orderId: order.orderId,
      status: 'SUBMITTED',
      proof: { contentType: 'image/png', size: png.length },
    });
    expect((await fetch(await payments.proofUrl(admin, payment.id))).status).toBe(200);
  });

  it('is a 404 for who did not order, an admin included, and for an order that nobody knows', async () => {
    const { order } = await opened.due();
    const unknown = { problem: { status: 404 } };
    for (const user of [eve, admin]) {
      await expect(payments.submitProof(user, order.orderId, upload)).rejects.toMatchObject(unknown);
    }
    await expect(payments.ofOrder(eve, order.orderId)).rejects.toMatchObject(unknown);
    await expect(payments.submitProof(ada, newId(), upload)).rejects.toMatchObject(unknown);
  });

  it('shows the proof to the buyer and to admins, and to nobody else', async () => {
    const { order, payment } = await opened.due();
    await expect(payments.proofUrl(ada, payment.id)).rejects.toMatchObject({ problem: { status: 404 } });
    await payments.submitProof(ada, order.orderId, upload);
    for (const user of [ada, admin])
      expect(await payments.proofUrl(user, payment.id)).toContain(`proof-${order.orderId}.png`);
    await expect(payments.proofUrl(eve, payment.id)).rejects.toMatchObject({ problem: { status: 404 } });
  });

  it('keeps the file of the one that was taken alone', async () => {
    const { order } = await opened.due();
    const sent = await Promise.allSettled([1, 2, 3].map(() => payments.submitProof(ada, order.orderId, upload)));
    const refused = sent.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    expect(refused).toMatchObject([{ problem: { status: 409 } }, { problem: { status: 409 } }]);
    expect(keptOf(order)).toEqual([(await opened.ofOrder(order.orderId)).proof_key]);
  });

  it('is a 409 after the deadline and leaves no file', async () => {
    const { order } = await opened.due(-minuteMs);
    const late = payments.submitProof(ada, order.orderId, upload);
    await expect(late).rejects.toMatchObject({ problem: { status: 409 } });
    expect(keptOf(order)).toEqual([]);
  });
});
