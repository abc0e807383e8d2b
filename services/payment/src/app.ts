import { sqlAuditLog } from '@eshop/service-kit/audit/sql-audit-log';
import { sqlDeadLetters } from '@eshop/service-kit/dead-letters/sql-dead-letters';
import { openMysql } from '@eshop/service-kit/mysql';
import { createPublishing } from '@eshop/service-kit/outbox/publishing';
import { openS3 } from '@eshop/service-kit/s3';
import { createService, type Kit } from '@eshop/service-kit/service';
import { orderGateway } from './gateways/order.ts';
import { watchReviews } from './metrics.ts';
import { createPayments } from './payments.ts';
import { inspectProof } from './proof/inspect-proof.ts';
import { internalRoutes } from './routes/internal.ts';
import { paymentRoutes } from './routes/payments.ts';
import type { Settings } from './settings.ts';
import { removeLeftovers } from './store/leftovers.ts';
import { createPaymentStore } from './store/payments.ts';
import { createProofs } from './store/proofs.ts';
import type { PaymentDb } from './store/tables.ts';
import { purgeUploads } from './store/uploads.ts';
import { onOrderCreated, onOrderReturned, onOrderStatusUpdated } from './subscriptions/order-events.ts';

export const build = async (kit: Kit, settings: Settings) => {
  const { db, ready, close } = openMysql<PaymentDb>(settings.MYSQL_PAYMENT_URL);
  const s3 = openS3({ region: settings.AWS_REGION, endpoint: settings.S3_ENDPOINT }, settings.S3_PAYMENT_PROOFS_BUCKET);
  const proofs = createProofs(s3.client, settings.S3_PAYMENT_PROOFS_BUCKET, signerOf(settings));
  const { relay, outbox, transact } = createPublishing(kit, db, {
    proofs: removeLeftovers(db, proofs),
    uploads: purgeUploads(db),
  });
  const store = createPaymentStore(db, transact, {
    requestedProofHours: settings.PAYMENT_REQUESTED_PROOF_HOURS,
    maxProofRequests: settings.PAYMENT_MAX_PROOF_REQUESTS,
    reviewHours: settings.PAYMENT_REVIEW_HOURS,
  });
  watchReviews(kit.metrics, { store, log: kit.log });
  const payments = createPayments({
    store,
    proofs,
    order: orderGateway(kit.sidecar),
    inspect: inspectProof,
    log: kit.log,
  });
  return createService(kit, settings, {
    routes: [paymentRoutes({ payments, store }), internalRoutes(store)],
    subscriptions: [onOrderCreated(store), onOrderStatusUpdated(transact), onOrderReturned(transact)],
    deadLetters: sqlDeadLetters(db),
    auditLog: sqlAuditLog(db, kit.app.id),
    outbox,
    checks: { mysql: ready, s3: s3.ready },
    close: [relay.stop, close],
  });
};

const signerOf = ({ S3_PUBLIC_URL, AWS_REGION, S3_PAYMENT_PROOFS_BUCKET }: Settings) =>
  S3_PUBLIC_URL ? openS3({ region: AWS_REGION, endpoint: S3_PUBLIC_URL }, S3_PAYMENT_PROOFS_BUCKET).client : undefined;
