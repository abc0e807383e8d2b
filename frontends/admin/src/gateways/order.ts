import type { Schema } from '@eshop/client/client';
import type { Order } from '@eshop/contracts/order';
import type { OrderApproval } from '@eshop/contracts/order-approval';
import { answerOf, api, atVersion, ifMatch } from '@eshop/ui/server/api';
import type { Session } from '@eshop/ui/server/sessions';

const orders = (session: Session, timeoutMs?: number) => api('order', { session, ...(timeoutMs && { timeoutMs }) });
const decisionMs = 8000;
const orderPath = (id: string) => ({ params: { path: { id } } });

/** What this site asks of order, in somebody's name. Each throws as `answerOf` does. */
export const order = {
  list: (session: Session, query: Readonly<Record<string, string>>) =>
    answerOf(orders(session, 5000).GET('/v1/orders', { params: { query: query as object } })),
  /** Searches customers' names too; the text is in no address. */
  search: (session: Session, body: Schema<'SearchOrders'>) =>
    answerOf(orders(session, 5000).POST('/v1/orders/search', { body })),
  counts: (session: Session) => answerOf(orders(session).GET('/v1/orders/counts')),
  get: (session: Session, id: string): Promise<Order> =>
    answerOf(orders(session).GET('/v1/orders/{id}', orderPath(id))),
  /** Throws a 412 with the current state when the order is no longer at this version. */
  changeStatus: (session: Session, id: string, version: number, body: Schema<'ChangeStatus'>): Promise<Order> =>
    answerOf(orders(session, decisionMs).PATCH('/v1/orders/{id}/status', { ...atVersion(id, version), body })),
  approvals: (session: Session, query: Readonly<Record<string, string>>) =>
    answerOf(orders(session, 5000).GET('/v1/order-approvals', { params: { query: query as object } })),
  /** Throws a 412 with the current state when the request is no longer at this version. */
  approve: (session: Session, id: string, version: number): Promise<OrderApproval> =>
    answerOf(orders(session, decisionMs).POST('/v1/order-approvals/{id}/approve', atVersion(id, version))),
  /** Throws a 412 with the current state when the request is no longer at this version. */
  decline: (session: Session, id: string, version: number): Promise<OrderApproval> =>
    answerOf(orders(session, decisionMs).POST('/v1/order-approvals/{id}/decline', atVersion(id, version))),
  /** Throws a 412 with the current state when the order is no longer at this version. */
  recordReturn: (
    session: Session,
    id: string,
    { version, key, body }: { version: number; key: string; body: Schema<'RecordReturn'> },
  ): Promise<Order> =>
    answerOf(
      orders(session, decisionMs).POST('/v1/orders/{id}/returns', {
        params: { path: { id }, header: { ...ifMatch(version), 'Idempotency-Key': key } },
        body,
      }),
    ),
};
