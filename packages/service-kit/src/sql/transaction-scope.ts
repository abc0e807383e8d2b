import { AsyncLocalStorage } from 'node:async_hooks';
import { Kysely, type Transaction, type TransactionBuilder } from 'kysely';

const scope = new AsyncLocalStorage<true>();

/**
 * Throws when the caller runs inside a database transaction. A call that times out may still take effect after the
 * transaction rolled back, and it holds the transaction's locks for as long as the other side takes.
 */
export const assertOutsideTransaction = (call: string): void => {
  if (scope.getStore()) throw new Error(`${call} must not be called inside a database transaction`);
};

/** A Kysely whose transactions are known to `assertOutsideTransaction`. */
export class ScopedKysely<DB> extends Kysely<DB> {
  override transaction(): TransactionBuilder<DB> {
    return withScope(super.transaction());
  }
}

const withScope = <DB>(builder: TransactionBuilder<DB>): TransactionBuilder<DB> => {
  const execute = builder.execute.bind(builder);
  return Object.assign(builder, {
    execute: <Result>(work: (trx: Transaction<DB>) => Promise<Result>) =>
      execute((trx) => scope.run(true, () => work(trx))),
    setIsolationLevel: withNext(builder.setIsolationLevel.bind(builder)),
    setAccessMode: withNext(builder.setAccessMode.bind(builder)),
  });
};

const withNext =
  <DB, Option>(set: (option: Option) => TransactionBuilder<DB>) =>
  (option: Option) =>
    withScope(set(option));
