import { PaymentStatus } from '@eshop/contracts/payment';
import { originalGrant } from '@eshop/service-kit/auth/grants';
import { describe, expect, it } from 'vitest';
import { contentOf, type Decision, excludedFromRefund, judge, type PastDecision } from './decision.ts';

const reject = { action: 'reject', reason: 'not ours', moneyReceived: true } as const;
const money = { userId: 'buyer', refundDue: 0, refunded: 0 };
const submittedPayment = { ...money, status: 'SUBMITTED', version: 2, proofRequests: 0 } as const;
const past = (decision: Decision, version = 2): PastDecision => ({
  version,
  action: decision.action,
  decidedBy: 'ada',
  granters: [],
  content: contentOf(decision),
});
const judgeOf = (given: Partial<Parameters<typeof judge>[0]>) =>
  judge({
    payment: submittedPayment,
    decision: { action: 'approve' },
    by: 'ada',
    grant: originalGrant,
    now: new Date(),
    seenVersion: 2,
    past: [],
    maxProofRequests: 3,
    fourEyesAmount: 1000,
    secondPersonHours: 24,
    ...given,
  });

describe('a decision', () => {
  it('applies to the version that was seen, where the state allows it', () => {
    expect(judgeOf({})).toBe('apply');
    expect(judgeOf({ seenVersion: 1 })).toBe('stale');
    expect(judgeOf({ payment: { ...submittedPayment, status: 'CLOSED' } })).toBe('wrong-state');
  });

  it.each<Decision>([
    { action: 'approve' },
    reject,
    { action: 'requestProof', reason: 'blurry' },
    { action: 'confirmMoney', reason: 'on the statement' },
    { action: 'denyMoney' },
    { action: 'refund', reference: 'bank 7' },
  ])('is repeated by the same person with the same content, whatever came of it since: $action', (decision) => {
    for (const version of [3, 4, 9]) {
      const payment = { ...money, status: 'REFUNDED', version, proofRequests: 0 } as const;
      expect(judgeOf({ payment, decision, past: [past(decision)] })).toBe('repeated');
      expect(judgeOf({ payment, decision, by: 'bob', past: [past(decision)] })).toBe('stale');
    }
  });

  it('is repeated also when it is based on the version that it led to', () => {
    const payment = { ...money, status: 'APPROVED', version: 3, proofRequests: 0 } as const;
    expect(judgeOf({ payment, seenVersion: 3, past: [past({ action: 'approve' })] })).toBe('repeated');
    expect(judgeOf({ payment, seenVersion: 3, by: 'bob', past: [past({ action: 'approve' })] })).toBe('wrong-state');
  });

  it.each<Decision>([{ ...reject, reason: 'other' }, { ...reject, moneyReceived: false }, { action: 'approve' }])(
    'of other content is stale: %o',
    (decision) => {
      const payment = { ...money, status: 'REJECTED', version: 3, proofRequests: 0 } as const;
      expect(judgeOf({ payment, decision, past: [past(reject)] })).toBe('stale');
    },
  );

  it('on a new proof is no repetition of the one on the proof before', () => {
    const decision = { action: 'requestProof', reason: 'blurry' } as const;
    const payment = { ...money, status: 'SUBMITTED', version: 4, proofRequests: 1 } as const;
    expect(judgeOf({ payment, decision, seenVersion: 4, past: [past(decision)] })).toBe('apply');
  });

  it('can request another proof a limited number of times', () => {
    const decision = { action: 'requestProof', reason: 'blurry' } as const;
    const judgeRequests = (proofRequests: number) =>
      judgeOf({ payment: { ...submittedPayment, proofRequests }, decision });
    expect([0, 2, 3].map(judgeRequests)).toEqual(['apply', 'apply', 'too-many-requests']);
  });

  it.each<Decision>([
    { action: 'approve' },
    { action: 'requestProof', reason: 'x' },
    reject,
    { action: 'confirmMoney' },
    { action: 'denyMoney' },
    { action: 'refund', reference: 'x' },
  ])('is never made on one’s own order, whatever the state and the version: $action', (decision) => {
    for (const status of PaymentStatus.options)
      for (const seenVersion of [1, 2])
        expect(judgeOf({ payment: { ...submittedPayment, status }, decision, by: 'buyer', seenVersion })).toBe(
          'own-order',
        );
  });
});

