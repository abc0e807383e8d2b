import { Cart } from '@eshop/contracts/cart';
import { Id } from '@eshop/contracts/ids';
import {
  ChangeStatus,
  Order,
  OrderCounts,
  OrderCountsQuery,
  OrderEvent,
  OrderListQuery,
  OrderPage,
  OrderQuote,
  PlaceOrder,
  QuoteOrder,
  RecordReturn,
  SearchOrders,
} from '@eshop/contracts/order';
import {
  approvalRequired,
  cartEmpty,
  cartOrdered,
  destinationNotServed,
  firstOrderLimit,
  orderCoolDown,
  ownOrder,
  placingTimedOut,
  productGone,
  refundExceedsOrder,
  returnExceedsOrder,
  tooManyOrders,
  tooManyStreams,
  tooManyUnits,
  totalChanged,
  wrongState,
} from '@eshop/contracts/problems/orders';
import { stockShort } from '@eshop/contracts/problems/stock';
import { actorOf } from '@eshop/service-kit/audit/audit-log';
import { requiredVersion } from '@eshop/service-kit/http/precondition';
import { route, routes } from '@eshop/service-kit/http/route';
import { z } from 'zod';
import { detailFor } from '../domain/order.ts';
import type { CancelOrder } from '../use-cases/cancel-order.ts';
import type { ConfirmDelivery } from '../use-cases/confirm-delivery.ts';
import type { FollowOrder } from '../use-cases/follow-order/follow-order.ts';
import type { ListOrders } from '../use-cases/list-orders.ts';
import type { PlaceOrder as PlaceOrderUseCase } from '../use-cases/place-order/place-order.ts';
import type { QuoteOrder as QuoteOrderUseCase } from '../use-cases/quote-order.ts';
import type { ReadOrders } from '../use-cases/read-orders.ts';
import type { RecordOrderReturn } from '../use-cases/record-return.ts';
import type { ReorderItems } from '../use-cases/reorder-items.ts';
import type { UpdateOrderStatus } from '../use-cases/update-order-status.ts';
import { lastEventHeader, lastEventIn, openEventStream } from './event-stream.ts';

/** What the routes of orders call. */
export interface OrderUseCases extends Pick<ReadOrders, 'detail' | 'counts'> {
  placeOrder: PlaceOrderUseCase;
  quoteOrder: QuoteOrderUseCase;
  listOrders: ListOrders;
  followOrder: FollowOrder;
  reorderItems: ReorderItems;
  cancelOrder: CancelOrder;
  confirmDelivery: ConfirmDelivery;
  updateOrderStatus: UpdateOrderStatus;
  recordReturn: RecordOrderReturn;
}

const OrderParams = z.object({ id: Id });

