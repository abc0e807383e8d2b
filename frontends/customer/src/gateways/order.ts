import type { Schema } from '@eshop/client/client';
import type { Cart } from '@eshop/contracts/cart';
import type { Money } from '@eshop/contracts/money';
import type { Order, OrderQuote, OrderSummary } from '@eshop/contracts/order';
import { answerOf, api } from '@eshop/ui/server/api';
import type { Session } from '@eshop/ui/server/sessions';

interface OrderList {
  items: OrderSummary[];
  nextCursor: string | null;
}

interface Placing {
  address: Schema<'Address'>;
  expectedTotal: Money;
  /** The same key gives the same order, however often it is sent. */
  key: string;
}

const orders = (session: Session, timeoutMs?: number) => api('order', { session, ...(timeoutMs && { timeoutMs }) });
const one = (id: string) => ({ params: { path: { id } } });

/** What this site asks of order, in a customer's name. Each throws as `answerOf` does. */
export const order = {
  quote: (session: Session, address: Schema<'Address'>): Promise<OrderQuote> =>
    answerOf(orders(session, 5000).POST('/v1/orders/quote', { body: { address } })),
  place: (session: Session, { address, expectedTotal, key }: Placing): Promise<Order> =>
    answerOf(
      orders(session, 15_000).POST('/v1/orders', {
        params: { header: { 'Idempotency-Key': key } },
        body: { address, expectedTotal },
      }),
    ),
  list: (session: Session, query: Readonly<Record<string, string>>): Promise<OrderList> =>
    answerOf(orders(session).GET('/v1/orders', { params: { query: query as object } })),
  get: (session: Session, id: string): Promise<Order> => answerOf(orders(session).GET('/v1/orders/{id}', one(id))),
  cancel: (session: Session, id: string): Promise<Order> =>
    answerOf(orders(session, 8000).POST('/v1/orders/{id}/cancel', one(id))),
  confirmDelivery: (session: Session, id: string): Promise<Order> =>
    answerOf(orders(session, 8000).POST('/v1/orders/{id}/confirm-delivery', one(id))),
  reorder: (session: Session, id: string): Promise<Cart> =>
    answerOf(orders(session, 8000).POST('/v1/orders/{id}/reorder', one(id))),
};
