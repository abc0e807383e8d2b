import type { Emit } from '@eshop/service-kit/outbox/transact';
import type { Trx } from '../store/tables.ts';

/** The transaction that a use case works in; what it emits is published if, and only if, the transaction commits. */
export interface OpenTransaction {
  trx: Trx;
  emit: Emit;
}
