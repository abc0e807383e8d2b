import { maxProofs } from '@eshop/contracts/payment';
import { actorOf } from '@eshop/service-kit/audit/audit-log';
import type { User } from '@eshop/service-kit/auth/user';
import { notFound, problem } from '@eshop/service-kit/http/problem';
import type { Upload } from '@eshop/service-kit/http/upload';
import { aboutOrder } from '@eshop/service-kit/trace';
import type { orderGateway } from './gateways/order.ts';
import { type createPaymentStore, type Decision, type Row, toPayment } from './store/payments.ts';
import type { createProofs } from './store/proofs.ts';

interface Deps {
  store: ReturnType<typeof createPaymentStore>;
  proofs: ReturnType<typeof createProofs>;
  order: ReturnType<typeof orderGateway>;
}

const wrongState = problem('wrong-state', 409, 'The payment does not allow this now');

/** What people do with payments. Someone else's payment is a 404. */
export const createPayments = ({ store, proofs, order }: Deps) => {
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
  const decide = async (id: string, change: Decision, seen?: number) => {
    const row = await store.get(id);
    if (!row) throw notFound();
    aboutOrder(row.order_id);
    const changed = await store.decide(id, change, seen);
    if (!changed) throw wrongState(`The payment takes no '${change.action}' now.`);
    return toPayment(changed);
  };
  return {
    ofOrder: async (user: User, orderId: string) => toPayment(await ofOrder(user, orderId)),

    /**
     * Refuses before the file is read when it can come to nothing; the store judges again with the file in hand. Until
     * somebody decided, another proof takes the place of the first.
     */
    submitProof: async (user: User, orderId: string, read: () => Promise<Upload<NonNullable<Row['proof_type']>>>) => {
      const row = await ofOrder(user, orderId);
      if (row.user_id !== user.id) throw notFound();
      if (row.status !== 'PENDING' && row.status !== 'SUBMITTED')
        throw wrongState(`The payment is ${row.status} already.`);
      if (row.version > maxProofs) throw wrongState(`At most ${maxProofs} proofs can be sent.`);
      const { bytes, contentType } = await read();
      const key = proofs.keyOf(orderId);
      await store.announceProof(key);
      await proofs.put(key, bytes, contentType);
      const submitted = await store.submit(row.id, user.id, {
        proof_key: key,
        proof_type: contentType,
        proof_size: bytes.length,
      });
      if (submitted) return toPayment(submitted);
      await proofs.remove(key).catch(() => undefined); // if not now, it goes with the leftovers
      throw wrongState('The deadline has passed, or the payment is no longer waiting.');
    },

    /** The proof as it was sent, for the desk's viewer. */
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

    /** `seen` is the version that the admin judged, if they say. */
    approve: (user: User, id: string, seen?: number) => decide(id, { action: 'approve', by: actorOf(user) }, seen),
    reject: (user: User, id: string, reason: string, seen?: number) =>
      decide(id, { action: 'reject', by: actorOf(user), columns: { reason } }, seen),
    refund: (user: User, id: string, reference: string) =>
      decide(id, { action: 'refund', by: actorOf(user), columns: { refund_reference: reference } }),
  };
};
