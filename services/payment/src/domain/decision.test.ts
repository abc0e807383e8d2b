import { describe, expect, it } from 'vitest';
import { contentOf, type Decision, judge, type PastDecision } from './decision.ts';

const reject = { action: 'reject', reason: 'not ours', moneyReceived: true } as const;
const submittedPayment = { status: 'SUBMITTED', version: 2, proofRequests: 0 } as const;
const past = (decision: Decision, version = 2): PastDecision => ({
  version,
  action: decision.action,
  decidedBy: 'ada',
  content: contentOf(decision),
});
const judgeOf = (given: Partial<Parameters<typeof judge>[0]>) =>
  judge({
    payment: submittedPayment,
    decision: { action: 'approve' },
    by: 'ada',
    seenVersion: 2,
    past: [],
    maxProofRequests: 3,
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
    { action: 'refund', reference: 'bank 7' },
  ])('is repeated by the same person with the same content, whatever came of it since: $action', (decision) => {
    for (const version of [3, 4, 9]) {
      const payment = { status: 'REFUNDED', version, proofRequests: 0 } as const;
      expect(judgeOf({ payment, decision, past: [past(decision)] })).toBe('repeated');
      expect(judgeOf({ payment, decision, by: 'bob', past: [past(decision)] })).toBe('stale');
    }
  });

  it('is repeated also when it is based on the version that it led to', () => {
    const payment = { status: 'APPROVED', version: 3, proofRequests: 0 } as const;
    expect(judgeOf({ payment, seenVersion: 3, past: [past({ action: 'approve' })] })).toBe('repeated');
    expect(judgeOf({ payment, seenVersion: 3, by: 'bob', past: [past({ action: 'approve' })] })).toBe('wrong-state');
  });

  it.each<Decision>([{ ...reject, reason: 'other' }, { ...reject, moneyReceived: false }, { action: 'approve' }])(
    'of other content is stale: %o',
    (decision) => {
      const payment = { status: 'REJECTED', version: 3, proofRequests: 0 } as const;
      expect(judgeOf({ payment, decision, past: [past(reject)] })).toBe('stale');
    },
  );

  it('on a new proof is no repetition of the one on the proof before', () => {
    const decision = { action: 'requestProof', reason: 'blurry' } as const;
    const payment = { status: 'SUBMITTED', version: 4, proofRequests: 1 } as const;
    expect(judgeOf({ payment, decision, seenVersion: 4, past: [past(decision)] })).toBe('apply');
  });

  it('can request another proof a limited number of times', () => {
    const decision = { action: 'requestProof', reason: 'blurry' } as const;
    const asked = (proofRequests: number) => judgeOf({ payment: { ...submittedPayment, proofRequests }, decision });
    expect([0, 2, 3].map(asked)).toEqual(['apply', 'apply', 'too-many-requests']);
  });
});
