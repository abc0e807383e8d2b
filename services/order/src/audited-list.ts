import type { OrderListQuery, SearchOrders } from '@eshop/contracts/order';
import type { Actor } from '@eshop/service-kit/audit/audit-log';
import type { z } from 'zod';
import type { ReadNotes } from './store/read-notes.ts';
import type { Summaries } from './store/summaries.ts';

interface Deps {
  summaries: Pick<Summaries, 'list'>;
  notes: ReadNotes;
}

/**
 * Creates the list of everybody's orders, for those who manage them. A text may be a customer's name, so the audit log says
 * who saw which orders by it before they do. Throws when the audit log cannot be written.
 */
export const createAuditedList =
  ({ summaries, notes }: Deps) =>
  async (by: Actor, query: z.infer<typeof OrderListQuery> | z.infer<typeof SearchOrders>) => {
    const isExportStart = query.export && query.cursor === undefined;
    if (isExportStart) await notes.exported(by, query);
    const page = await summaries.list(query, { manager: true });
    // An export's first page has an entry of its own. Every other page needs one, because a client can forge its cursor.
    if (query.q && !isExportStart) await notes.searched(by, page);
    return page;
  };

export type AuditedList = ReturnType<typeof createAuditedList>;
