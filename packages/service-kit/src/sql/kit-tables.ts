import type { ColumnType, Generated } from 'kysely';

/** Written as JSON text; read as the driver gives it (see `jsonReader`). */
type Json = ColumnType<unknown, string, never>;

/** Events, as written with what makes them true. Pending while `sent_at` is null. */
export interface OutboxTable {
  /** The event's id. */
  id: string;
  topic: string;
  data: Json;
  traceparent: string | null;
  created_at: Generated<Date>;
  next_attempt_at: Generated<Date>;
  /** How often its publishing failed. */
  attempts: Generated<number>;
  sent_at: Generated<Date | null>;
}

/** Which events were processed. */
export interface InboxTable {
  event_id: string;
  topic: string;
  processed_at: Generated<Date>;
  /** How often it came; counted by MySQL alone, where it tells the first time from the others. */
  deliveries: Generated<number>;
}

/** Events that could not be processed, one row for each topic and event. */
export interface DeadLetterTable {
  /** UUIDv7: newer letters sort after older ones. */
  id: string;
  topic: string;
  event_id: string;
  payload: Json;
  error: string;
  at: Generated<Date>;
}

/** What people changed, written with the change. */
export interface AuditLogTable {
  /** UUIDv7, of the moment that `at` is. */
  id: string;
  at: Date;
  by_id: string;
  by_name: string | null;
  action: string;
  resource_type: string;
  resource_id: string;
  old_values: ColumnType<unknown, string | null, never>;
  new_values: ColumnType<unknown, string | null, never>;
  note: string | null;
}

/** An event that somebody discarded, and that is not read from its source again. */
export interface DiscardedEventTable {
  topic: string;
  event_id: string;
  at: Generated<Date>;
}

/** How far the events of an app's sources are compared with those that it processed. */
export interface EventCursorTable {
  source: string;
  /** Null until the first event was compared. */
  sent_until: string | null;
  claimed_until: Generated<Date>;
}

export interface EventCursorTables {
  event_cursors: EventCursorTable;
}

export interface OutboxTables {
  outbox: OutboxTable;
}

export interface InboxTables {
  inbox: InboxTable;
}

/** Whoever keeps dead letters keeps who redrove or discarded them. */
export interface DeadLetterTables extends AuditLogTables {
  dead_letters: DeadLetterTable;
  discarded_events: DiscardedEventTable;
}

export interface AuditLogTables {
  audit_log: AuditLogTable;
}

/** The kit's tables: `interface OrderDb extends KitTables { orders: … }`. A service that needs fewer extends fewer. */
export interface KitTables extends OutboxTables, InboxTables, DeadLetterTables, AuditLogTables, EventCursorTables {}
