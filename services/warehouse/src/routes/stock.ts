import {
  Movement,
  MovementPage,
  MovementQuery,
  Receipt,
  StockPage,
  StockQuery,
  Transfer,
} from '@eshop/contracts/stock';
import { route, routes } from '@eshop/service-kit/http/route';
import { z } from 'zod';
import type { createStock } from '../store/stock.ts';

export const stockRoutes = (stock: ReturnType<typeof createStock>) =>
  routes('/v1/stock', {
    'GET /': route({
      summary: 'Stock levels by product and warehouse; `low`: only those below their alert level, or not',
      allow: 'stock:read',
      query: StockQuery,
      reply: [200, StockPage],
      handler: ({ query }) => stock.levels(query),
    }),
    'POST /receipts': route({
      summary: 'Take goods in',
      allow: 'stock:edit',
      body: Receipt,
      idempotent: true,
      reply: [201, Movement],
      problems: { 422: 'The key was used for another receipt' },
      handler: ({ body, user, idempotencyKey }) => stock.receive(body, { by: user.id, key: idempotencyKey }),
    }),
    'POST /transfers': route({
      summary: 'Move goods from one warehouse to another, as a pair of movements',
      allow: 'stock:manage',
      body: Transfer,
      idempotent: true,
      reply: [201, z.object({ items: z.array(Movement) })],
      problems: { 409: 'Fewer are free', 422: 'The key was used for another transfer' },
      handler: async ({ body, user, idempotencyKey }) => ({
        items: await stock.transfer(body, { by: user.id, key: idempotencyKey }),
      }),
    }),
    'GET /movements': route({
      summary: 'Physical movements, newest first',
      allow: 'stock:read',
      query: MovementQuery,
      reply: [200, MovementPage],
      handler: ({ query }) => stock.movements(query),
    }),
  });
