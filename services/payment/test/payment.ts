import type { EventOf } from '@eshop/contracts/events';
import { newId } from '@eshop/contracts/ids';
import type { PayableOrder } from '@eshop/contracts/order';
import { originalGrant } from '@eshop/service-kit/auth/grants';
import { openS3 } from '@eshop/service-kit/aws/s3';
import { withOutbox } from '@eshop/service-kit/outbox/transact';
import { migrate } from '@eshop/service-kit/sql/migrate';
import { openMysql } from '@eshop/service-kit/sql/mysql';
import { createLog } from '@eshop/service-kit/telemetry/log';
import { sql } from 'kysely';
import { emptyDatabase } from '../../../packages/service-kit/test/servers.ts';
import type { Authority, Decider } from '../src/domain/authority.ts';
import type { OrderGateway } from '../src/gateways/order.ts';
import type { InspectProof } from '../src/proof/inspect-proof.ts';
import { countEscalated, countPayments } from '../src/store/counts.ts';
import { insertLeftover } from '../src/store/leftovers.ts';
import { toPayment } from '../src/store/payment-view.ts';
import { ensurePayment, findPayment, findPaymentOfOrder, type PaymentRow } from '../src/store/payments.ts';
import { createProofs, type ProofStore } from '../src/store/proofs.ts';
import type { PaymentDb } from '../src/store/tables.ts';
import { onOrderCreated, onOrderReturned, onOrderStatusUpdated } from '../src/subscriptions/order-events.ts';
import { createClosePayment } from '../src/use-cases/close-payment.ts';
import { createApplyDecision } from '../src/use-cases/decide-payment/apply-decision.ts';
import { createDecidePayment } from '../src/use-cases/decide-payment/decide-payment.ts';
import { findExcludedUsers } from '../src/use-cases/find-excluded-users.ts';
import { createFindPayment } from '../src/use-cases/find-payment.ts';
import { createOpenProof } from '../src/use-cases/open-proof.ts';
import { createReadPayments } from '../src/use-cases/read-payments.ts';
import { announceUpload } from '../src/use-cases/submit-proof/announce-upload.ts';
import { createRecordProof } from '../src/use-cases/submit-proof/record-proof.ts';
import { createSubmitProof } from '../src/use-cases/submit-proof/submit-proof.ts';

export const rules = {
  requestedProofHours: 24,
  maxProofRequests: 3,
  reviewHours: 48,
  reviewDeadlineHours: 72,
  fourEyesAmount: 100_000,
  secondPersonHours: 24,
};

/** Somebody who always could decide, as the first admin. */
export const deciderOf = (id: string): Decider => ({ id, grant: originalGrant });

/** A policy by which nobody gave anybody anything. */
export const noGrants: Authority = { grantOf: () => originalGrant, grantersOf: () => [] };

const log = createLog('payment', 'silent');
/** The bucket of the local run. */
const bucket = 'eshop-payment-proofs';
export const minuteMs = 60_000;

/** The proofs of payment on a real S3 server. */
export const openProofs = (signedFor?: string) => {
  const endpoint = s3Endpoint();
  const { client } = openS3({ region: 'us-east-1', endpoint }, bucket);
  return createProofs(client, bucket, openS3({ region: 'us-east-1', endpoint: signedFor ?? endpoint }, bucket).client);
};

const s3Endpoint = () => {
  const endpoint = process.env.TEST_S3_ENDPOINT;
  if (!endpoint) throw new Error('TEST_S3_ENDPOINT is not set: these tests need a real server');
  return endpoint;
};

/** The same proofs, as a restore looks for them. */
export const openProofsToList = () =>
  createProofs(openS3({ region: 'us-east-1', endpoint: s3Endpoint(), isAnonymous: true }, bucket).client, bucket);

interface Surroundings {
  proofs: ProofStore;
  order?: OrderGateway;
  inspect?: InspectProof;
}

const noOrders: OrderGateway = { payable: async () => null };
const noInspection: InspectProof = () => Promise.reject(new Error('no proof is sent here'));