describe('who may not record a refund', () => {
  const due = { refundDue: 1001, refunded: 0 };
  const step = (version: number, action: PastDecision['action'], decidedBy: string): PastDecision => ({
    version,
    action,
    decidedBy,
    granters: [],
    content: {},
  });

  it.each([
    [
      [step(2, 'approve', 'ada'), step(3, 'owe', 'bob')],
      ['ada', 'bob'],
    ],
    [[step(3, 'confirmMoney', 'ada')], ['ada']],
    [[step(2, 'reject', 'ada'), step(3, 'owe', 'ada')], ['ada']],
    [
      [step(1, 'requestProof', 'bob'), step(2, 'approve', 'ada'), step(3, 'owePart', 'bob')],
      ['ada', 'bob'],
    ],
  ])('is who approved the payment, and who made it due: %j', (past, excluded) => {
    expect(excludedFromRefund(due, past, 1000)).toEqual(excluded);
  });

  it('is nobody of an earlier refund, except who approved the payment', () => {
    const past = [
      step(2, 'approve', 'ada'),
      step(3, 'owePart', 'bob'),
      step(4, 'refund', 'eve'),
      step(5, 'owePart', 'eve'),
    ];
    expect(excludedFromRefund(due, past, 1000)).toEqual(['ada', 'eve']);
  });

  it.each([
    ['of the amount or less', { refundDue: 1000, refunded: 0 }, 1000, false],
    ['of more', due, 1000, true],
    ['of parts that are more together', { refundDue: 1, refunded: 1000 }, 1000, true],
    ['of anything, where the amount is 0', { refundDue: 1, refunded: 0 }, 0, true],
    ['of anything, where it is off', { refundDue: 1_000_000, refunded: 0 }, null, false],
    ['that is not due', { refundDue: 0, refunded: 5000 }, 0, false],
  ])('is nobody or somebody for a refund %s', (_, amounts, fourEyesAmount, isExcluded) => {
    const past = [step(2, 'approve', 'ada')];
    expect(excludedFromRefund(amounts, past, fourEyesAmount)).toEqual(isExcluded ? ['ada'] : []);
    const payment = { ...submittedPayment, ...amounts, status: 'REFUND_DUE' } as const;
    const decision = { action: 'refund', reference: 'bank 7' } as const;
    expect(judgeOf({ payment, decision, past, fourEyesAmount })).toBe(isExcluded ? 'second-person-required' : 'apply');
    expect(judgeOf({ payment, decision, past, fourEyesAmount, by: 'bob' })).toBe('apply');
  });

  describe('by whom', () => {
    const hourMs = 3_600_000;
    const now = new Date('2026-11-30T12:00:00Z');
    const payment = { ...submittedPayment, ...due, status: 'REFUND_DUE' } as const;
    const refund = { action: 'refund', reference: 'bank 7' } as const;
    const refundBy = (by: string, grant = originalGrant, granters: string[] = []) =>
      judgeOf({ payment, decision: refund, by, grant, now, past: [{ ...step(2, 'approve', 'ada'), granters }] });
    const grantedHoursAgo = (hours: number, grantedBy: string[] = ['root']) => ({
      since: now.getTime() - hours * hourMs,
      grantedBy,
    });

    it.each([
      ['somebody who always could decide', originalGrant, 'apply'],
      ['somebody who could decide for a day', grantedHoursAgo(24), 'apply'],
      ['somebody who could not decide for a day yet', grantedHoursAgo(23.99), 'second-person-too-recent'],
      ['somebody whose power comes from the first person', grantedHoursAgo(9999, ['ada']), 'second-person-required'],
      [
        'somebody whose power comes from the first person by another',
        grantedHoursAgo(9999, ['eve', 'ada', 'root']),
        'second-person-required',
      ],
    ])('is %s', (_, grant, judgment) => {
      expect(refundBy('bob', grant)).toBe(judgment);
    });

    it('is not who gave the first person their power, directly or through others', () => {
      expect(refundBy('bob', originalGrant, ['eve', 'bob'])).toBe('second-person-required');
      expect(refundBy('bob', originalGrant, ['eve'])).toBe('apply');
    });

    it('is anybody for an amount that needs no second person', () => {
      const past = [step(2, 'approve', 'ada')];
      for (const grant of [grantedHoursAgo(0), grantedHoursAgo(0, ['ada'])])
        expect(judgeOf({ payment, decision: refund, by: 'bob', grant, now, past, fourEyesAmount: 1001 })).toBe('apply');
    });

    it('is judged for nothing but refunds', () => {
      expect(judgeOf({ by: 'bob', grant: grantedHoursAgo(0, ['ada']), now, past: [] })).toBe('apply');
    });
  });
});
