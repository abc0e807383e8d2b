import { sqlAuditLog } from '@eshop/service-kit/audit/sql-audit-log';
import { createOriginOf } from '@eshop/service-kit/auth/caller';
import { sqlDeadLetters } from '@eshop/service-kit/dead-letters/sql-dead-letters';
import { createClientAddress } from '@eshop/service-kit/http/client-address';
import type { Kit } from '@eshop/service-kit/kit';
import { sqlEventCursors } from '@eshop/service-kit/lost-events/sql-event-cursors';
import { createJanitor } from '@eshop/service-kit/retention/janitor';
import { createService } from '@eshop/service-kit/service';
import { openMysql } from '@eshop/service-kit/sql/mysql';
import { productGateway } from './gateways/product.ts';
import { backUpTiming, startBackUps } from './jobs/back-up-carts.ts';
import { startResyncs } from './jobs/resync-carts.ts';
import { startMemoryWatch } from './jobs/watch-memory.ts';
import { createCartMetrics, createMemoryMetrics } from './metrics.ts';
import { createBudgetOf } from './routes/budget.ts';
import { cartRoutes } from './routes/cart.ts';
import { internalRoutes } from './routes/internal.ts';
import type { Settings } from './settings.ts';
import { createBackup } from './store/backup.ts';
import { createCarts } from './store/carts.ts';
import { createChangedCarts } from './store/changed-carts.ts';
import { openRedis } from './store/redis.ts';
import { createRestoredCarts } from './store/restored-carts.ts';
import { createResyncs } from './store/resyncs.ts';
import type { CartDb } from './store/tables.ts';
import { onOrderCreated } from './subscriptions/order-created.ts';
import { onProductUpdated } from './subscriptions/product-updated.ts';
import { createBackUpCarts } from './use-cases/back-up-carts.ts';
import { createRecovery } from './use-cases/recover-carts.ts';
import { createResyncCarts } from './use-cases/resync-carts.ts';
import { createShopping } from './use-cases/shopping.ts';
import { createSubtractOrder } from './use-cases/subtract-order.ts';
import { createUpdateProductInCarts } from './use-cases/update-product-in-carts.ts';
import { createWatchMemory } from './use-cases/watch-memory.ts';

export const build = async (kit: Kit, settings: Settings) => {
  const { log } = kit;
  const mysql = openMysql<CartDb>(settings.MYSQL_CART_URL);
  const redis = openRedis({
    sentinels: settings.REDIS_CARTS_SENTINELS,
    master: settings.REDIS_CARTS_MASTER,
    password: settings.REDIS_CARTS_PASSWORD,
    log,
  });
  const metrics = createCartMetrics(kit.metrics);
  const backup = createBackup(mysql.db);
  const recovery = createRecovery({ restoredCarts: createRestoredCarts(redis.master), backup, log });
  const carts = createCarts({ ...redis, recovery, backup, onWrite: () => metrics.writes.inc() });
  const shopping = createShopping({ carts, product: productGateway(kit.sidecar), log });
  const changedCarts = createChangedCarts(redis.master);
  const backUpCarts = createBackUpCarts(
    {
      changedCarts,
      backup,
      log,
      onStatement: () => metrics.statements.inc(),
      onFailure: () => kit.metrics.itemFailures.inc({ task: 'write-behind' }),
    },
    backUpTiming,
  );
  const backUps = startBackUps({ backUpCarts, log });
  const resyncCarts = createResyncCarts({ changedCarts, resyncs: createResyncs(mysql.db), log });
  const resyncs = startResyncs({ resyncCarts, log });
  const watchMemory = createWatchMemory({ master: redis.master, metrics: createMemoryMetrics(kit.metrics) });
  const memory = startMemoryWatch({ watchMemory, log });
  const budgetOf = createBudgetOf({
    clientAddress: createClientAddress(createOriginOf(settings.APP_API_TOKEN)),
    factor: settings.RATE_LIMIT_FACTOR,
  });
  const janitor = createJanitor({
    purges: { carts: backup.purge },
    log,
    registry: kit.metrics.registry,
  });
  return createService(kit, settings, {
    routes: [cartRoutes(shopping, budgetOf), internalRoutes(shopping)],
    subscriptions: [
      onProductUpdated(createUpdateProductInCarts({ carts })),
      onOrderCreated(createSubtractOrder({ carts })),
    ],
    deadLetters: sqlDeadLetters(mysql.db),
    eventCursors: sqlEventCursors(mysql.db),
    auditLog: sqlAuditLog(mysql.db, kit.app.id),
    checks: { redis: redis.ready, mysql: mysql.ready },
    close: [memory.stop, resyncs.stop, backUps.stop, janitor.stop, redis.close, mysql.close],
  });
};