/** The use cases of payment on a database of its own. */
export const openPayment = async (authority: Authority = noGrants) => {
  const empty = await emptyDatabase('mysql');
  const { db, close } = openMysql<PaymentDb>(empty.url, { max: 25 });
  await migrate({ db, folder: new URL('../src/migrations/', import.meta.url) });
  const transact = withOutbox(db, { wake: () => undefined });
  const applyDecision = createApplyDecision(transact, rules);
  const recordProof = createRecordProof(transact, rules);
  const ofOrder = async (orderId: string) => {
    const row = await findPaymentOfOrder(db, orderId);
    if (!row) throw new Error(`no payment of order ${orderId}`);
    return row;
  };
  return {
    db,
    transact,
    ofOrder,
    find: (id: string) => findPayment(db, id),
    openPayment: (order: PayableOrder) => ensurePayment(db, order),
    announceUpload: (id: string) => announceUpload(db, id),
    /** Lists a file that is about to be stored. */
    announceProof: (key: string) => insertLeftover(db, key),
    recordProof,
    applyDecision,
    closePayment: createClosePayment(transact),
    listPayments: createReadPayments({ db, find: createFindPayment(db, noOrders), authority, rules }).listPayments,
    countPayments: (query: { closed: boolean }) => countPayments(db, query),
    countEscalated: () => countEscalated(db, rules.reviewHours),
    toPayment: (row: PaymentRow) => toPayment(row, rules.reviewHours),
    excludedUsers: (row: PaymentRow, viewer: Decider) => findExcludedUsers(db, row, rules, viewer),
    /** What users do, with the proofs, orders and inspection of a test. */
    createUseCases: ({ proofs, order = noOrders, inspect = noInspection }: Surroundings) => {
      const find = createFindPayment(db, order);
      return {
        ...createReadPayments({ db, find, authority, rules }),
        submitProof: createSubmitProof({ db, find, recordProof, proofs, inspect, rules, log }),
        openProof: createOpenProof({ db, find, proofs }),
        decidePayment: createDecidePayment({ db, applyDecision, authority, rules }),
      };
    },
    /** The files that no payment names. */
    leftovers: async () =>
      (await db.selectFrom('proof_leftovers').select('proof_key').execute()).map((row) => row.proof_key),
    orderCreated: onOrderCreated(transact).handle,
    orderStatusUpdated: onOrderStatusUpdated(transact, authority).handle,
    orderReturned: onOrderReturned(transact, authority).handle,
    /** Moves a payment's deadline, by the database's clock. */
    dueIn: (id: string, seconds: number) =>
      db
        .updateTable('payments')
        .set({ deadline: sql<Date>`now(3) + interval ${seconds} second` })
        .where('id', '=', id)
        .execute(),
    /** The payment of a new order, due in so many milliseconds. */
    due: async (inMs = 10 * minuteMs, order = payable(inMs)) => {
      await ensurePayment(db, order);
      return { order, payment: await ofOrder(order.orderId) };
    },
    /** What was announced of an order's payment, in the order of its versions. */
    announced: async (orderId: string) => {
      const rows = await db.selectFrom('outbox').select('data').where('topic', '=', 'payment-updated').execute();
      return rows
        .map(({ data }) => JSON.parse(String(data)) as EventOf<'payment-updated'>)
        .filter((event) => event.orderId === orderId)
        .sort((a, b) => a.version - b.version);
    },
    drop: async () => {
      await close();
      await empty.drop();
    },
  };
};

export type PaymentUseCases = ReturnType<Awaited<ReturnType<typeof openPayment>>['createUseCases']>;

export const payable = (inMs = 10 * minuteMs): PayableOrder & { number: string } => ({
  orderId: newId(),
  number: `ES-${String(Math.random()).slice(2, 12)}`,
  userId: 'ada',
  total: { amount: 4_599_000, currency: 'USD' },
  paymentDeadline: new Date(Date.now() + inMs).toISOString(),
});

export const proofAt = (proof_key = `proofs/${newId()}`) =>
  ({ proof_key, proof_type: 'image/png', proof_size: 3 }) as const;

type Created = EventOf<'order-created'>;

const snapshotOf = (order: PayableOrder, status: Created['status']) => ({
  ...order,
  eventId: newId(),
  version: 1,
  occurredAt: new Date().toISOString(),
  number: order.number ?? 'ES-1',
  status,
  lines: [],
  createdAt: new Date().toISOString(),
});

/** News of a placed order. */
export const createdEvent = (order: PayableOrder): Created => ({
  ...snapshotOf(order, 'PENDING_PAYMENT'),
  cartId: null,
});

/** News that an order came to a state. */
export const came = (order: PayableOrder, status: Created['status']): EventOf<'order-status-updated'> => ({
  ...snapshotOf(order, status),
  from: 'PAID',
  by: 'admin',
  note: null,
});
