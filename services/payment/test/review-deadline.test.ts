import { newId } from '@eshop/contracts/ids';
import type { PayableOrder } from '@eshop/contracts/order';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Decision } from '../src/domain/decision.ts';
import type { PaymentRow } from '../src/store/payments.ts';
import { deciderOf, minuteMs, openPayment, proofAt } from './payment.ts';

const hourMs = 60 * minuteMs;

describe('the deadline for the review of a proof', () => {
  let fixture: Awaited<ReturnType<typeof openPayment>>;
  beforeAll(async () => {
    fixture = await openPayment();
  });
  afterAll(() => fixture.drop());

  const submit = async (payment: PaymentRow) => {
    const key = `proofs/${newId()}`;
    await fixture.announceProof(key);
    return fixture.recordProof(payment.id, 'ada', proofAt(key));
  };
  const submitPayment = async () => {
    const { order, payment } = await fixture.due();
    await submit(payment);
    return { order, payment };
  };
  const decide = async ({ order_id }: PaymentRow, decision: Decision) => {
    const { id, version } = await fixture.ofOrder(order_id);
    return fixture.applyDecision(id, decision, deciderOf('admin'), version);
  };
  const expire = (order: PayableOrder) => fixture.closePayment({ ...order, reason: 'expired', by: 'system' });
  /** Moves the whole review into the past, by the database's clock. */
  const age = (id: string, hours: number) => {
    const earlier = (column: string) => sql<Date>`${sql.ref(column)} - interval ${hours} hour`;
    return fixture.db
      .updateTable('payments')
      .set({ submitted_at: earlier('submitted_at'), review_deadline: earlier('review_deadline') })
      .where('id', '=', id)
      .execute();
  };

  it('is 72 hours after the first proof, as its order is told', async () => {
    const { order, payment } = await submitPayment();
    const row = await fixture.ofOrder(order.orderId);
    const deadline = row.review_deadline?.getTime() ?? 0;
    expect(deadline - (row.submitted_at?.getTime() ?? 0)).toBe(72 * hourMs);
    expect(fixture.toPayment(row).reviewDeadline).toBe(row.review_deadline?.toISOString());
    expect((await fixture.announced(order.orderId)).at(-1)?.reviewDeadline).toBe(row.review_deadline?.toISOString());
    expect(await expire(order)).toMatchObject({
      outcome: 'submitted',
      reviewDeadline: row.review_deadline?.toISOString(),
    });
    await decide(payment, { action: 'approve' });
    expect((await fixture.announced(order.orderId)).at(-1)?.reviewDeadline).toBeNull();
  });

  it('ends the payment with its money to be checked, once however often it is asked', async () => {
    const { order, payment } = await submitPayment();
    await age(payment.id, 73);
    const outcomes = await Promise.all(Array.from({ length: 4 }, () => expire(order)));
    for (const outcome of outcomes) expect(outcome).toMatchObject({ outcome: 'closed', closedFor: 'expired' });
    expect((await fixture.ofOrder(order.orderId)).status).toBe('TO_BE_CHECKED');
    const events = await fixture.announced(order.orderId);
    expect(events.map(({ status }) => status)).toEqual(['SUBMITTED', 'TO_BE_CHECKED']);
    expect(await submit(payment), 'a proof that comes too late').toBeUndefined();
    expect((await decide(payment, { action: 'approve' })).judgment).toBe('wrong-state');
    expect((await decide(payment, { action: 'confirmMoney' })).row.status).toBe('REFUND_DUE');
  });

  it('is not extended by a proof in place of the first, nor is its escalation', async () => {
    const { order, payment } = await submitPayment();
    const escalatedBefore = await fixture.countEscalated();
    await age(payment.id, 49);
    const { review_deadline: deadline } = await fixture.ofOrder(order.orderId);
    for (let sentCount = 0; sentCount < 3; sentCount++) await submit(payment);
    expect((await fixture.ofOrder(order.orderId)).review_deadline).toEqual(deadline);
    expect(await fixture.countEscalated()).toBe(escalatedBefore + 1);
    await age(payment.id, 24);
    await submit(payment);
    const uploadId = await fixture.announceUpload(payment.id);
    expect(await expire(order), 'also while another is arriving').toMatchObject({ outcome: 'closed' });
    expect(uploadId).toBeDefined();
    expect(await fixture.countEscalated()).toBe(escalatedBefore);
  });

  it('starts anew with the proof that an admin requested', async () => {
    const { order, payment } = await submitPayment();
    await age(payment.id, 71);
    await decide(payment, { action: 'requestProof', reason: 'blurry' });
    await age(payment.id, 2);
    expect(await expire(order)).toMatchObject({ outcome: 'not-yet' });
    await submit(payment);
    const { review_deadline: deadline } = await fixture.ofOrder(order.orderId);
    expect(Math.abs((deadline?.getTime() ?? 0) - Date.now() - 72 * hourMs)).toBeLessThan(minuteMs);
    expect(await expire(order)).toMatchObject({ outcome: 'submitted' });
  });

  it('and an approval at the same moment have one winner', async () => {
    for (let round = 0; round < 10; round++) {
      const { order, payment } = await submitPayment();
      await age(payment.id, 73);
      const [closing, approval] = await Promise.all([expire(order), decide(payment, { action: 'approve' })]);
      const { status } = await fixture.ofOrder(order.orderId);
      if (approval.judgment === 'apply') {
        expect([closing.outcome, status]).toEqual(['approved', 'APPROVED']);
      } else {
        expect([closing.outcome, status]).toEqual(['closed', 'TO_BE_CHECKED']);
      }
    }
  });
});
