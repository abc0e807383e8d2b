import type { Schema } from '@eshop/client/client';
import type { Order } from '@eshop/contracts/order';
import { answerOf, api } from '@eshop/ui/server/api';
import type { Session } from '@eshop/ui/server/sessions';

const orders = (session: Session, timeoutMs?: number) => api('order', { session, ...(timeoutMs && { timeoutMs }) });
const one = (id: string) => ({ params: { path: { id } } });

/** What this site asks of order, in somebody's name. Each throws as `answerOf` does. */
export const order = {
  list: (session: Session, query: Readonly<Record<string, string>>) =>
    answerOf(orders(session, 5000).GET('/v1/orders', { params: { query: query as object } })),
  counts: (session: Session) => answerOf(orders(session).GET('/v1/orders/counts')),
  get: (session: Session, id: string): Promise<Order> => answerOf(orders(session).GET('/v1/orders/{id}', one(id))),
  changeStatus: (session: Session, id: string, body: Schema<'ChangeStatus'>): Promise<Order> =>
    answerOf(orders(session, 8000).PATCH('/v1/orders/{id}/status', { ...one(id), body })),
};
