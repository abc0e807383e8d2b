import type { DeadLetterTables, EventCursorTables, InboxTables } from '@eshop/service-kit/sql/kit-tables';
import type { Kysely, Transaction } from 'kysely';

/** The tables of the warehouse database. */
export interface WarehouseDb extends DeadLetterTables, EventCursorTables, InboxTables {
  received_events: { id: string; topic: string; occurred_at: Date };
}

export type Db = Kysely<WarehouseDb>;
export type Trx = Transaction<WarehouseDb>;
