import { sqlAuditLog } from '@eshop/service-kit/audit/sql-audit-log';
import { sqlDeadLetters } from '@eshop/service-kit/dead-letters/sql-dead-letters';
import { purgeIdempotencyKeys } from '@eshop/service-kit/idempotency/purge-idempotency-keys';
import { sqlInbox } from '@eshop/service-kit/inbox/inbox';
import type { Kit } from '@eshop/service-kit/kit';
import { sqlEventCursors } from '@eshop/service-kit/lost-events/sql-event-cursors';
import { createPublishing } from '@eshop/service-kit/outbox/publishing';
import { createService } from '@eshop/service-kit/service';
import { openPostgres } from '@eshop/service-kit/sql/postgres';
import { createApprovalDesk } from './approvals.ts';
import { createAuditedList } from './audited-list.ts';
import { createGateways } from './gateways/gateways.ts';
import { createRefusals, watchOrders, watchStreams } from './metrics.ts';
import { createOrders } from './orders.ts';
import { createFailedOrders } from './placing/failed-orders.ts';
import { createPlace } from './placing/place.ts';
import { createQuote } from './placing/quote.ts';
import { approvalRoutes } from './routes/approvals.ts';
import { internalRoutes } from './routes/internal.ts';
import { orderRoutes } from './routes/orders.ts';
import { holdLimitsOf, type Settings } from './settings.ts';
import { purgeRefusals } from './store/approval-refusals.ts';
import { createApprovals } from './store/approvals.ts';
import { createCopies, createCopyOf } from './store/copies.ts';
import { createOrderStore } from './store/orders.ts';
import { createReadNotes } from './store/read-notes.ts';
import { createReturns } from './store/returns.ts';
import { createSummaries } from './store/summaries.ts';
import type { OrderReadDb, OrderWriteDb } from './store/tables.ts';
import { createUnfinishedOrders } from './store/unfinished-orders.ts';
import { createFollow } from './streams/follow.ts';
import { createOrderStreams } from './streams/order-streams.ts';
import { onOwnEvents } from './subscriptions/own-events.ts';
import { onPaymentUpdated } from './subscriptions/payment-updated.ts';
import { createSweeps } from './sweeps.ts';

/** How long requests are kept, decided or not. */
const approvalRetentionDays = 90;

export const build = async (kit: Kit, settings: Settings) => {
  const write = openPostgres<OrderWriteDb>(settings.POSTGRES_ORDER_WRITE_URL);
  const read = openPostgres<OrderReadDb>(settings.POSTGRES_ORDER_READ_URL);
  const { relay, outbox, transact } = createPublishing(kit, write.db, {
    idempotencyKeys: () => purgeIdempotencyKeys(write.db),
    approvals: () => approvals.purge(approvalRetentionDays),
    approvalRefusals: () => purgeRefusals(write.db),
  });
  const gateways = createGateways(kit);
  const approvals = createApprovals(write.db, { days: settings.APPROVAL_DAYS });
  const store = createOrderStore(write.db, transact);
  const summaries = createSummaries(read.db);
  const deps = {
    ...gateways,
    orders: store,
    unfinished: createUnfinishedOrders(write.db),
    log: kit.log,
    metrics: kit.metrics,
    paymentMinutes: settings.PAYMENT_MINUTES,
    holdLimits: holdLimitsOf(settings),
    destinations: settings.SHIPPING_DESTINATIONS,
    refusals: createRefusals(kit.metrics),
    failedOrders: createFailedOrders(settings.MAX_FAILED_ORDERS * settings.HOLD_LIMIT_FACTOR),
  };
  const orders = createOrders(deps);
  const streams = createOrderStreams(deps, { networkFactor: settings.RATE_LIMIT_FACTOR || Number.POSITIVE_INFINITY });
  watchStreams(kit.metrics, streams);
  watchOrders(kit.metrics, { write: write.db, read: read.db, log: kit.log });
  return createService(kit, settings, {
    routes: [
      orderRoutes({
        orders,
        place: createPlace(deps),
        quote: createQuote(deps),
        summaries,
        follow: createFollow({ orders, streams }),
        recordReturn: createReturns(transact),
        listForManager: createAuditedList({ summaries, notes: createReadNotes(write.db) }),
      }),
      approvalRoutes(createApprovalDesk(approvals, { maxFromNetwork: deps.holdLimits.ordersFromNetwork })),
      internalRoutes(store),
    ],
    subscriptions: [
      ...onOwnEvents({ ...summaries, ...createCopies(read.db), copyOf: createCopyOf(write.db) }),
      onPaymentUpdated(transact),
    ],
    jobs: createSweeps(deps),
    deadLetters: sqlDeadLetters(write.db),
    auditLog: sqlAuditLog(write.db, kit.app.id),
    outbox,
    eventCursors: sqlEventCursors(write.db),
    inbox: sqlInbox(write.db),
    checks: { 'order-write': write.ready, 'order-read': read.ready },
    endStreams: streams.end,
    close: [relay.stop, write.close, read.close],
  });
};
