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
} from '@eshop/contracts/order';
import { actorOf } from '@eshop/service-kit/audit/audit-log';
import { ifMatchHeader, ifMatchProblems, requiredVersion } from '@eshop/service-kit/http/precondition';
import { route, routes } from '@eshop/service-kit/http/route';
import { z } from 'zod';
import { detailOf } from '../domain/order.ts';
import type { createOrders } from '../orders.ts';
import type { createPlace } from '../placing/place.ts';
import type { createQuote } from '../placing/quote.ts';
import type { createReturns } from '../store/returns.ts';
import type { createSummaries } from '../store/summaries.ts';
import type { createFollow } from '../streams/follow.ts';

interface Deps {
  orders: ReturnType<typeof createOrders>;
  place: ReturnType<typeof createPlace>;
  quote: ReturnType<typeof createQuote>;
  summaries: ReturnType<typeof createSummaries>;
  follow: ReturnType<typeof createFollow>;
  recordReturn: ReturnType<typeof createReturns>;
}

const One = z.object({ id: Id });
const wrongState = { 409: 'The order is in a state that does not allow it' };

export const orderRoutes = ({ orders, place, quote, summaries, follow, recordReturn }: Deps) =>
  routes('/v1/orders', {
    'POST /quote': route({
      summary: 'What an order would cost now; takes nothing',
      allow: 'order:own',
      body: QuoteOrder,
      repeatable: true,
      reply: [200, OrderQuote],
      problems: { 409: 'Stock is short, a product is gone, or the cart is empty' },
      handler: ({ body, user }) => quote(user.id, body),
    }),
    'POST /': route({
      summary: 'Place an order: the items, or else the cart',
      allow: 'order:own',
      body: PlaceOrder,
      idempotent: true,
      reply: [201, Order],
      replyHeaders: {
        'Idempotency-Replayed':
          '`true` when an earlier request with this key placed the order; absent when this one did.',
      },
      problems: {
        409: 'Stock is short, a product is gone, the cart is empty, or the total has changed',
        422: 'The key was used for another order',
      },
      handler: async ({ body, user, idempotencyKey, signal, res }) => {
        const order = await place(user.id, body, idempotencyKey, signal);
        if (order.isReplayed) res.setHeader('Idempotency-Replayed', 'true');
        return detailOf(order);
      },
    }),
    'GET /': route({
      summary: 'Orders: one’s own, or all for those who manage orders',
      description:
        'Newest first, or `sort=oldest`. `status` takes several, with commas between. `q` is looked for in the number and the names of products, for those who manage orders in the customer’s name too.',
      allow: 'order:own',
      query: OrderListQuery,
      reply: [200, OrderPage],
      handler: ({ query, user }) =>
        summaries.list(query, user.may('order:manage') ? { manager: true } : { userId: user.id }),
    }),
    'GET /counts': route({
      summary: 'How many orders are in each state in which they go on; with `closed`, also of those that are over',
      description: 'All are counted exactly. What goes on costs as much as there is of it; `closed` reads every order.',
      allow: 'order:manage',
      query: OrderCountsQuery,
      reply: [200, OrderCounts],
      handler: async ({ query }) => ({ counts: await summaries.counts(query) }),
    }),
    'GET /:id': route({
      summary: 'An order with its timeline',
      allow: 'order:own',
      params: One,
      reply: [200, Order],
      handler: async ({ params, user }) => detailOf(await orders.visible(user, params.id)),
    }),
    'GET /:id/events': route({
      summary: 'What happens to an order, as it happens',
      description:
        'Server-sent events: an entry of the timeline each, from its beginning or after `Last-Event-ID`. Ends when the order is over, after 15 minutes and when the service stops; 204 when there is nothing left to tell.',
      allow: 'order:own',
      params: One,
      stream: OrderEvent,
      reply: [200],
      problems: { 429: 'Too many streams of this user are open' },
      handler: ({ params, user, ...input }) => follow(user, params.id, input),
    }),
    'POST /:id/reorder': route({
      summary: 'Put the lines of an order into the cart again',
      description:
        'A line that is in the cart already grows to the ordered quantity at the most. Warnings name what is gone, short, or did not fit.',
      allow: 'order:own',
      params: One,
      repeatable: true,
      reply: [200, Cart],
      handler: ({ params, user }) => orders.reorder(user, params.id),
    }),
    'POST /:id/cancel': route({
      summary: 'Cancel an order whose payment is not approved',
      allow: 'order:own',
      params: One,
      reply: [200, Order],
      problems: wrongState,
      handler: ({ params, user }) => orders.cancel(user, params.id),
    }),
    'POST /:id/confirm-delivery': route({
      summary: 'Confirm that a shipped order arrived',
      allow: 'order:own',
      params: One,
      reply: [200, Order],
      problems: wrongState,
      handler: ({ params, user }) => orders.confirmDelivery(user, params.id),
    }),
    'POST /:id/returns': route({
      summary: 'Record units of a delivered order that came back',
      description:
        'Stock, payment and sales follow: units to `restock` go back to the warehouses that they came from, `refund` becomes due, and the report takes them out of the sales.',
      allow: 'order:manage',
      params: One,
      body: RecordReturn,
      idempotent: true,
      reply: [201, Order],
      headers: ifMatchHeader,
      problems: {
        409: 'The order is not delivered, or more units or money would be returned than it had',
        422: 'The key was used for another return',
        ...ifMatchProblems,
      },
      handler: ({ params, user, body, idempotencyKey, req }) =>
        recordReturn({
          orderId: params.id,
          requested: body,
          by: actorOf(user),
          key: idempotencyKey,
          seenVersion: requiredVersion(req),
        }),
    }),
    'PATCH /:id/status': route({
      summary: 'Ship an order, confirm its delivery, or let it fail',
      allow: 'order:manage',
      params: One,
      body: ChangeStatus,
      repeatable: true,
      reply: [200, Order],
      headers: ifMatchHeader,
      problems: { ...wrongState, ...ifMatchProblems },
      handler: ({ params, user, body, req }) => orders.changeStatus(user, params.id, body, requiredVersion(req)),
    }),
  });
