import { newId } from '@eshop/contracts/ids';
import type { PayableOrder } from '@eshop/contracts/order';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Decision } from '../src/domain/decision.ts';
import type { PaymentRow } from '../src/store/payments.ts';
import { came, deciderOf, minuteMs, openPayment, proofAt } from './payment.ts';

describe('an admin who reviews a proof', () => {
  let fixture: Awaited<ReturnType<typeof openPayment>>;
  beforeAll(async () => {
    fixture = await openPayment();
  });
  afterAll(() => fixture.drop());

  const submit = async (payment: PaymentRow, key = `proofs/${newId()}`) => {
    await fixture.announceProof(key);
    return fixture.recordProof(payment.id, 'ada', proofAt(key));
  };
  const decide = async ({ order_id }: PaymentRow, decision: Decision, { by = 'admin', seen = 0 } = {}) => {
    const { id, version } = await fixture.ofOrder(order_id);
    return fixture.applyDecision(id, decision, deciderOf(by), seen || version);
  };
  const requestProof = { action: 'requestProof', reason: 'too blurry' } as const;
  const submittedPayment = async () => {
    const { order, payment } = await fixture.due();
    await submit(payment);
    return { order, payment };
  };
  const expire = (order: PayableOrder) => fixture.closePayment({ ...order, reason: 'expired', by: 'system' });

  it('requests another proof: the payment is pending again, with a new deadline and the reason', async () => {
    const { order, payment } = await submittedPayment();
    await fixture.dueIn(payment.id, -60);
    const { row } = await decide(payment, requestProof);
    expect(row).toMatchObject({ status: 'PENDING', reason: 'too blurry', proof_requests: 1, version: 3 });
    expect(Math.abs(row.deadline.getTime() - Date.now() - 24 * 60 * minuteMs)).toBeLessThan(minuteMs);
    expect((await fixture.announced(order.orderId)).at(-1)).toMatchObject({
      status: 'PENDING',
      reason: 'too blurry',
      proofRequests: 1,
      deadline: row.deadline.toISOString(),
      by: 'admin',
    });
    expect(await expire(order)).toMatchObject({ outcome: 'not-yet' });
    expect(await submit(payment)).toMatchObject({ status: 'SUBMITTED', reason: null });
    expect((await decide(payment, { action: 'approve' })).row.status).toBe('APPROVED');
  });

  it('lets the payment expire when no other proof comes', async () => {
    const { order, payment } = await submittedPayment();
    await decide(payment, requestProof);
    await fixture.dueIn(payment.id, -1);
    expect(await submit(payment)).toBeUndefined();
    expect(await expire(order)).toMatchObject({ outcome: 'closed', closedFor: 'expired' });
  });

  it('requests another proof three times at most', async () => {
    const { payment } = await submittedPayment();
    for (let round = 1; round <= 3; round++) {
      expect(await decide(payment, requestProof)).toMatchObject({ judgment: 'apply', row: { proof_requests: round } });
      await submit(payment);
    }
    expect(await decide(payment, requestProof)).toMatchObject({ judgment: 'too-many-requests' });
    expect(await decide(payment, { action: 'approve' })).toMatchObject({ judgment: 'apply' });
  });

  it('lets the buyer send ten proofs again after each request', async () => {
    const { payment, order } = await submittedPayment();
    for (let sentCount = 1; sentCount < 10; sentCount++) await submit(payment);
    expect((await fixture.ofOrder(order.orderId)).proof_count).toBe(10);
    await decide(payment, requestProof);
    expect((await fixture.ofOrder(order.orderId)).proof_count).toBe(0);
  });

  it('leaves the money to be checked when the buyer cancels while another proof is awaited', async () => {
    const { order, payment } = await submittedPayment();
    await decide(payment, requestProof);
    await fixture.closePayment({ ...order, reason: 'cancelled', by: 'ada' });
    expect((await fixture.ofOrder(order.orderId)).status).toBe('TO_BE_CHECKED');
  });

  it.each([
    [true, 'REFUND_DUE'],
    [false, 'REJECTED'],
  ])('rejects, with money received %s: the payment ends as %s', async (moneyReceived, status) => {
    const { order, payment } = await submittedPayment();
    await decide(payment, { action: 'reject', reason: 'not ours', moneyReceived });
    await fixture.orderStatusUpdated(came(order, 'REJECTED'));
    await fixture.orderStatusUpdated(came(order, 'REJECTED'));
    expect((await fixture.ofOrder(order.orderId)).status).toBe(status);
  });

  it.each<Decision>([{ action: 'approve' }, requestProof, { action: 'reject', reason: 'no', moneyReceived: true }])(
    'repeats a decision without effect, also at the same moment: $action',
    async (decision) => {
      const { order, payment } = await submittedPayment();
      const at = { seen: 2 };
      const decisions = await Promise.all(Array.from({ length: 4 }, () => decide(payment, decision, at)));
      expect(decisions.map(({ judgment }) => judgment).sort()).toEqual(['apply', 'repeated', 'repeated', 'repeated']);
      expect(await decide(payment, decision, { ...at, by: 'bob' })).toMatchObject({ judgment: 'stale' });
      const otherDecision = { action: 'reject', reason: 'another reason', moneyReceived: false } as const;
      expect(await decide(payment, otherDecision, at)).toMatchObject({ judgment: 'stale' });
      expect(await fixture.announced(order.orderId)).toHaveLength(2);
    },
  );

  it('leaves one entry in the audit log for each decision that was made', async () => {
    const { payment } = await submittedPayment();
    for (let times = 0; times < 2; times++) await decide(payment, requestProof, { seen: 2 });
    const { rows } = await sql<{ action: string }>`
      select action from audit_log where resource_id = ${payment.id}`.execute(fixture.db);
    expect(rows.map(({ action }) => action)).toEqual(['payment.proof-requested']);
  });

  it('is told of the proofs that wait longer than the review time', async () => {
    const escalatedBefore = await fixture.countEscalated();
    const { order, payment } = await submittedPayment();
    expect(await fixture.countEscalated()).toBe(escalatedBefore);
    const longAgo = sql<Date>`now(3) - interval 49 hour`;
    await fixture.db
      .updateTable('payments')
      .set({ submitted_at: longAgo, deadline: longAgo })
      .where('id', '=', payment.id)
      .execute();
    expect(await fixture.countEscalated()).toBe(escalatedBefore + 1);
    const row = await fixture.ofOrder(order.orderId);
    expect(Date.parse(fixture.toPayment(row).reviewBy ?? '')).toBeLessThan(Date.now());
    expect(await expire(order)).toMatchObject({ outcome: 'submitted' });
    await decide(payment, { action: 'approve' });
    expect(await fixture.countEscalated()).toBe(escalatedBefore);
  });
});
