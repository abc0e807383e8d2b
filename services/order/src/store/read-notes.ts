import type { OrderListQuery, OrderPage } from '@eshop/contracts/order';
import type { Actor } from '@eshop/service-kit/audit/audit-log';
import { addToAuditLog } from '@eshop/service-kit/audit/sql-audit-log';
import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { OrderWriteDb } from './tables.ts';

type Filters = Partial<Pick<z.infer<typeof OrderListQuery>, 'status' | 'from' | 'to' | 'q'>>;

/** So many of the orders that a page shows are named in its entry. */
const maxNamed = 20;

/**
 * Writes down in the audit log who reads customers' names in lists of orders; never the text that is searched for, which
 * may be somebody's name. One query each.
 */
export const createReadNotes = (db: Kysely<OrderWriteDb>) => ({
  /** Somebody exports orders, by these filters. */
  exported: (by: Actor, { status, from, to, q }: Filters): Promise<void> =>
    addToAuditLog(db, {
      action: 'order.exported',
      by,
      resource: { type: 'order', id: '*' },
      after: { ...(status && { status }), ...(from && { from }), ...(to && { to }), byText: Boolean(q) },
    }),
  /** Somebody searched orders by a text, and is about to see these. */
  searched: (by: Actor, { items }: z.infer<typeof OrderPage>): Promise<void> => {
    const orders = items.map(({ id }) => id);
    return addToAuditLog(db, {
      action: 'order.searched',
      by,
      resource: { type: 'order', id: orders.length === 1 ? (orders[0] ?? '*') : '*' },
      after: { found: orders.length, orders: orders.slice(0, maxNamed) },
    });
  },
});

export type ReadNotes = ReturnType<typeof createReadNotes>;
