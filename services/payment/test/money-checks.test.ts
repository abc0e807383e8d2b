import { createHash } from 'node:crypto';
import { newId } from '@eshop/contracts/ids';
import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Decision } from '../src/domain/decision.ts';
import { up as rekeyReferences } from '../src/migrations/009-refund-reference-keys.ts';
import type { PaymentRow } from '../src/store/payments.ts';
import { closeUncheckedPayments } from '../src/use-cases/close-unchecked-payments.ts';
import { came, deciderOf, openPayment, proofAt } from './payment.ts';

describe('the money of an order that came to nothing', () => {
  let fixture: Awaited<ReturnType<typeof openPayment>>;
  beforeAll(async () => {
    fixture = await openPayment();
  });
  afterAll(() => fixture.drop());

  const submitPayment = async () => {
    const { order, payment } = await fixture.due();
    const key = `proofs/${newId()}`;
    await fixture.announceProof(key);
    await fixture.recordProof(payment.id, 'ada', proofAt(key));
    return { order, payment };
  };
  const decide = async ({ order_id }: Pick<PaymentRow, 'order_id'>, decision: Decision, by = 'admin') => {
    const { id, version } = await fixture.ofOrder(order_id);
    return fixture.applyDecision(id, decision, deciderOf(by), version);
  };
  const cancelPayment = async () => {
    const { order, payment } = await submitPayment();
    await fixture.closePayment({ ...order, reason: 'cancelled', by: 'ada' });
    return { order, payment };
  };
  const refund = (payment: PaymentRow, reference: string, by = 'bob') =>
    decide(payment, { action: 'refund', reference }, by);

  it('is to be checked, and no refund is due, when the customer cancels after a proof that nobody looked at', async () => {
    const { order, payment } = await cancelPayment();
    const row = await fixture.ofOrder(order.orderId);
    expect(row).toMatchObject({ status: 'TO_BE_CHECKED', refund_due: 0, money_received: null });
    expect(await refund(payment, newId())).toMatchObject({ judgment: 'wrong-state' });
    expect((await fixture.announced(order.orderId)).at(-1)).toMatchObject({
      status: 'TO_BE_CHECKED',
      closedFor: 'cancelled',
    });
    const counts = await fixture.countPayments({ closed: false });
    expect(counts.find(({ status }) => status === 'TO_BE_CHECKED')?.count).toBeGreaterThan(0);
  });

  it.each([
    ['confirmMoney', 'REFUND_DUE', true, 4_599_000],
    ['denyMoney', 'CLOSED', false, 0],
  ] as const)(
    'is decided by an admin once, with the reason that the customer sees: %s',
    async (action, status, moneyReceived, refundDue) => {
      const { order, payment } = await cancelPayment();
      const decision = { action, reason: 'as the statement of May says' };
      const decisions = await Promise.all([decide(payment, decision), decide(payment, decision)]);
      expect(decisions.map(({ judgment }) => judgment).sort()).toEqual(['apply', 'repeated']);
      const row = await fixture.ofOrder(order.orderId);
      expect(row).toMatchObject({ status, refund_due: refundDue, reason: decision.reason, decided_by: 'admin' });
      expect(fixture.toPayment(row).moneyReceived).toBe(moneyReceived);
      expect((await fixture.announced(order.orderId)).at(-1)).toMatchObject({
        status,
        moneyReceived,
        closedFor: 'cancelled',
      });
      const { rows } = await sql<{ action: string }>`
      select action from audit_log where resource_id = ${payment.id}`.execute(fixture.db);
      expect(rows).toEqual([
        { action: action === 'confirmMoney' ? 'payment.money-confirmed' : 'payment.money-denied' },
      ]);
    },
  );

  describe('that nobody checks for 30 days', () => {
    const close = () => closeUncheckedPayments(fixture.db, fixture.transact, 30);
    const age = (id: string, days: number) =>
      fixture.db
        .updateTable('payments')
        .set({ changed_at: sql<Date>`now(3) - interval ${days} day` })
        .where('id', '=', id)
        .execute();

    it('is closed with a note, by every replica together once, and its order hears of it', async () => {
      const [old, recent] = [await cancelPayment(), await cancelPayment()];
      await age(old.payment.id, 31);
      await age(recent.payment.id, 29);
      const closings = await Promise.all([close(), close(), close()]);
      expect(closings.reduce((total, count) => total + count)).toBe(1);
      expect(await close()).toBe(0);
      const row = await fixture.ofOrder(old.order.orderId);
      expect(row).toMatchObject({ status: 'CLOSED', money_received: null, changed_by: 'system', refund_due: 0 });
      expect(row.reason).toBe('Closed after 30 days without a check. If you paid, contact the shop.');
      const events = await fixture.announced(old.order.orderId);
      expect(events.at(-1)).toMatchObject({ status: 'CLOSED', closedFor: 'cancelled', by: 'system' });
      expect(events.filter(({ status }) => status === 'CLOSED')).toHaveLength(1);
      expect(await fixture.ofOrder(recent.order.orderId)).toMatchObject({ status: 'TO_BE_CHECKED' });
    });

    it('is closed or decided when both happen at once', async () => {
      const { order, payment } = await cancelPayment();
      await age(payment.id, 31);
      const [{ judgment }, closing] = await Promise.all([decide(payment, { action: 'confirmMoney' }), close()]);
      expect([judgment === 'apply', closing === 1].sort()).toEqual([false, true]);
      const { status } = await fixture.ofOrder(order.orderId);
      expect(status).toBe(closing === 1 ? 'CLOSED' : 'REFUND_DUE');
    });

    it('is closed also after a restore, which does not know the time of its last change', async () => {
      const { order, payment } = await cancelPayment();
      await fixture.db
        .updateTable('payments')
        .set({ changed_at: null, created_at: sql<Date>`now(3) - interval 31 day` })
        .where('id', '=', payment.id)
        .execute();
      expect(await close()).toBe(1);
      expect(await fixture.ofOrder(order.orderId)).toMatchObject({ status: 'CLOSED' });
    });
  });

  it('is decided one way only when two admins decide at once', async () => {
    const { order, payment } = await cancelPayment();
    const decisions = await Promise.all([
      decide(payment, { action: 'confirmMoney' }, 'ann'),
      decide(payment, { action: 'denyMoney' }, 'bob'),
    ]);
    const winner = decisions.find(({ judgment }) => judgment === 'apply');
    expect(decisions.map(({ judgment }) => judgment).sort()).toEqual(['apply', 'stale']);
    expect((await fixture.ofOrder(order.orderId)).status).toBe(winner?.row.status);
  });

  it('is never decided by who placed the order', async () => {
    const { payment } = await cancelPayment();
    for (const action of ['confirmMoney', 'denyMoney'] as const)
      expect(await decide(payment, { action }, 'ada')).toMatchObject({ judgment: 'own-order' });
    const { payment: otherPayment } = await submitPayment();
    expect(await decide(otherPayment, { action: 'approve' }, 'ada')).toMatchObject({ judgment: 'own-order' });
  });

  describe('that is refunded', () => {
    const refundDue = async () => {
      const { order, payment } = await cancelPayment();
      await decide(payment, { action: 'confirmMoney' });
      return { order, payment };
    };

    it('is recorded by another person than those who approved it or made it due', async () => {
      const { order, payment } = await submitPayment();
      await decide(payment, { action: 'approve' }, 'ann');
      await fixture.orderStatusUpdated({ ...came(order, 'FAILED'), by: 'bob' });
      const row = await fixture.ofOrder(order.orderId);
      expect(await fixture.excludedUsers(row, deciderOf('eve'))).toEqual(['ann', 'bob']);
      for (const by of ['ann', 'bob'])
        expect(await refund(payment, newId(), by)).toMatchObject({
          judgment: 'second-person-required',
          excludedUsers: ['ann', 'bob'],
        });
      expect((await refund(payment, newId(), 'eve')).judgment).toBe('apply');
      expect(await fixture.excludedUsers(await fixture.ofOrder(order.orderId), deciderOf('eve'))).toEqual([]);
    });

    it('keeps each refund: what, how much, by whom', async () => {
      const { payment } = await refundDue();
      await refund(payment, 'Bank Statement 1');
      const refundRows = await fixture.db
        .selectFrom('refunds')
        .selectAll()
        .where('payment_id', '=', payment.id)
        .execute();
      expect(refundRows).toMatchObject([
        { reference: 'Bank Statement 1', amount: 4_599_000, recorded_by: 'bob', four_eyes_amount: 100_000 },
      ]);
    });

    it.each([
      ['the same', 'wire 77', 'wire 77'],
      ['in another case', 'Wire 78', 'wIRE 78'],
      ['with other spaces', 'wire 79', '  wire   79 '],
      ['with other punctuation', 'R-80', 'R 80'],
      ['without punctuation', 'R-81/2026.', 'r812026'],
      ['with full-width characters', 'Wire 82', 'Ｗｉｒｅ８２'],
      ['of punctuation alone', '***', '***'],
      ['of long ligatures', '\uFDFA'.repeat(100), '\uFDFA'.repeat(100)],
    ])('has a reference that no other refund has: %s', async (_, reference, sameReference) => {
      const [first, second] = [await refundDue(), await refundDue()];
      expect((await refund(first.payment, reference)).judgment).toBe('apply');
      expect((await refund(second.payment, sameReference)).judgment).toBe('refund-reference-used');
      const row = await fixture.ofOrder(second.order.orderId);
      expect(row).toMatchObject({ status: 'REFUND_DUE', refund_reference: null });
      expect((await refund(second.payment, `${reference.slice(2)} b`)).judgment).toBe('apply');
    });

    it.each([
      ['other digits', 'R-90', 'R-91'],
      ['other letters', 'ä 92', 'a 92'],
      ['other punctuation and nothing else', '--', '++'],
    ])('may differ from another by %s, and is kept as it was written', async (_, reference, other) => {
      const [first, second] = [await refundDue(), await refundDue()];
      expect((await refund(first.payment, reference)).judgment).toBe('apply');
      expect((await refund(second.payment, other)).judgment).toBe('apply');
      expect((await fixture.ofOrder(second.order.orderId)).refund_reference).toBe(other);
    });

    it('is compared by letters and digits also where it was recorded before references were', async () => {
      const [first, second, third] = [await refundDue(), await refundDue(), await refundDue()];
      const record = async (payment: PaymentRow, reference: string) => {
        const { judgment } = await refund(payment, `${reference} ${payment.id}`);
        expect(judgment).toBe('apply');
        const reference_key = createHash('sha256').update(reference.toLowerCase()).digest('hex');
        await fixture.db
          .updateTable('refunds')
          .set({ reference, reference_key })
          .where('payment_id', '=', payment.id)
          .execute();
      };
      await record(first.payment, 'Old-1');
      await record(second.payment, 'old 1');
      const db = fixture.db as unknown as Kysely<unknown>;
      await rekeyReferences(db);
      await rekeyReferences(db);
      expect((await refund(third.payment, 'OLD/1')).judgment).toBe('refund-reference-used');
    });

    it('of two at once with one reference is recorded once', async () => {
      for (let round = 0; round < 5; round++) {
        const payments = await Promise.all([refundDue(), refundDue(), refundDue()]);
        const reference = newId();
        const refunds = await Promise.all(payments.map(({ payment }) => refund(payment, reference)));
        expect(refunds.map(({ judgment }) => judgment).sort()).toEqual([
          'apply',
          'refund-reference-used',
          'refund-reference-used',
        ]);
      }
    });
  });
});
