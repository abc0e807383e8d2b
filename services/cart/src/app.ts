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
import { createCartMetrics, createMemoryMetrics } from './metrics.ts';
import { createBudgetOf } from './routes/budget.ts';
import { cartRoutes } from './routes/cart.ts';
import { internalRoutes } from './routes/internal.ts';
import type { Settings } from './settings.ts';
import { createShopping } from './shopping.ts';
import { createBackup } from './store/backup.ts';
import { createCarts } from './store/carts.ts';
import { watchMemory } from './store/memory.ts';
import { createRecovery } from './store/recovery.ts';
import { openRedis } from './store/redis.ts';
import { createResyncs, startResync } from './store/resync.ts';
import type { CartDb } from './store/tables.ts';
import { startWriteBehind } from './store/write-behind.ts';
import { onOrderCreated } from './subscriptions/order-created.ts';
import { onProductUpdated } from './subscriptions/product-updated.ts';

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
  const recovery = createRecovery({ master: redis.master, backup, log });
  const carts = createCarts({ ...redis, recovery, backup, onWrite: () => metrics.writes.inc() });
  const shopping = createShopping({ carts, product: productGateway(kit.sidecar), log });
  const writeBehind = startWriteBehind({
    master: redis.master,
    backup,
    log,
    onStatement: () => metrics.statements.inc(),
    onFailure: () => kit.metrics.itemFailures.inc({ task: 'write-behind' }),
  });
  const resyncs = startResync({ master: redis.master, resyncs: createResyncs(mysql.db), log });
  const memory = watchMemory({ master: redis.master, metrics: createMemoryMetrics(kit.metrics), log });
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
    subscriptions: [onProductUpdated(carts), onOrderCreated(carts)],
    deadLetters: sqlDeadLetters(mysql.db),
    eventCursors: sqlEventCursors(mysql.db),
    auditLog: sqlAuditLog(mysql.db, kit.app.id),
    checks: { redis: redis.ready, mysql: mysql.ready },
    close: [memory.stop, resyncs.stop, writeBehind.stop, janitor.stop, redis.close, mysql.close],
  });
};
