/** What tools, and tests of several services, use of this one; they import nothing else of it. */

export { actionOf, type ReservationState, transitions } from './src/domain/reservation.ts';
export { firstOrderRules, Settings } from './src/settings.ts';
export type { WarehouseDb } from './src/store/tables.ts';
export { onProductChanges } from './src/subscriptions/product-changes.ts';
export { createReconciliation } from './src/use-cases/reconcile-stock.ts';
export { createReleaseStock } from './src/use-cases/release-stock.ts';
export { createReserveStock } from './src/use-cases/reserve-stock.ts';
export { type RestockedReturn, TooManyReturned } from './src/use-cases/restock-return.ts';
export { createRecovery, type OrderStock } from './src/use-cases/restore-stock.ts';
