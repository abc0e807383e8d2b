import type { Schema } from '@eshop/client/client';
import type { Order } from '@eshop/contracts/order';
import { answerOf, api, ifMatch } from '@eshop/ui/server/api';
import type { Session } from '@eshop/ui/server/sessions';

const orders = (session: Session, timeoutMs?: number) => api('order', { session, ...(timeoutMs && { timeoutMs }) });
const decisions = (session: Session, version: number) =>
  api('order', { session, timeoutMs: 8000, headers: ifMatch(version) });
const one = (id: string) => ({ params: { path: { id } } });

/** What this site asks of order, in somebody's name. Each throws as `answerOf` does. */
export const order = {
  list: (session: Session, query: Readonly<Record<string, string>>) =>
    answerOf(orders(session, 5000).GET('/v1/orders', { params: { query: query as object } })),
  counts: (session: Session) => answerOf(orders(session).GET('/v1/orders/counts')),
  get: (session: Session, id: string): Promise<Order> => answerOf(orders(session).GET('/v1/orders/{id}', one(id))),
  /** Throws a 412 with the current state when the order is no longer at this version. */
  changeStatus: (session: Session, id: string, version: number, body: Schema<'ChangeStatus'>): Promise<Order> =>
    answerOf(decisions(session, version).PATCH('/v1/orders/{id}/status', { ...one(id), body })),
  /** Throws a 412 with the current state when the order is no longer at this version. */
  recordReturn: (
    session: Session,
    id: string,
    { version, key, body }: { version: number; key: string; body: Schema<'RecordReturn'> },
  ): Promise<Order> =>
    answerOf(
      decisions(session, version).POST('/v1/orders/{id}/returns', {
        params: { path: { id }, header: { 'Idempotency-Key': key } },
        body,
      }),
    ),
};
