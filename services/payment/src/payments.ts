import { maxProofs } from '@eshop/contracts/payment';
import { actorOf } from '@eshop/service-kit/audit/audit-log';
import type { User } from '@eshop/service-kit/auth/user';
import { staleVersion } from '@eshop/service-kit/http/precondition';
import { notFound, problem } from '@eshop/service-kit/http/problem';
import type { ReceivedFile } from '@eshop/service-kit/http/receive-upload';
import { createSlots } from '@eshop/service-kit/http/slots';
import type { TypedFile } from '@eshop/service-kit/http/upload';
import type { Log } from '@eshop/service-kit/log';
import { aboutOrder } from '@eshop/service-kit/trace';
import type { Decision } from './domain/decision.ts';
import { next } from './domain/payment-status.ts';
import type { orderGateway } from './gateways/order.ts';
import { currentStateOf, type Row } from './store/payment-row.ts';
import type { PaymentStore } from './store/payments.ts';
import type { createProofs } from './store/proofs.ts';

type ProofFile = TypedFile<NonNullable<Row['proof_type']>>;

interface Deps {
  store: PaymentStore;
  proofs: ReturnType<typeof createProofs>;
  order: ReturnType<typeof orderGateway>;
  /** Reads and inspects a received file; throws a 413 or 415 problem when it is no proof. */
  inspect: (file: ReceivedFile) => Promise<ProofFile>;
  log: Pick<Log, 'warn'>;
}

const wrongState = problem('wrong-state', 409, 'The payment does not allow this now');
const proofRequestLimit = problem('proof-request-limit', 409, 'Another proof cannot be requested');

/** So many files are held in memory at once while they are inspected and stored. */
const processingSlots = createSlots(4, 100);

/** What users do with payments. Someone else's payment is a 404. */
export const createPayments = ({ store, proofs, order, inspect, log }: Deps) => {
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
    if (row.proof_count >= maxProofs) throw wrongState(`At most ${maxProofs} proofs can be sent.`);
    return row;
  };
  const keep = async (row: Row, by: string, { bytes, contentType }: ProofFile, uploadId: string) => {
    const key = proofs.keyOf(row.order_id);
    await store.announceProof(key);
    await proofs.put(key, bytes, contentType);
    const proof = { proof_key: key, proof_type: contentType, proof_size: bytes.length, uploadId };
    const submittedRow = await store.submit(row.id, by, proof);
    if (submittedRow) return store.toPayment(submittedRow);
    await proofs.remove(key).catch(() => undefined); // if not now, it goes with the leftovers
    throw wrongState('The deadline has passed, or the payment is no longer waiting.');
  };
  const decide = async (user: User, id: string, decision: Decision, seenVersion: number) => {
    const payment = await store.get(id);
    if (!payment) throw notFound();
    aboutOrder(payment.order_id);
    const { judgment, row } = await store.decide(id, decision, actorOf(user), seenVersion);
    if (judgment === 'stale') throw staleVersion(currentStateOf(row));
    if (judgment === 'wrong-state')
      throw wrongState(`A payment that is ${row.status} does not allow '${decision.action}'.`);
    if (judgment === 'too-many-requests') {
      throw proofRequestLimit(`Another proof was requested ${row.proof_requests} times already. Approve or reject it.`);
    }
    return store.toPayment(row);
  };
  return {
    ofOrder: async (user: User, orderId: string) => store.toPayment(await ofOrder(user, orderId)),

    /**
     * Announces the upload before it receives the file, so that the deadline is judged by when the request began, and takes a
     * slot only once the file is here. Until an admin decides, another proof replaces the first.
     */
    submitProof: async (user: User, orderId: string, receive: () => Promise<ReceivedFile>) => {
      const row = await payableRow(user, orderId);
      const uploadId = await store.beginUpload(row.id);
      if (!uploadId) throw wrongState('The deadline has passed, or the payment is no longer waiting.');
      try {
        const file = await receive();
        return await processingSlots(async () => keep(row, user.id, await inspect(file), uploadId));
      } finally {
        await store.endUpload(uploadId).catch((error: unknown) => {
          log.warn({ err: error, uploadId }, 'an upload counts as in flight until it times out');
        });
      }
    },

    /** The proof as it was sent, for the admin site's viewer. */
    openProof: async (user: User, id: string) => {
      const { proof_key: key, proof_type: contentType, proof_size: size } = visible(user, await store.get(id));
      if (!key || !contentType) throw notFound('There is no proof yet.');
      return { contentType, size, file: await proofs.read(key) };
    },

    proofUrl: async (user: User, id: string) => {
      const row = visible(user, await store.get(id));
      if (!row.proof_key || !row.proof_type) throw notFound('There is no proof yet.');
      return proofs.signedUrl(row.proof_key, `proof-${row.order_id}.${row.proof_type.split('/')[1]}`);
    },

    /** Applies a decision on the version that the admin saw; repeated with the same content it returns the current state. */
    decide,
  };
};
