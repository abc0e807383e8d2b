import type { PaymentStatus } from '@eshop/contracts/payment';
import { next, type PaymentAction } from './payment-status.ts';

/** What an admin decides about a payment, or records, with everything that was said about it. */
export type Decision =
  | { action: 'approve' }
  | { action: 'requestProof'; reason: string }
  | { action: 'reject'; reason: string; moneyReceived: boolean }
  | { action: 'refund'; reference: string };

export type DecisionAction = Decision['action'] & PaymentAction;

/** A decision that was made, and the version that it was based on. */
export interface PastDecision {
  version: number;
  action: DecisionAction;
  decidedBy: string;
  /** The decision without its action. */
  content: Record<string, string | boolean>;
}

interface Judged {
  payment: { status: PaymentStatus; version: number; proofRequests: number };
  decision: Decision;
  by: string;
  /** The version that the admin saw. */
  seenVersion: number;
  past: readonly PastDecision[];
  maxProofRequests: number;
}

export type Judgment = 'apply' | 'repeated' | 'stale' | 'wrong-state' | 'too-many-requests';

/**
 * Judges a decision on a payment. A decision that the same person already made, with the same content and based on the
 * version that they saw or answered with the one that it led to, is `repeated`: its first response may have been lost.
 */
export const judge = ({ payment, decision, by, seenVersion, past, maxProofRequests }: Judged): Judgment => {
  const isCurrent = seenVersion === payment.version;
  if (isCurrent && next(payment.status, decision.action)) {
    const exhausted = decision.action === 'requestProof' && payment.proofRequests >= maxProofRequests;
    return exhausted ? 'too-many-requests' : 'apply';
  }
  const isRepeated = past.some(
    (made) =>
      (made.version === seenVersion || (isCurrent && made.version === seenVersion - 1)) &&
      made.decidedBy === by &&
      made.action === decision.action &&
      sameContent(made.content, contentOf(decision)),
  );
  if (isRepeated) return 'repeated';
  return isCurrent ? 'wrong-state' : 'stale';
};

/** A decision without its action. */
export const contentOf = ({ action: _, ...content }: Decision): PastDecision['content'] => content;

const sameContent = (a: PastDecision['content'], b: PastDecision['content']) => {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].every((name) => a[name] === b[name]);
};
