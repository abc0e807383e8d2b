/** What tools, and tests of several services, use of this one; they import nothing else of it. */

export type { FrozenLine } from './src/domain/frozen-line.ts';
export { type StoredOrder, totalOf } from './src/domain/order.ts';
export { isPlaced, next, type OrderAction } from './src/domain/order-status.ts';
export { shippingCostGateway } from './src/gateways/shipping-cost.ts';
export { createRefusals } from './src/metrics.ts';
export { createFailedOrders } from './src/placing/failed-orders.ts';
export { createPlace } from './src/placing/place.ts';
export { holdLimitsOf, Settings } from './src/settings.ts';
export { createApprovals } from './src/store/approvals.ts';
export { createCopies, rebuildCopies } from './src/store/copies.ts';
export { createOrderStore } from './src/store/orders.ts';
export { rebuildSummaries } from './src/store/rebuild.ts';
export { createRecovery } from './src/store/recover.ts';
export { createRetellSales } from './src/store/retell-sales.ts';
export type { OrderReadDb, OrderWriteDb } from './src/store/tables.ts';
