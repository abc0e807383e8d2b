import type { Schema } from '@eshop/client/client';
import type { Cart } from '@eshop/contracts/cart';
import type { Money } from '@eshop/contracts/money';
import type { Order, OrderQuote, OrderSummary } from '@eshop/contracts/order';
import type { OrderApproval } from '@eshop/contracts/order-approval';
import { answerOf, api, responseOf } from '@eshop/ui/server/api';
import type { Session } from '@eshop/ui/server/sessions';
import { saveCartVersion } from '../cart/cart-version.ts';

interface OrderList {
  items: OrderSummary[];
  nextCursor: string | null;
}

interface PlacedOrder {
  order: Order;
  /** Whether an earlier request with the same key had placed it. */
  isReplayed: boolean;
}

interface Placing {
  address: Schema<'Address'>;
  expectedTotal: Money;
  /** The same key gives the same order, however often it is sent. */
  key: string;
}

const orders = (session: Session, timeoutMs?: number) => api('order', { session, ...(timeoutMs && { timeoutMs }) });
const orderPath = (id: string) => ({ params: { path: { id } } });

/** What this site asks of order, in a customer's name. Each throws as `answerOf` does. */
export const order = {
  quote: (session: Session, address: Schema<'Address'>): Promise<OrderQuote> =>
    answerOf(orders(session, 5000).POST('/v1/orders/quote', { body: { address } })),
  place: async (session: Session, { address, expectedTotal, key }: Placing): Promise<PlacedOrder> => {
    const { data, headers } = await responseOf(
      orders(session, 15_000).POST('/v1/orders', {
        params: { header: { 'Idempotency-Key': key } },
        body: { address, expectedTotal },
      }),
    );
    return { order: data, isReplayed: headers.get('idempotency-replayed') === 'true' };
  },
  list: (session: Session, query: Readonly<Record<string, string>>): Promise<OrderList> =>
    answerOf(orders(session).GET('/v1/orders', { params: { query: query as object } })),
  get: (session: Session, id: string): Promise<Order> =>
    answerOf(orders(session).GET('/v1/orders/{id}', orderPath(id))),
  cancel: (session: Session, id: string): Promise<Order> =>
    answerOf(orders(session, 8000).POST('/v1/orders/{id}/cancel', orderPath(id))),
  confirmDelivery: (session: Session, id: string): Promise<Order> =>
    answerOf(orders(session, 8000).POST('/v1/orders/{id}/confirm-delivery', orderPath(id))),
  /** Asks that orders up to this value may be placed before they are paid. */
  requestApproval: (session: Session, value: Money): Promise<OrderApproval> =>
    answerOf(orders(session, 5000).POST('/v1/order-approvals', { body: { value: { ...value, currency: 'USD' } } })),
  /** The customer's newest request; undefined when there is none. */
  latestApproval: async (session: Session): Promise<OrderApproval | undefined> => {
    const { items } = await answerOf(orders(session).GET('/v1/order-approvals', { params: { query: { limit: 1 } } }));
    return items[0];
  },
  reorder: async (session: Session, id: string): Promise<Cart> => {
    const cart: Cart = await answerOf(orders(session, 8000).POST('/v1/orders/{id}/reorder', orderPath(id)));
    await saveCartVersion({ session }, cart);
    return cart;
  },
};
