import type { AuditLogTables, DeadLetterTables, EventCursorTables } from '@eshop/service-kit/sql/kit-tables';
import type { ColumnType, Generated } from 'kysely';

/** Carts as they were at most two seconds ago, to be restored when Redis lost everything. */
export interface CartDb extends DeadLetterTables, AuditLogTables, EventCursorTables {
  carts: {
    id: string;
    epoch: number;
    version: number;
    document: ColumnType<string, string, string>;
    updated_at: Generated<Date>;
    expires_at: Date;
  };
  cart_epochs: { epoch: Generated<number>; began_at: Generated<Date> };
  /** Requests to write every cart of Redis here again. */
  cart_resyncs: { id: Generated<number>; requested_at: Generated<Date>; completed_at: Date | null };
}
