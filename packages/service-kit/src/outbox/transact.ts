import type { OutgoingEvent } from '@eshop/contracts/events';
import type { Kysely, Transaction } from 'kysely';
import type { Queries } from '../sql/dialect.ts';
import type { OutboxTables } from '../sql/kit-tables.ts';
import { inTransaction } from '../sql/transaction.ts';
import { addToOutbox } from './add-to-outbox.ts';
import type { Relay } from './relay.ts';

/** Announces events that become true with the transaction's commit. */
export type Emit = (...events: readonly OutgoingEvent[]) => void;

/** Runs a transaction whose emitted events are published if, and only if, it commits. */
export type Transact<DB> = <Result>(work: (trx: Transaction<DB>, emit: Emit) => Promise<Result>) => Promise<Result>;

/**
 * Transactions with events: those emitted are written in one statement just before the commit, and the relay is woken
 * just after it. As in `inTransaction`, `work` may run again after a deadlock; the events of a broken-off run are dropped.
 */
export const withOutbox =
  <DB extends OutboxTables>(db: Kysely<DB>, relay: Pick<Relay, 'wake'>): Transact<DB> =>
  async (work) => {
    const { result, emitted: emittedCount } = await inTransaction(db, async (trx) => {
      const events: OutgoingEvent[] = [];
      const result = await work(trx, (...more) => void events.push(...more));
      await addToOutbox(outboxOf(trx), events);
      return { result, emitted: events.length > 0 };
    });
    if (emittedCount) relay.wake();
    return result;
  };

/** TypeScript cannot see through a type parameter that a database that has more tables has these. */
const outboxOf = <DB extends OutboxTables>(trx: Transaction<DB>) => trx as unknown as Queries<OutboxTables>;
