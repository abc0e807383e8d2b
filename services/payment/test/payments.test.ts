import { newId } from '@eshop/contracts/ids';
import type { PayableOrder } from '@eshop/contracts/order';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Decision } from '../src/domain/decision.ts';
import type { PaymentRow } from '../src/store/payments.ts';
import { came, createdEvent, deciderOf, minuteMs, openPayment, payable, proofAt } from './payment.ts';

const closing = (order: PayableOrder, reason: 'expired' | 'cancelled') => ({ ...order, reason, by: 'ada' });

describe('payments', () => {
  let fixture: Awaited<ReturnType<typeof openPayment>>;
  beforeAll(async () => {
    fixture = await openPayment();
  });
  afterEach(() => void vi.useRealTimers());
  afterAll(() => fixture.drop());

  const due = (inMs?: number) => fixture.due(inMs);
  const submit = async (payment: PaymentRow, key = `proofs/${newId()}`) => {
    await fixture.announceProof(key);
    return fixture.recordProof(payment.id, 'ada', proofAt(key));
  };
  const decisions = {
    approve: { action: 'approve' },
    reject: { action: 'reject', reason: 'not ours', moneyReceived: true },
    'reject without money': { action: 'reject', reason: 'not ours', moneyReceived: false },
    requestProof: { action: 'requestProof', reason: 'blurry' },
  } as const satisfies Record<string, Decision>;
  /** Decides on what is stored now, or on an earlier version. */
  const decide = async ({ order_id }: PaymentRow, name: keyof typeof decisions, seenVersion?: number) => {
    const { id, version } = await fixture.ofOrder(order_id);
    return fixture.applyDecision(id, decisions[name], { ...deciderOf('admin'), name: 'ada' }, seenVersion ?? version);
  };
  const statusOf = async ({ orderId }: PayableOrder) => (await fixture.ofOrder(orderId)).status;
  const announceOrder = async ({ orderId }: PayableOrder) =>
    (await fixture.announced(orderId)).map(({ version, status }) => [version, status]);

  it('are one for an order, however often and however parallel it is heard of', async () => {
    const order = payable();
    await Promise.all(Array.from({ length: 10 }, () => fixture.orderCreated(createdEvent(order))));
    const payment = await fixture.ofOrder(order.orderId);
    await fixture.openPayment({ ...order, userId: 'eve', total: { amount: 1, currency: 'USD' } });
    expect(await fixture.ofOrder(order.orderId)).toEqual(payment);
    expect(payment).toMatchObject({ user_id: 'ada', amount: 4_599_000, status: 'PENDING', version: 1 });
    expect(payment.deadline.toISOString()).toBe(order.paymentDeadline);
  });

  it('are counted by state, with since when the oldest waits: a proof since it was sent', async () => {
    const counts = async (closed = false) =>
      new Map((await fixture.countPayments({ closed })).map(({ status, ...rest }) => [status, rest]));
    const countsBefore = await counts();
    const { payment } = await due();
    await due();
    const submittedRow = await submit(payment);
    const countsAfter = await counts();
    expect(countsAfter.get('PENDING')?.count).toBe((countsBefore.get('PENDING')?.count ?? 0) + 1);
    expect(countsAfter.get('SUBMITTED')?.count).toBe((countsBefore.get('SUBMITTED')?.count ?? 0) + 1);
    const oldest = countsBefore.get('SUBMITTED')?.oldest ?? submittedRow?.proof_at?.toISOString();
    expect(countsAfter.get('SUBMITTED')?.oldest).toBe(oldest);
    const otherPayment = await due();
    await submit(otherPayment.payment);
    await decide(otherPayment.payment, 'approve');
    expect((await counts()).has('APPROVED')).toBe(false);
    expect((await counts(true)).get('APPROVED')?.count).toBeGreaterThan(0);
  });

  it('take a proof before the deadline, and answer what is then stored', async () => {
    const { order, payment } = await due();
    const submittedRow = await submit(payment, 'proofs/a');
    expect(submittedRow).toMatchObject({ status: 'SUBMITTED', version: 2, proof_key: 'proofs/a' });
    expect(submittedRow).toEqual(await fixture.ofOrder(order.orderId));
    expect(await fixture.announced(order.orderId)).toMatchObject([{ version: 2, status: 'SUBMITTED', by: 'ada' }]);
  });

  it('take none after it, nor say a word of it', async () => {
    const { order, payment } = await due(-1);
    expect(await submit(payment)).toBeUndefined();
    expect(await fixture.ofOrder(order.orderId)).toEqual(payment);
    expect(await announceOrder(order)).toEqual([]);
  });

  it('judge the deadline by the clock of the database, whatever that of the process says', async () => {
    const [open, late] = [await due(minuteMs), await due(-minuteMs)];
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60 * minuteMs });
    expect(await submit(open.payment)).toBeDefined();
    vi.setSystemTime(Date.now() - 120 * minuteMs);
    expect(await submit(late.payment)).toBeUndefined();
    expect(await fixture.closePayment(closing(late.order, 'expired'))).toMatchObject({
      outcome: 'closed',
      closedFor: 'expired',
    });
  });

  it('take the newest of ten proofs that come at once, and leave the others to be removed', async () => {
    const { order, payment } = await due();
    const leftoversBefore = await fixture.leftovers();
    await Promise.all(Array.from({ length: 10 }, (_, at) => submit(payment, `proofs/${payment.id}/${at}`)));
    const { proof_key, version, status } = await fixture.ofOrder(order.orderId);
    expect({ version, status }).toEqual({ version: 11, status: 'SUBMITTED' });
    const leftKeys = (await fixture.leftovers()).filter((key) => !leftoversBefore.includes(key));
    expect(leftKeys).toHaveLength(9);
    expect(leftKeys).not.toContain(proof_key);
  });

  it('take another proof until somebody decided, also past the deadline that the first one met', async () => {
    const { order, payment } = await due();
    await submit(payment);
    await fixture.db
      .updateTable('payments')
      .set({ deadline: new Date(0) })
      .where('id', '=', payment.id)
      .execute();
    expect(await submit(payment, 'proofs/better')).toMatchObject({ proof_key: 'proofs/better', version: 3 });
    await decide(payment, 'approve');
    expect(await submit(payment)).toBeUndefined();
    expect((await fixture.ofOrder(order.orderId)).proof_key).toBe('proofs/better');
  });

  it('take no file that was removed before it was named', async () => {
    const { order, payment } = await due();
    await expect(fixture.recordProof(payment.id, 'ada', proofAt('proofs/gone'))).rejects.toMatchObject({
      problem: { status: 503 },
    });
    expect(await statusOf(order)).toBe('PENDING');
  });

  it('are not decided by whoever saw another proof', async () => {
    const { payment } = await due();
    await submit(payment);
    await submit(payment);
    expect(await decide(payment, 'approve', 2)).toMatchObject({
      judgment: 'stale',
      row: { version: 3, changed_by: 'ada' },
    });
    expect(await decide(payment, 'approve', 3)).toMatchObject({ judgment: 'apply', row: { status: 'APPROVED' } });
  });

  it.each([
    ['waits and is not due', 'expired', minuteMs, [], 'not-yet', 'PENDING'],
    ['waits and is late', 'expired', -1, [], 'closed', 'CLOSED'],
    ['waits', 'cancelled', minuteMs, [], 'closed', 'CLOSED'],
    ['has its proof', 'expired', minuteMs, ['submit'], 'submitted', 'SUBMITTED'],
    ['has its proof', 'cancelled', minuteMs, ['submit'], 'closed', 'TO_BE_CHECKED'],
    ['is approved', 'expired', minuteMs, ['submit', 'approve'], 'approved', 'APPROVED'],
    ['is approved', 'cancelled', minuteMs, ['submit', 'approve'], 'approved', 'APPROVED'],
    ['is rejected', 'cancelled', minuteMs, ['submit', 'reject'], 'rejected', 'REJECTED'],
  ] as const)('that %s: to be closed as %s', async (_, reason, inMs, before, outcome, status) => {
    const { order, payment } = await due(inMs);
    for (const action of before) await (action === 'submit' ? submit(payment) : decide(payment, action));
    const answer = { outcome, closedFor: outcome === 'closed' ? reason : null };
    expect(await fixture.closePayment(closing(order, reason))).toMatchObject(answer);
    expect(await fixture.closePayment(closing(order, reason)), 'again').toMatchObject(answer);
    expect(await statusOf(order)).toBe(status);
    const events = await fixture.announced(order.orderId);
    expect(events.filter(({ closedFor }) => closedFor === reason)).toHaveLength(outcome === 'closed' ? 1 : 0);
  });

  it('are closed of an order that nobody told of, and take no proof afterwards', async () => {
    const order = payable();
    expect(await fixture.closePayment(closing(order, 'cancelled'))).toMatchObject({
      outcome: 'closed',
      closedFor: 'cancelled',
    });
    await fixture.orderCreated(createdEvent(order));
    expect(await submit(await fixture.ofOrder(order.orderId))).toBeUndefined();
    expect(await announceOrder(order)).toEqual([[2, 'CLOSED']]);
  });

  it('stay closed for the reason that came first', async () => {
    const { order } = await due(-1);
    for (const reason of ['cancelled', 'expired'] as const) {
      expect(await fixture.closePayment(closing(order, reason))).toMatchObject({
        outcome: 'closed',
        closedFor: 'cancelled',
      });
    }
    expect(await announceOrder(order)).toEqual([[2, 'CLOSED']]);
  });

  it('either take the proof or close when both are asked at once, and tell both the same', async () => {
    for (let round = 0; round < 10; round++) {
      const { order, payment } = await due();
      const [submissionResult, closingResult] = await Promise.all([
        submit(payment),
        fixture.closePayment(closing(order, 'cancelled')),
      ]);
      expect(closingResult).toMatchObject({ outcome: 'closed' });
      expect(await statusOf(order)).toBe(submissionResult ? 'TO_BE_CHECKED' : 'CLOSED');
    }
  });

  it('are approved or rejected, never both', async () => {
    for (let round = 0; round < 5; round++) {
      const { order, payment } = await due();
      await submit(payment);
      const decisionResults = await Promise.all([decide(payment, 'approve'), decide(payment, 'reject')]);
      const winners = decisionResults.filter(({ judgment }) => judgment === 'apply').map(({ row }) => row);
      expect(winners).toHaveLength(1);
      expect(winners[0]).toEqual(await fixture.ofOrder(order.orderId));
      expect(await announceOrder(order)).toEqual([
        [2, 'SUBMITTED'],
        [3, winners[0]?.status],
      ]);
    }
  });

  it('are not approved before there is a proof', async () => {
    const { payment } = await due();
    expect(await decide(payment, 'approve')).toMatchObject({ judgment: 'wrong-state' });
  });

  it.each([
    ['REJECTED', 'reject'],
    ['FAILED', 'approve'],
  ] as const)('are owed back once when the order is %s, and then refunded once', async (status, decision) => {
    const { order, payment } = await due();
    await submit(payment);
    await decide(payment, decision);
    const orderEvent = { ...came(order, status), by: 'admin' };
    await Promise.all(Array.from({ length: 5 }, () => fixture.orderStatusUpdated(orderEvent)));
    await fixture.orderStatusUpdated(came(order, status));
    expect(await statusOf(order)).toBe('REFUND_DUE');
    const reference = `bank ${payment.id}`;
    const refund = () => fixture.applyDecision(payment.id, { action: 'refund', reference }, deciderOf('bob'), 4);
    const refunds = await Promise.all([refund(), refund()]);
    expect(refunds.map(({ judgment }) => judgment).sort()).toEqual(['apply', 'repeated']);
    expect(refunds[0]?.row).toMatchObject({ refund_reference: reference, decided_by: 'admin' });
    expect((await announceOrder(order)).slice(2)).toEqual([
      [4, 'REFUND_DUE'],
      [5, 'REFUNDED'],
    ]);
  });

  it('are not owed for an order whose buyer sent no proof, nor for one that goes on', async () => {
    const { order } = await due();
    await fixture.orderStatusUpdated(came(order, 'REJECTED'));
    await fixture.orderStatusUpdated(came(order, 'SHIPPED'));
    expect(await statusOf(order)).toBe('PENDING');
  });
});
