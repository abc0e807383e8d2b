/** What tools, and tests of several services, use of this one; they import nothing else of it. */

export { createProofs } from './src/store/proofs.ts';
export { createRecovery, type PaidOrder } from './src/store/recover.ts';
export type { PaymentDb } from './src/store/tables.ts';
