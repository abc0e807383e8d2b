import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { createLog } from '@eshop/service-kit/telemetry/log';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createInspectProof } from '../src/proof/inspect-proof.ts';
import { createInspector } from '../src/proof/inspector.ts';
import { minuteMs, openPayment, openProofs, type PaymentUseCases, payable } from './payment.ts';

const ada = { id: 'ada', username: 'ada', roles: [], may: () => false };
const log = createLog('payment', 'silent');

describe('a proof as phones, banks and scanners make it', () => {
  let fixture: Awaited<ReturnType<typeof openPayment>>;
  const inspector = createInspector({ log });
  let payments: PaymentUseCases;
  beforeAll(async () => {
    fixture = await openPayment();
    payments = fixture.createUseCases({
      proofs: openProofs(),
      inspect: createInspectProof(inspector),
    });
  });
  afterAll(async () => {
    await inspector.close();
    await fixture.drop();
  });

  it('is stored as what it shows, without what stood behind it; a refused one is not stored', async () => {
    const { order, payment } = await fixture.due();
    const submit = (name: string) => {
      const bytes = readFileSync(new URL(`fixtures/proofs/${name}`, import.meta.url));
      const file = { size: bytes.length, fields: {}, bytes: async () => bytes, stream: () => Readable.from(bytes) };
      return payments.submitProof(ada, order.orderId, async () => file);
    };
    for (const [name, type] of [
      ['photo.heic', 'proof-heic'],
      ['receipt-script-objstm.pdf', 'proof-active-content'],
      ['receipt-user-password.pdf', 'proof-encrypted'],
    ] as const)
      await expect(submit(name)).rejects.toMatchObject({ problem: { type: `/problems/${type}` } });
    expect((await fixture.ofOrder(order.orderId)).status).toBe('PENDING');
    for (const [name, contentType] of [
      ['photo-samsung-trailer.jpg', 'image/jpeg'],
      ['receipt-factur-x.pdf', 'application/pdf'],
      ['still.gif', 'image/jpeg'],
    ] as const) {
      expect(await submit(name)).toMatchObject({ status: 'SUBMITTED', proof: { contentType } });
      const { file, size, contentType: storedType } = await payments.openProof.read(ada, payment.id);
      const storedBytes = await buffer(file);
      expect([storedType, size], name).toEqual([contentType, storedBytes.length]);
      expect(storedBytes.includes('TRAILING-BYTES'), name).toBe(false);
    }
  });

  it('waits for few files of others, however many accounts send costly ones', async () => {
    const costlyMs = 150;
    let inspectedCount = 0;
    const inspectCostly = async () => {
      await pause(costlyMs);
      inspectedCount++;
      return { contentType: 'image/png' as const, bytes: Buffer.from('shown') };
    };
    const busy = fixture.createUseCases({
      proofs: openProofs(),
      inspect: createInspectProof({ inspect: inspectCostly }),
    });
    const file = { size: 1, fields: {}, bytes: async () => Buffer.from('x'), stream: () => Readable.from('x') };
    const send = async (userId: string) => {
      const { order } = await fixture.due(minuteMs, { ...payable(), userId });
      return () => busy.submitProof({ ...ada, id: userId }, order.orderId, async () => file);
    };
    const accounts = Array.from({ length: 12 }, (_, index) => `mallory ${index}`);
    const uploads = await Promise.all([...accounts, ...accounts, ...accounts].map(send));
    const honest = await send('alice');
    const attacks = uploads.map((upload) => upload());
    while (inspectedCount < accounts.length) await pause(10); // each has had a turn
    const inspectedBefore = inspectedCount;
    await honest();
    expect(inspectedCount - inspectedBefore).toBeLessThanOrEqual(6); // two that run, three that hold a slot, and its own
    await Promise.all(attacks);
    expect(inspectedCount).toBe(3 * accounts.length + 1);
  });
});
