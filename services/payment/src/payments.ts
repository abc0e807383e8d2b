import type { Payment } from '@eshop/contracts/payment';
import { notFound } from '@eshop/contracts/problems/general';
import { ownOrder, wrongState } from '@eshop/contracts/problems/orders';
import {
  paymentDeadlinePassed,
  proofLimit,
  proofRequestLimit,
  refundReferenceUsed,
  secondPersonRequired,
  secondPersonTooRecent,
} from '@eshop/contracts/problems/payments';
import { maxProofs } from '@eshop/contracts/proof';
import { actorOf } from '@eshop/service-kit/audit/audit-log';
import type { User } from '@eshop/service-kit/auth/user';
import { staleVersion } from '@eshop/service-kit/http/precondition';
import { createFairSlots } from '@eshop/service-kit/limits/fair-slots';
import type { Log } from '@eshop/service-kit/telemetry/log';
import { aboutOrder } from '@eshop/service-kit/telemetry/trace';
import type { ReceivedFile } from '@eshop/service-kit/uploads/receive-upload';
import type { TypedFile } from '@eshop/service-kit/uploads/typed-file';
import type { Authority, Decider } from './authority.ts';
import type { Decision } from './domain/decision.ts';
import { next } from './domain/payment-status.ts';
import type { OrderGateway } from './gateways/order.ts';
import type { InspectProof } from './proof/inspect-proof.ts';
import type { Decided } from './store/decisions.ts';
import { currentStateOf, type Row } from './store/payment-row.ts';
import type { PaymentStore } from './store/payments.ts';
import type { ProofStore } from './store/proofs.ts';

type ProofFile = TypedFile<NonNullable<Row['proof_type']>>;

interface Deps {
  store: PaymentStore;
  proofs: ProofStore;
  order: OrderGateway;
  /** Reads and inspects a received file; throws a 413 or 415 problem when it is no proof. */
  inspect: InspectProof;
  authority: Pick<Authority, 'grantOf'>;
  log: Pick<Log, 'warn'>;
}

/** So many files are held in memory at once while they are inspected and stored. */
const maxFilesInMemory = 4;

