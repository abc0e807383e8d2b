/** What tools, and tests of several services, use of this one; they import nothing else of it. */

export type { FrozenLine } from './src/domain/frozen-line.ts';
export { type StoredOrder, totalOf } from './src/domain/order.ts';
export { isPlaced, next, type OrderAction } from './src/domain/order-status.ts';
export { shippingCostGateway } from './src/gateways/shipping-cost.ts';
export { createRefusalCounter } from './src/metrics.ts';
export { holdLimitsOf, Settings } from './src/settings.ts';
export { createCopies } from './src/store/copies.ts';
export { createOrderStore } from './src/store/orders.ts';
export type { OrderReadDb, OrderWriteDb } from './src/store/tables.ts';
export { type ChangeOrder, createChangeOrder } from './src/use-cases/change-order.ts';
export { createDecideApproval } from './src/use-cases/decide-approval.ts';
export { createFailedOrders } from './src/use-cases/place-order/failed-orders.ts';
export { createPlaceOrder } from './src/use-cases/place-order/place-order.ts';
export { rebuildCopies, rebuildSummaries } from './src/use-cases/rebuild-read-side.ts';
export { createRecoverOrders, type RecoverOrders } from './src/use-cases/recover-orders.ts';
export { createRepublishSales } from './src/use-cases/republish-sales.ts';
export { createRequestApproval } from './src/use-cases/request-approval.ts';
