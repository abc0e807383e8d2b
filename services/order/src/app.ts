import { addToAuditLog, sqlAuditLog } from '@eshop/service-kit/audit/sql-audit-log';
import { sqlDeadLetters } from '@eshop/service-kit/dead-letters/sql-dead-letters';
import { purgeIdempotencyKeys } from '@eshop/service-kit/idempotency/purge-idempotency-keys';
import { sqlInbox } from '@eshop/service-kit/inbox/inbox';
import type { Kit } from '@eshop/service-kit/kit';
import { sqlEventCursors } from '@eshop/service-kit/lost-events/sql-event-cursors';
import { createPublishing } from '@eshop/service-kit/outbox/publishing';
import { createService } from '@eshop/service-kit/service';
import { openPostgres } from '@eshop/service-kit/sql/postgres';
import { createGateways } from './gateways/gateways.ts';
import { createExpireUnpaid } from './jobs/expire-unpaid.ts';
import { createFinishPlacing } from './jobs/finish-placing.ts';
import { createRefusalCounter, watchOrders, watchStreams } from './metrics.ts';
import { approvalRoutes } from './routes/approvals.ts';
import { internalRoutes } from './routes/internal.ts';
import { orderRoutes } from './routes/orders.ts';
import { holdLimitsOf, type Settings } from './settings.ts';
import { purgeRefusals, recordRefusal } from './store/approval-refusals.ts';
import { createFindApprovals, purgeApprovals } from './store/approvals.ts';
import { createCopies, createCopyOf } from './store/copies.ts';
import { createOrderStore } from './store/orders.ts';
import { createSummaries } from './store/summaries.ts';
import type { OrderReadDb, OrderWriteDb } from './store/tables.ts';
import { createUnfinishedOrders } from './store/unfinished-orders.ts';
import { onOwnEvents } from './subscriptions/own-events.ts';
import { onPaymentUpdated } from './subscriptions/payment-updated.ts';
import { createCancelOrder } from './use-cases/cancel-order.ts';
import { createChangeOrder } from './use-cases/change-order.ts';
import { createConfirmDelivery } from './use-cases/confirm-delivery.ts';
import { createDecideApproval } from './use-cases/decide-approval.ts';
import { createExpireOrder } from './use-cases/expire-order.ts';
import { createFollowOrder } from './use-cases/follow-order/follow-order.ts';
import { createOrderStreams } from './use-cases/follow-order/order-streams.ts';
import { createListApprovals } from './use-cases/list-approvals.ts';
import { createListOrders } from './use-cases/list-orders.ts';
import { createFailedOrders } from './use-cases/place-order/failed-orders.ts';
import { createPlaceOrder } from './use-cases/place-order/place-order.ts';
import { createRollBackOrder } from './use-cases/place-order/roll-back-order.ts';
import { createProjectOrder } from './use-cases/project-order.ts';
import { createQuoteOrder } from './use-cases/quote-order.ts';
import { createReadOrders } from './use-cases/read-orders.ts';
import { createRecordReturn } from './use-cases/record-return.ts';
import { createReorderItems } from './use-cases/reorder-items.ts';
import { createRequestApproval } from './use-cases/request-approval.ts';
import { createUpdateOrderStatus } from './use-cases/update-order-status.ts';

/** How long requests for approval are kept, decided or not. */
const approvalRetentionDays = 90;

/** Composes the service. */
export const build = async (kit: Kit, settings: Settings) => {
  const write = openPostgres<OrderWriteDb>(settings.POSTGRES_ORDER_WRITE_URL);
  const read = openPostgres<OrderReadDb>(settings.POSTGRES_ORDER_READ_URL);
  const { relay, outbox, transact } = createPublishing(kit, write.db, {
    idempotencyKeys: () => purgeIdempotencyKeys(write.db),
    approvals: () => purgeApprovals(write.db, approvalRetentionDays),
    approvalRefusals: () => purgeRefusals(write.db),
  });
  const summaries = createSummaries(read.db);
  const unfinishedOrders = createUnfinishedOrders(write.db);
  const holdLimits = holdLimitsOf(settings);
  const deps = {
    ...createGateways(kit),
    orders: createOrderStore(write.db),
    unfinished: unfinishedOrders,
    transact,
    changeOrder: createChangeOrder(transact),
    recordRefusal: (userId: string) => recordRefusal(write.db, userId),
    log: kit.log,
    metrics: kit.metrics,
    paymentMinutes: settings.PAYMENT_MINUTES,
    holdLimits,
    destinations: settings.SHIPPING_DESTINATIONS,
    refusalCounter: createRefusalCounter(kit.metrics),
    failedOrders: createFailedOrders(settings.MAX_FAILED_ORDERS * settings.HOLD_LIMIT_FACTOR),
  };
  const readOrders = createReadOrders({ ...deps, summaries });
  const streams = createOrderStreams(deps, { networkFactor: settings.RATE_LIMIT_FACTOR || Number.POSITIVE_INFINITY });
  watchStreams(kit.metrics, streams);
  watchOrders(kit.metrics, { write: write.db, read: read.db, log: kit.log });
  return createService(kit, settings, {
    routes: [
      orderRoutes({
        ...readOrders,
        placeOrder: createPlaceOrder(deps),
        quoteOrder: createQuoteOrder(deps),
        listOrders: createListOrders({ summaries, addToAuditLog: (entry) => addToAuditLog(write.db, entry) }),
        followOrder: createFollowOrder({ ...deps, streams }),
        reorderItems: createReorderItems(deps),
        cancelOrder: createCancelOrder(deps),
        confirmDelivery: createConfirmDelivery(deps),
        updateOrderStatus: createUpdateOrderStatus(deps.changeOrder),
        recordReturn: createRecordReturn(transact),
      }),
      approvalRoutes({
        requestApproval: createRequestApproval({ transact, maxFromNetwork: holdLimits.ordersFromNetwork }),
        listApprovals: createListApprovals(createFindApprovals(write.db)),
        decideApproval: createDecideApproval({ transact, validDays: settings.APPROVAL_DAYS }),
      }),
      internalRoutes(readOrders),
    ],
    subscriptions: [
      ...onOwnEvents(createProjectOrder({ summaries, copies: createCopies(read.db), copyOf: createCopyOf(write.db) })),
      onPaymentUpdated(transact),
    ],
    jobs: {
      'expire-unpaid': createExpireUnpaid({ ...deps, ...unfinishedOrders, expireOrder: createExpireOrder(deps) }),
      'finish-placing': createFinishPlacing({ ...deps, ...unfinishedOrders, rollBackOrder: createRollBackOrder(deps) }),
    },
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
