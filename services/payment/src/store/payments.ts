import type { PayableOrder } from '@eshop/contracts/order';
import type { CloseOutcome, ClosePayment, Payment, PaymentListQuery } from '@eshop/contracts/payment';
import { unavailable } from '@eshop/contracts/problems/general';
import type { Actor } from '@eshop/service-kit/audit/audit-log';
import { addToAuditLog } from '@eshop/service-kit/audit/sql-audit-log';
import type { Transact } from '@eshop/service-kit/outbox/transact';
import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Decider } from '../authority.ts';
import type { Decision } from '../domain/decision.ts';
import { decideClose } from '../domain/payment-status.ts';
import { countEscalated, countPayments } from './counts.ts';
import { type Decided, decide, excludedUsers } from './decisions.ts';
import { claimLeftover, noteLeftover } from './leftovers.ts';
import { listPayments } from './list.ts';
import { apply, know, locked, type Row, reviewDeadlineOf, toPayment } from './payment-row.ts';
import type { PaymentDb } from './tables.ts';
import { beginUpload, endUpload, isAnnounced, isUploading } from './uploads.ts';

/** The configurable rules of payments. */
export interface PaymentRules {
  /** How many hours a buyer has for another proof. */
  requestedProofHours: number;
  /** How many times another proof can be requested. */
  maxProofRequests: number;
  /** After how many hours a proof that waits for its review is escalated. */
  reviewHours: number;
  /** After how many hours a payment expires whose proof nobody reviewed. */
  reviewDeadlineHours: number;
  /** Above how much of a payment a refund needs a second person, in minor units; null where it never does. */
  fourEyesAmount: number | null;
  /** For how many hours that person must have been able to decide. */
  secondPersonHours: number;
}

type StoredProof = Pick<Row, 'proof_type' | 'proof_size'> & { proof_key: string };

/** A proof that was uploaded, and the upload under which it was announced. */
interface NewProof extends StoredProof {
  uploadId?: string | undefined;
}

/** Payments, one row per order. Every change holds the row's lock, so of two at once one wins. */
export interface PaymentStore {
  get(id: string): Promise<Row | undefined>;
  ofOrder(orderId: string): Promise<Row | undefined>;
  toPayment(row: Row): Payment;
  counts(query: { closed: boolean }): ReturnType<typeof countPayments>;
  /** How many submitted proofs have waited longer than the review time. One query. */
  escalated(): Promise<number>;
  reviewHours: number;
  /** Opens the payment of an order unless there is one. One query. */
  know(order: PayableOrder): Promise<void>;
  /** Announces an upload that begins now; undefined when the payment takes none any more. Three queries. */
  beginUpload(id: string): Promise<string | undefined>;
  endUpload(uploadId: string): Promise<void>;
  /** Writes down that a file is about to be stored. One query. */
  announceProof(key: string): Promise<void>;
  /**
   * Submits a proof if the payment is pending and its deadline has not passed, or its upload was announced before that; or
   * in place of the submitted one. Undefined otherwise. A replaced file becomes a leftover.
   */
  submit(id: string, by: string, proof: NewProof): Promise<Row | undefined>;
  /** Writes down in the audit log that somebody opened the proof. One query. */
  noteProofOpened(row: Row, by: Actor): Promise<void>;
  /** Who may not record the refund that is due, as far as the viewer is concerned. One query where one is, else none. */
  excludedFromRefund(row: Row, viewer: Decider): Promise<string[]>;
  /** Applies an admin's decision on the version that they saw. */
  decide(id: string, decision: Decision, by: Decider, seenVersion: number): Promise<Decided>;
  /** Closes an order's payment if nothing stands against it; the payment need not exist yet. */
  close(request: z.infer<typeof ClosePayment>): Promise<CloseOutcome>;
  list(query: z.infer<typeof PaymentListQuery>): ReturnType<typeof listPayments>;
}

export const createPaymentStore = (
  db: Kysely<PaymentDb>,
  transact: Transact<PaymentDb>,
  rules: PaymentRules,
): PaymentStore => ({
  get: (id) => db.selectFrom('payments').selectAll().where('id', '=', id).executeTakeFirst(),
  ofOrder: (orderId) => db.selectFrom('payments').selectAll().where('order_id', '=', orderId).executeTakeFirst(),
  toPayment: (row) => toPayment(row, rules.reviewHours),
  counts: (query) => countPayments(db, query),
  escalated: () => countEscalated(db, rules.reviewHours),
  reviewHours: rules.reviewHours,
  know: (order) => know(db, order),
  beginUpload: (id) => beginUpload(db, id),
  endUpload: (uploadId) => endUpload(db, uploadId),
  announceProof: (key) => noteLeftover(db, key),

  submit: (id, by, { uploadId, ...proof }) =>
    transact(async (trx, emit) => {
      const { row, overdue, now } = await locked(trx, 'id', id);
      const isInTime = !overdue || (uploadId !== undefined && (await isAnnounced(trx, uploadId, id)));
      if (row.status === 'PENDING' && !isInTime) return undefined;
      const columns = {
        ...proof,
        ...reviewOf(row, now, rules),
        proof_at: now,
        proof_count: row.proof_count + 1,
        reason: null,
      };
      const changedRow = await apply(trx, emit, { row, now }, { action: 'submit', by, columns });
      if (!changedRow) return undefined;
      if (uploadId) await endUpload(trx, uploadId);
      if (row.proof_key) await noteLeftover(trx, row.proof_key);
      if (!(await claimLeftover(trx, proof.proof_key)))
        throw unavailable('Sending the proof took too long. Try again.');
      return changedRow;
    }),

  noteProofOpened: ({ id, version }, by) =>
    addToAuditLog(db, {
      action: 'payment.proof-opened',
      by,
      resource: { type: 'payment', id },
      after: { version },
    }),
  excludedFromRefund: (row, viewer) => excludedUsers(db, row, rules, viewer),
  decide: (id, decision, by, seenVersion) => decide(transact, rules, { id, decision, by, seenVersion }),

  close: ({ reason, by, ...order }) =>
    transact(async (trx, emit) => {
      await know(trx, order);
      const { row, overdue, reviewOverdue, now } = await locked(trx, 'order_id', order.orderId);
      const closing = {
        status: row.status,
        closedFor: row.closed_for,
        overdue,
        reviewOverdue,
        uploading: await isUploading(trx, row.id),
        proofRequests: row.proof_requests,
      };
      const { action, ...outcome } = decideClose(closing, reason);
      const changedRow =
        action && (await apply(trx, emit, { row, now }, { action, by, columns: { closed_for: reason, reason: null } }));
      const closedRow = changedRow ?? row;
      const reviewDeadline = reviewDeadlineOf(closedRow);
      const { version, status } = closedRow;
      return { ...outcome, version, status, ...(reviewDeadline && { reviewDeadline }) };
    }),

  list: (query) => listPayments(db, query, rules.reviewHours),
});

/** A review starts with the first proof since the last request for one; a proof in its place does not extend it. */
const reviewOf = ({ status }: Row, now: Date, { reviewDeadlineHours }: PaymentRules) =>
  status === 'SUBMITTED'
    ? {}
    : { submitted_at: now, review_deadline: new Date(now.getTime() + reviewDeadlineHours * 3_600_000) };
