/** What tools, and tests of several services, use of this one; they import nothing else of it. */

export type { PaidOrder } from './src/domain/proven-actions.ts';
export { createProofs } from './src/store/proofs.ts';
export type { PaymentDb } from './src/store/tables.ts';
export { createRecovery } from './src/use-cases/restore-payment.ts';
