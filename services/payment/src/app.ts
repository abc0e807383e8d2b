import { sqlAuditLog } from '@eshop/service-kit/audit/sql-audit-log';
import { followPolicy } from '@eshop/service-kit/auth/policy';
import { openS3 } from '@eshop/service-kit/aws/s3';
import { sqlDeadLetters } from '@eshop/service-kit/dead-letters/sql-dead-letters';
import { sqlInbox } from '@eshop/service-kit/inbox/inbox';
import type { Kit } from '@eshop/service-kit/kit';
import { sqlEventCursors } from '@eshop/service-kit/lost-events/sql-event-cursors';
import { createPublishing } from '@eshop/service-kit/outbox/publishing';
import { createService } from '@eshop/service-kit/service';
import { openMysql } from '@eshop/service-kit/sql/mysql';
import { createAuthority } from './authority.ts';
import { orderGateway } from './gateways/order.ts';
import { watchReviews } from './metrics.ts';
import { createPayments } from './payments.ts';
import { createInspectProof } from './proof/inspect-proof.ts';
import { createInspector } from './proof/inspector.ts';
import { internalRoutes } from './routes/internal.ts';
import { paymentRoutes } from './routes/payments.ts';
import type { Settings } from './settings.ts';
import { removeLeftovers } from './store/leftovers.ts';
import { createPaymentStore } from './store/payments.ts';
import { createProofs } from './store/proofs.ts';
import type { PaymentDb } from './store/tables.ts';
import { closeUnchecked } from './store/unchecked-money.ts';
import { purgeUploads } from './store/uploads.ts';
import { onOrderCreated, onOrderReturned, onOrderStatusUpdated } from './subscriptions/order-events.ts';

export const build = async (kit: Kit, settings: Settings) => {
  const { db, ready, close } = openMysql<PaymentDb>(settings.MYSQL_PAYMENT_URL);
  const s3 = openS3({ region: settings.AWS_REGION, endpoint: settings.S3_ENDPOINT }, settings.S3_PAYMENT_PROOFS_BUCKET);
  const proofs = createProofs(s3.client, settings.S3_PAYMENT_PROOFS_BUCKET, signerOf(settings));
  const { relay, outbox, transact } = createPublishing(kit, db, {
    proofs: removeLeftovers(db, proofs),
    uploads: purgeUploads(db),
    uncheckedMoney: () => closeUncheckedMoney(),
  });
  const closeUncheckedMoney = closeUnchecked(db, transact, settings.PAYMENT_MONEY_CHECK_DAYS);
  const policy = followPolicy(kit.sidecar, kit.log);
  const authority = createAuthority(policy);
  const store = createPaymentStore(db, transact, {
    requestedProofHours: settings.PAYMENT_REQUESTED_PROOF_HOURS,
    maxProofRequests: settings.PAYMENT_MAX_PROOF_REQUESTS,
    reviewHours: settings.PAYMENT_REVIEW_HOURS,
    reviewDeadlineHours: settings.PAYMENT_REVIEW_DEADLINE_HOURS,
    fourEyesAmount: settings.PAYMENT_FOUR_EYES_AMOUNT === 'off' ? null : settings.PAYMENT_FOUR_EYES_AMOUNT,
    secondPersonHours: settings.PAYMENT_SECOND_PERSON_HOURS,
  });
  watchReviews(kit.metrics, { store, log: kit.log });
  const inspector = createInspector(kit);
  const payments = createPayments({
    store,
    proofs,
    order: orderGateway(kit.sidecar),
    inspect: createInspectProof(inspector),
    authority,
    log: kit.log,
  });
  return createService(kit, settings, {
    routes: [paymentRoutes({ payments, store }), internalRoutes(store)],
    subscriptions: [
      onOrderCreated(transact),
      onOrderStatusUpdated(transact, authority),
      onOrderReturned(transact, authority),
    ],
    deadLetters: sqlDeadLetters(db),
    auditLog: sqlAuditLog(db, kit.app.id),
    outbox,
    eventCursors: sqlEventCursors(db),
    inbox: sqlInbox(db),
    policy,
    checks: { mysql: ready, s3: s3.ready },
    close: [inspector.close, relay.stop, close],
  });
};

const signerOf = ({ S3_PUBLIC_URL, AWS_REGION, S3_PAYMENT_PROOFS_BUCKET }: Settings) =>
  S3_PUBLIC_URL ? openS3({ region: AWS_REGION, endpoint: S3_PUBLIC_URL }, S3_PAYMENT_PROOFS_BUCKET).client : undefined;
