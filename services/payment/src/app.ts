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
import { createAuthority } from './domain/authority.ts';
import { orderGateway } from './gateways/order.ts';
import { watchReviews } from './metrics.ts';
import { createInspectProof } from './proof/inspect-proof.ts';
import { createInspector } from './proof/inspector.ts';
import { internalRoutes } from './routes/internal.ts';
import { paymentRoutes } from './routes/payments.ts';
import { paymentRules, type Settings } from './settings.ts';
import { countEscalated } from './store/counts.ts';
import { createProofs } from './store/proofs.ts';
import type { PaymentDb } from './store/tables.ts';
import { purgeUploads } from './store/uploads.ts';
import { onOrderCreated, onOrderReturned, onOrderStatusUpdated } from './subscriptions/order-events.ts';
import { createClosePayment } from './use-cases/close-payment.ts';
import { closeUncheckedPayments } from './use-cases/close-unchecked-payments.ts';
import { createApplyDecision } from './use-cases/decide-payment/apply-decision.ts';
import { createDecidePayment } from './use-cases/decide-payment/decide-payment.ts';
import { createFindPayment } from './use-cases/find-payment.ts';
import { createOpenProof } from './use-cases/open-proof.ts';
import { createReadPayments } from './use-cases/read-payments.ts';
import { removeLeftoverProofs } from './use-cases/remove-leftover-proofs.ts';
import { createRecordProof } from './use-cases/submit-proof/record-proof.ts';
import { createSubmitProof } from './use-cases/submit-proof/submit-proof.ts';

export const build = async (kit: Kit, settings: Settings) => {
  const { db, ready, close } = openMysql<PaymentDb>(settings.MYSQL_PAYMENT_URL);
  const s3 = openS3({ region: settings.AWS_REGION, endpoint: settings.S3_ENDPOINT }, settings.S3_PAYMENT_PROOFS_BUCKET);
  const proofs = createProofs(s3.client, settings.S3_PAYMENT_PROOFS_BUCKET, signerOf(settings));
  const { relay, outbox, transact } = createPublishing(kit, db, {
    proofs: () => removeLeftoverProofs(db, proofs),
    uploads: () => purgeUploads(db),
    uncheckedMoney: (): Promise<number> => closeUncheckedPayments(db, transact, settings.PAYMENT_MONEY_CHECK_DAYS),
  });
  const policy = followPolicy(kit.sidecar, kit.log);
  const authority = createAuthority(policy);
  const rules = paymentRules(settings);
  watchReviews(kit.metrics, { countEscalated: () => countEscalated(db, rules.reviewHours), log: kit.log });
  const inspector = createInspector(kit);
  const find = createFindPayment(db, orderGateway(kit.sidecar));
  return createService(kit, settings, {
    routes: [
      paymentRoutes({
        readPayments: createReadPayments({ db, find, authority, rules }),
        submitProof: createSubmitProof({
          db,
          find,
          recordProof: createRecordProof(transact, rules),
          proofs,
          inspect: createInspectProof(inspector),
          rules,
          log: kit.log,
        }),
        openProof: createOpenProof({ db, find, proofs }),
        decidePayment: createDecidePayment({
          db,
          applyDecision: createApplyDecision(transact, rules),
          authority,
          rules,
        }),
      }),
      internalRoutes({ closePayment: createClosePayment(transact) }),
    ],
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
