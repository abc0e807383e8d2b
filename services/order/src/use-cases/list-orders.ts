import type { OrderListQuery, OrderPage, SearchOrders } from '@eshop/contracts/order';
import { actorOf, type NewAuditEntry } from '@eshop/service-kit/audit/audit-log';
import type { User } from '@eshop/service-kit/auth/user';
import type { z } from 'zod';
import type { Summaries } from '../store/summaries.ts';

type Query = z.infer<typeof OrderListQuery> | z.infer<typeof SearchOrders>;
type Page = z.infer<typeof OrderPage>;

interface Deps {
  summaries: Pick<Summaries, 'list'>;
  /** Adds an entry to the audit log. */
  addToAuditLog: (entry: NewAuditEntry) => Promise<void>;
}

/** How many of the orders on a page its audit entry names. */
const maxOrdersInEntry = 20;

/**
 * Lists a user's own orders, or everybody's for those who manage orders. A text that these search for may be a customer's
 * name, so the audit log says who saw which orders by it before they do, never the text itself. Throws when the audit log
 * cannot be written. One query, and one for each entry.
 */
export type ListOrders = (user: User, query: Query) => Promise<Page>;

/** Creates the list of orders. */
export const createListOrders =
  ({ summaries, addToAuditLog }: Deps): ListOrders =>
  async (user, query) => {
    if (!user.may('order:manage')) return summaries.list(query, { userId: user.id });
    const isExportStart = query.export && query.cursor === undefined;
    if (isExportStart) await addToAuditLog(exportEntry(user, query));
    const page = await summaries.list(query, { manager: true });
    // An export's first page has an entry of its own. Every other page needs one, because a client can forge its cursor.
    if (query.q && !isExportStart) await addToAuditLog(searchEntry(user, page));
    return page;
  };

const exportEntry = (user: User, { status, from, to, q }: Query): NewAuditEntry => ({
  action: 'order.exported',
  by: actorOf(user),
  resource: { type: 'order', id: '*' },
  after: { ...(status && { status }), ...(from && { from }), ...(to && { to }), byText: Boolean(q) },
});

const searchEntry = (user: User, { items }: Page): NewAuditEntry => {
  const ids = items.map(({ id }) => id);
  return {
    action: 'order.searched',
    by: actorOf(user),
    resource: { type: 'order', id: ids.length === 1 ? (ids[0] ?? '*') : '*' },
    after: { found: ids.length, orders: ids.slice(0, maxOrdersInEntry) },
  };
};
