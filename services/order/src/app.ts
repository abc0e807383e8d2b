import { sqlAuditLog } from '@eshop/service-kit/audit/sql-audit-log';
import { sqlDeadLetters } from '@eshop/service-kit/dead-letters/sql-dead-letters';
import { purgeIdempotencyKeys } from '@eshop/service-kit/idempotency/purge-idempotency-keys';
import { createPublishing } from '@eshop/service-kit/outbox/publishing';
import { openPostgres } from '@eshop/service-kit/postgres';
import { createService, type Kit } from '@eshop/service-kit/service';
import { createGateways } from './gateways/gateways.ts';
import { watchOrders, watchStreams } from './metrics.ts';
import { createOrders } from './orders.ts';
import { createPlace } from './placing/place.ts';
import { createQuote } from './placing/quote.ts';
import { internalRoutes } from './routes/internal.ts';
import { orderRoutes } from './routes/orders.ts';
import type { Settings } from './settings.ts';
import { createCopies, createCopyOf } from './store/copies.ts';
import { createOrderStore } from './store/orders.ts';
import { createReturns } from './store/returns.ts';
import { createSummaries } from './store/summaries.ts';
import type { OrderReadDb, OrderWriteDb } from './store/tables.ts';
import { createUnfinishedOrders } from './store/unfinished-orders.ts';
import { createFollow } from './streams/follow.ts';
import { createOrderStreams } from './streams/order-streams.ts';
import { onOwnEvents } from './subscriptions/own-events.ts';
import { onPaymentUpdated } from './subscriptions/payment-updated.ts';
import { createSweeps } from './sweeps.ts';

export const build = async (kit: Kit, settings: Settings) => {
  const write = openPostgres<OrderWriteDb>(settings.POSTGRES_ORDER_WRITE_URL);
  const read = openPostgres<OrderReadDb>(settings.POSTGRES_ORDER_READ_URL);
  const { relay, outbox, transact } = createPublishing(kit, write.db, {
    idempotencyKeys: () => purgeIdempotencyKeys(write.db),
  });
  const gateways = createGateways(kit);
  const store = createOrderStore(write.db, transact);
  const summaries = createSummaries(read.db);
  const deps = {
    ...gateways,
    orders: store,
    unfinished: createUnfinishedOrders(write.db),
    log: kit.log,
    metrics: kit.metrics,
    paymentMinutes: settings.PAYMENT_MINUTES,
  };
  const orders = createOrders(deps);
  const streams = createOrderStreams(deps);
  watchStreams(kit.metrics, streams);
  watchOrders(kit.metrics, { write: write.db, read: read.db, log: kit.log });
  return createService(kit, settings, {
    routes: [
      orderRoutes({
        orders,
        place: createPlace(deps),
        quote: createQuote(gateways),
        summaries,
        follow: createFollow({ orders, streams }),
        recordReturn: createReturns(transact),
      }),
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
    checks: { 'order-write': write.ready, 'order-read': read.ready },
    endStreams: streams.end,
    close: [relay.stop, write.close, read.close],
  });
};
