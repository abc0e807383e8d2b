import type { EventOf } from '@eshop/contracts/events';
import type {
  AuditLogTables,
  DeadLetterTables,
  EventCursorTables,
  InboxTables,
} from '@eshop/service-kit/sql/kit-tables';
import type { Generated, Kysely, Transaction } from 'kysely';

/** The tables of the sales database. Prices are minor units a piece. */
export interface SalesDb extends AuditLogTables, DeadLetterTables, EventCursorTables, InboxTables {
  sales: {
    id: string;
    order_id: string;
    kind: EventOf<'sale-created'>['kind'];
    product_id: string;
    /** Null in facts from before events carried it. */
    name: string | null;
    category: string;
    warehouse_id: string;
    quantity: number;
    price: number;
    cost: number;
    currency: string;
    sold_at: Date;
    /** When an event last reported it. */
    told_at: Generated<Date>;
  };
  /** What products are called now. */
  products: { id: string; name: string; category: string; version: number };
}

export type Db = Kysely<SalesDb>;
export type Trx = Transaction<SalesDb>;