/** What users do with payments. Someone else's payment is a 404. */
export const createPayments = ({ store, proofs, order, inspect, authority, log }: Deps) => {
  const processingSlots = createFairSlots(maxFilesInMemory);
  const visible = (user: User, row: Row | undefined): Row => {
    aboutOrder(row?.order_id);
    if (!row || (row.user_id !== user.id && !user.may('payment:manage'))) throw notFound();
    return row;
  };
  const ofOrder = async (user: User, orderId: string): Promise<Row> => {
    const known = await store.ofOrder(orderId);
    return visible(user, known ?? (await fetched(orderId)));
  };
  /** The proof may be faster than order-created. */
  const fetched = async (orderId: string) => {
    const payable = await order.payable(orderId);
    if (!payable) return undefined;
    await store.know(payable);
    return store.ofOrder(orderId);
  };
  const payableRow = async (user: User, orderId: string): Promise<Row> => {
    const row = await ofOrder(user, orderId);
    if (row.user_id !== user.id) throw notFound();
    if (!next(row.status, 'submit')) throw wrongState(`The payment is ${row.status} already.`);
    if (row.proof_count >= maxProofs) throw proofLimit(`At most ${maxProofs} proofs can be sent.`);
    return row;
  };
  /** Why a payment takes no proof any more. */
  const lateProof = async ({ id }: Row) => {
    const row = await store.get(id);
    return row?.status === 'PENDING'
      ? paymentDeadlinePassed('The deadline for the proof has passed.')
      : wrongState(`The payment is ${row?.status} already.`);
  };
  const keep = async (row: Row, by: string, { bytes, contentType }: ProofFile, uploadId: string) => {
    const key = proofs.keyOf(row.order_id);
    await store.announceProof(key);
    await proofs.put(key, bytes, contentType);
    const proof = { proof_key: key, proof_type: contentType, proof_size: bytes.length, uploadId };
    const submittedRow = await store.submit(row.id, by, proof);
    if (submittedRow) return store.toPayment(submittedRow);
    await proofs.remove(key).catch(() => undefined); // if not now, it goes with the leftovers
    throw await lateProof(row);
  };
  const deciderOf = (user: User): Decider => ({ ...actorOf(user), grant: authority.grantOf(user) });
  const decide = async (user: User, id: string, decision: Decision, seenVersion: number) => {
    const payment = await store.get(id);
    if (!payment) throw notFound();
    aboutOrder(payment.order_id);
    const outcome = await store.decide(id, decision, deciderOf(user), seenVersion);
    const refusal = refusalOf(outcome, decision);
    if (refusal) throw refusal;
    return store.toPayment(outcome.row);
  };
  /** Who opens somebody else's proof is written down before they see it. */
  const noteOpened = async (user: User, row: Row) => {
    if (row.user_id !== user.id) await store.noteProofOpened(row, actorOf(user));
  };
  return {
    ofOrder: async (user: User, orderId: string): Promise<Payment> => {
      const row = await ofOrder(user, orderId);
      if (!user.may('payment:manage')) return store.toPayment(row);
      return { ...store.toPayment(row), refundExcludedUsers: await store.excludedFromRefund(row, deciderOf(user)) };
    },

    /**
     * Announces the upload before it receives the file, so that the deadline is judged by when the request began, and takes a
     * slot only once the file is here. Until an admin decides, another proof replaces the first.
     */
    submitProof: async (user: User, orderId: string, receive: () => Promise<ReceivedFile>) => {
      const row = await payableRow(user, orderId);
      const uploadId = await store.beginUpload(row.id);
      if (!uploadId) throw await lateProof(row);
      try {
        const file = await receive();
        return await processingSlots(user.id, async () => keep(row, user.id, await inspect(user.id, file), uploadId));
      } finally {
        await store.endUpload(uploadId).catch((error: unknown) => {
          log.warn({ err: error, uploadId }, 'an upload counts as in flight until it times out');
        });
      }
    },

    /** The proof as it was sent, for the admin site's viewer. */
    openProof: async (user: User, id: string) => {
      const row = visible(user, await store.get(id));
      const { proof_key: key, proof_type: contentType, proof_size: size } = row;
      if (!key || !contentType) throw notFound('There is no proof yet.');
      await noteOpened(user, row);
      return { contentType, size, file: await proofs.read(key) };
    },

    proofUrl: async (user: User, id: string) => {
      const row = visible(user, await store.get(id));
      if (!row.proof_key || !row.proof_type) throw notFound('There is no proof yet.');
      await noteOpened(user, row);
      return proofs.signedUrl(row.proof_key, `proof-${row.order_id}.${row.proof_type.split('/')[1]}`);
    },

    /** Applies a decision on the version that the admin saw; repeated with the same content it returns the current state. */
    decide,
  };
};

export type Payments = ReturnType<typeof createPayments>;

/** The problem of a decision that was not made; undefined when it was, now or before. */
const refusalOf = ({ judgment, row, excludedUsers }: Decided, { action }: Decision): Error | undefined => {
  switch (judgment) {
    case 'apply':
    case 'repeated':
      return undefined;
    case 'stale':
      return staleVersion(currentStateOf(row));
    case 'wrong-state':
      return wrongState(`A payment that is ${row.status} does not allow '${action}'.`);
    case 'too-many-requests':
      return proofRequestLimit(
        `Another proof was requested ${row.proof_requests} times already. Approve or reject it.`,
      );
    case 'own-order':
      return ownOrder('Nobody decides on the payment of an order that they placed.');
    case 'second-person-required':
      return secondPersonRequired(
        'Who approved the payment or made the refund due may not record it, nor who gave one of them the power to, or has it from one of them.',
        { excludedUsers },
      );
    case 'second-person-too-recent':
      return secondPersonTooRecent('Who records this refund must have been able to decide on payments for longer.');
    case 'refund-reference-used':
      return refundReferenceUsed('The reference of a refund is unique.', {
        errors: [{ pointer: '/reference', message: 'used for another refund' }],
      });
  }
};
