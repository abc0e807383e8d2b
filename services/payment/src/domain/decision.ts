import type { PaymentStatus } from '@eshop/contracts/payment';
import type { PermissionGrant } from '@eshop/service-kit/auth/grants';
import { next, type PaymentAction } from './payment-status.ts';

/** What an admin decides about a payment, or records, with everything that was said about it. */
export type Decision =
  | { action: 'approve' }
  | { action: 'requestProof'; reason: string }
  | { action: 'reject'; reason: string; moneyReceived: boolean }
  | { action: 'confirmMoney' | 'denyMoney'; reason?: string }
  | { action: 'refund'; reference: string };

type DecisionAction = Decision['action'] & PaymentAction;

/** A decision that was made, or a step that made a refund due, and the version that it was based on. */
export interface PastDecision {
  version: number;
  action: DecisionAction | 'owe' | 'owePart';
  decidedBy: string;
  /** Who had given them the permission to decide, then. */
  granters: readonly string[];
  /** The decision without its action. */
  content: Record<string, string | boolean>;
}

interface Judged {
  payment: {
    status: PaymentStatus;
    version: number;
    proofRequests: number;
    /** Who placed the order. */
    userId: string;
    refundDue: number;
    refunded: number;
  };
  decision: Decision;
  by: string;
  /** Since when they may decide, and from whom they have that. */
  grant: PermissionGrant;
  now: Date;
  /** The version that the admin saw. */
  seenVersion: number;
  past: readonly PastDecision[];
  maxProofRequests: number;
  /** Above how much of a payment a refund needs a second person, in minor units; null where it never does. */
  fourEyesAmount: number | null;
  /** For how many hours the second person must have been able to decide. */
  secondPersonHours: number;
}

export type Judgment =
  | 'apply'
  | 'repeated'
  | 'stale'
  | 'wrong-state'
  | 'too-many-requests'
  | 'own-order'
  | SecondPersonFault;

/** Why somebody is no second person. */
export type SecondPersonFault = 'second-person-required' | 'second-person-too-recent';

/**
 * Judges a decision on a payment. A decision that the same person already made, with the same content and based on the
 * version that they saw or answered with the one that it led to, is `repeated`: its first response may have been lost.
 * Nobody decides on the payment of their own order.
 */
export const judge = (judged: Judged): Judgment => {
  const { payment, decision, by, seenVersion, past } = judged;
  if (by === payment.userId) return 'own-order';
  const isCurrent = seenVersion === payment.version;
  if (isCurrent && next(payment.status, decision.action)) return limitOf(judged) ?? 'apply';
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

const limitOf = (judged: Judged): Judgment | undefined => {
  const { payment, decision, maxProofRequests } = judged;
  if (decision.action === 'requestProof' && payment.proofRequests >= maxProofRequests) return 'too-many-requests';
  return decision.action === 'refund' ? secondPersonFault(judged) : undefined;
};

/**
 * Why somebody may not record the refund that is due, where it needs a second person. Who had a part in the refund may not,
 * nor who gave one of those the power to decide, directly or through others, or has it from one of them: nobody makes their
 * own second person. Nor may who could not decide yet for long enough, so that others have the time to see it.
 */
export const secondPersonFault = ({
  payment,
  past,
  by,
  grant,
  now,
  fourEyesAmount,
  secondPersonHours,
}: Pick<Judged, 'past' | 'by' | 'grant' | 'now' | 'fourEyesAmount' | 'secondPersonHours'> & {
  payment: RefundAmounts;
}): SecondPersonFault | undefined => {
  if (!needsSecondPerson(payment, fourEyesAmount)) return undefined;
  const causes = refundCausesOf(past);
  const isExcluded = excludedFromRefund(payment, past, fourEyesAmount).includes(by);
  const isFromThem = causes.some(({ decidedBy }) => grant.grantedBy.includes(decidedBy));
  if (isExcluded || isFromThem) return 'second-person-required';
  const isRecent = grant.since !== undefined && now.getTime() - grant.since < secondPersonHours * hourMs;
  return isRecent ? 'second-person-too-recent' : undefined;
};

const hourMs = 3_600_000;

type RefundAmounts = Pick<Judged['payment'], 'refundDue' | 'refunded'>;

/** What was refunded before counts towards the amount, so that parts are no way around it. */
const needsSecondPerson = ({ refundDue, refunded }: RefundAmounts, fourEyesAmount: number | null): boolean =>
  refundDue > 0 && fourEyesAmount !== null && refundDue + refunded > fourEyesAmount;

/**
 * Who may not record the refund that is due because they had a part in it, where it needs a second person: who approved the
 * payment, who made the refund due since the last one, and who gave those the power to do so.
 */
export const excludedFromRefund = (
  payment: RefundAmounts,
  past: readonly PastDecision[],
  fourEyesAmount: number | null,
): string[] => {
  if (!needsSecondPerson(payment, fourEyesAmount)) return [];
  const causes = refundCausesOf(past);
  return [...new Set([...causes.map(({ decidedBy }) => decidedBy), ...causes.flatMap(({ granters }) => granters)])];
};

const refundCausesOf = (past: readonly PastDecision[]): PastDecision[] => {
  const lastRefund = Math.max(0, ...past.filter(({ action }) => action === 'refund').map(({ version }) => version));
  return past.filter(
    ({ action, version }) => action === 'approve' || (version > lastRefund && refundCauses.has(action)),
  );
};

const refundCauses = new Set<PastDecision['action']>(['confirmMoney', 'reject', 'owe', 'owePart']);

/** A decision without its action. */
export const contentOf = ({ action: _, ...content }: Decision): PastDecision['content'] => content;

const sameContent = (a: PastDecision['content'], b: PastDecision['content']) => {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].every((name) => a[name] === b[name]);
};
