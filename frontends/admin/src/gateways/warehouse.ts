import type { Schema } from '@eshop/client/client';
import type { Warehouse } from '@eshop/contracts/stock';
import { answerOf, api } from '@eshop/ui/server/api';
import type { Session } from '@eshop/ui/server/sessions';
import { allPages } from './all-pages.ts';

/** What a list can be asked for, as it stands in a page's address; warehouse judges it. */
type Query = Readonly<Record<string, string>>;

const warehouses = (session: Session) => api('warehouse', { session, timeoutMs: 8000 });
const withQuery = (query: Query) => ({ params: { query: query as object } });
const once = (key: string) => ({ params: { header: { 'Idempotency-Key': key } } });

/** What this site asks of warehouse, in somebody's name. Each throws as `answerOf` does. */
export const warehouse = {
  /** All of them, by their names. */
  list: async (session: Session): Promise<Warehouse[]> => {
    const read = (cursor: string | undefined) =>
      answerOf(warehouses(session).GET('/v1/warehouses', withQuery({ limit: '100', ...(cursor && { cursor }) })));
    const items = await allPages(read);
    return items.sort((a, b) => a.name.localeCompare(b.name));
  },
  open: (session: Session, body: Schema<'CreateWarehouse'>) =>
    answerOf(warehouses(session).POST('/v1/warehouses', { body })),
  levels: (session: Session, query: Query) => answerOf(warehouses(session).GET('/v1/stock', withQuery(query))),
  /** What there is of a product in every warehouse. */
  levelsOf: (session: Session, productId: string) =>
    allPages((cursor) => warehouse.levels(session, { productId, limit: '100', ...(cursor && { cursor }) })),
  movements: (session: Session, query: Query) =>
    answerOf(warehouses(session).GET('/v1/stock/movements', withQuery(query))),
  reservations: (session: Session, query: Query) =>
    answerOf(warehouses(session).GET('/v1/stock/reservations', withQuery(query))),
  alerts: (session: Session, query: Query) => answerOf(warehouses(session).GET('/v1/stock/alerts', withQuery(query))),
  /** The same key is taken once, however often it is sent; so too for a transfer and an adjustment. */
  receive: (session: Session, key: string, body: Schema<'Receipt'>) =>
    answerOf(warehouses(session).POST('/v1/stock/receipts', { ...once(key), body })),
  transfer: (session: Session, key: string, body: Schema<'Transfer'>) =>
    answerOf(warehouses(session).POST('/v1/stock/transfers', { ...once(key), body })),
  adjust: (session: Session, key: string, body: Schema<'Adjustment'>) =>
    answerOf(warehouses(session).POST('/v1/stock/adjustments', { ...once(key), body })),
  setAlertLevel: (session: Session, body: Schema<'SetAlertLevel'>) =>
    answerOf(warehouses(session).PUT('/v1/stock/alert-levels', { body })),
};