/** The public routes of orders. */
export const orderRoutes = (useCases: OrderUseCases) =>
  routes('/v1/orders', {
    'POST /quote': route({
      name: 'quoteOrder',
      summary: 'What an order would cost now; takes nothing',
      description: 'The lines of a quote have no `allocations`: stock is allocated when the order is placed.',
      allow: 'order:own',
      body: QuoteOrder,
      repeatable: true,
      reply: [200, OrderQuote],
      problems: [destinationNotServed, cartEmpty, cartOrdered, productGone, stockShort, tooManyUnits, placingTimedOut],
      handler: ({ body, user }) => useCases.quoteOrder(user.id, body),
    }),
    'POST /': route({
      name: 'placeOrder',
      summary: 'Place an order: the items, or else the cart',
      allow: 'order:own',
      body: PlaceOrder,
      idempotent: true,
      reply: [201, Order],
      replyHeaders: {
        'Idempotency-Replayed':
          '`true` when an earlier request with this key placed the order; absent when this one did.',
      },
      problems: [
        destinationNotServed,
        cartEmpty,
        cartOrdered,
        productGone,
        stockShort,
        totalChanged,
        firstOrderLimit,
        tooManyOrders,
        tooManyUnits,
        approvalRequired,
        orderCoolDown,
        placingTimedOut,
      ],
      handler: async ({ body, user, idempotencyKey, signal, network, res }) => {
        const order = await useCases.placeOrder(user.id, body, idempotencyKey, { signal, network });
        if (order.isReplayed) res.setHeader('Idempotency-Replayed', 'true');
        return detailFor(user, order);
      },
    }),
    'GET /': route({
      name: 'listOrders',
      summary: 'Orders: one’s own, or all for those who manage orders',
      description:
        'Newest first, or `sort=oldest`. `status` takes several, with commas between. `q` is looked for in the number, the names of products and, for those who manage orders, the customer’s name; `POST /v1/orders/search` keeps a name out of the address and so out of the logs of load balancers. Which orders a text showed to whom is in the audit log.',
      allow: 'order:own',
      query: OrderListQuery,
      reply: [200, OrderPage],
      handler: ({ query, user }) => useCases.listOrders(user, query),
    }),
    'POST /search': route({
      name: 'searchOrders',
      summary: 'Orders by a text, which may be a customer’s name',
      description:
        'Changes nothing. Which orders a text showed to whom is in the audit log, and that they were exported.',
      allow: 'order:manage',
      body: SearchOrders,
      repeatable: true,
      reply: [200, OrderPage],
      handler: ({ body, user }) => useCases.listOrders(user, body),
    }),
    'GET /counts': route({
      name: 'countOrders',
      summary: 'How many orders are in each state in which they go on; with `closed`, also of those that are over',
      description: 'All are counted exactly. What goes on costs as much as there is of it; `closed` reads every order.',
      allow: 'order:manage',
      query: OrderCountsQuery,
      reply: [200, OrderCounts],
      handler: ({ query }) => useCases.counts(query),
    }),
    'GET /:id': route({
      name: 'getOrder',
      summary: 'An order with its timeline',
      allow: 'order:own',
      params: OrderParams,
      reply: [200, Order],
      handler: ({ params, user }) => useCases.detail(user, params.id),
    }),
    'GET /:id/events': route({
      name: 'followOrder',
      summary: 'What happens to an order, as it happens',
      description:
        'Server-sent events: an entry of the timeline each, from its beginning or after `Last-Event-ID`. Ends when the order is over, after 15 minutes and when the service stops; 204 when there is nothing left to tell.',
      allow: 'order:own',
      params: OrderParams,
      stream: OrderEvent,
      headers: lastEventHeader,
      reply: [200],
      problems: [tooManyStreams],
      handler: async ({ params, user, network, stillMay, req, res }) => {
        const request = { lastEntry: lastEventIn(req), network, stillMay, open: () => openEventStream(res) };
        const isFollowed = await useCases.followOrder(user, params.id, request);
        if (!isFollowed) res.status(204).end(); // which tells a browser not to come again
      },
    }),
    'POST /:id/reorder': route({
      name: 'reorderItems',
      summary: 'Put the lines of an order into the cart again',
      description:
        'A line that is in the cart already grows to the ordered quantity at the most. Warnings name what is gone, short, or did not fit.',
      allow: 'order:own',
      params: OrderParams,
      repeatable: true,
      reply: [200, Cart],
      handler: ({ params, user }) => useCases.reorderItems(user, params.id),
    }),
    'POST /:id/cancel': route({
      name: 'cancelOrder',
      summary: 'Cancel an order whose payment is not approved',
      allow: 'order:own',
      params: OrderParams,
      reply: [200, Order],
      problems: [wrongState],
      handler: ({ params, user }) => useCases.cancelOrder(user, params.id),
    }),
    'POST /:id/confirm-delivery': route({
      name: 'confirmDelivery',
      summary: 'Confirm that a shipped order arrived',
      allow: 'order:own',
      params: OrderParams,
      reply: [200, Order],
      problems: [ownOrder, wrongState],
      handler: ({ params, user }) => useCases.confirmDelivery(user, params.id),
    }),
    'POST /:id/returns': route({
      name: 'recordReturn',
      summary: 'Record units of a delivered order that came back',
      description:
        'Stock, payment and sales follow: units to `restock` go back to the warehouses that they came from, `refund` becomes due, and the report takes them out of the sales.',
      allow: 'order:manage',
      params: OrderParams,
      body: RecordReturn,
      idempotent: true,
      reply: [201, Order],
      ifMatch: 'required',
      problems: [ownOrder, wrongState, returnExceedsOrder, refundExceedsOrder],
      handler: ({ params, user, body, idempotencyKey, req }) =>
        useCases.recordReturn({
          orderId: params.id,
          requested: body,
          by: actorOf(user),
          key: idempotencyKey,
          seenVersion: requiredVersion(req),
        }),
    }),
    'PATCH /:id/status': route({
      name: 'updateOrderStatus',
      summary: 'Ship an order, confirm its delivery, or let it fail',
      allow: 'order:manage',
      params: OrderParams,
      body: ChangeStatus,
      repeatable: true,
      reply: [200, Order],
      ifMatch: 'required',
      problems: [ownOrder, wrongState],
      handler: ({ params, user, body, req }) => useCases.updateOrderStatus(user, params.id, body, requiredVersion(req)),
    }),
  });
