/** What tools, and tests of several services, use of this one; they import nothing else of it. */

export { actionOf, type ReservationState, transitions } from './src/domain/reservation.ts';
export { firstOrderRules, Settings } from './src/settings.ts';
export { type RestockedReturn, TooManyReturned } from './src/store/order-returns.ts';
export { createReconciliation } from './src/store/reconcile.ts';
export { createRecovery, type OrderStock } from './src/store/recover.ts';
export { createReservations } from './src/store/reservations.ts';
export type { WarehouseDb } from './src/store/tables.ts';
export { onProductChanges } from './src/subscriptions/product-changes.ts';
