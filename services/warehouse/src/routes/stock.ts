import { notSent, otherWarehouse, sameWarehouse, stockShort, unknownReference } from '@eshop/contracts/problems/stock';
import {
  Adjustment,
  Movement,
  MovementPage,
  MovementQuery,
  Receipt,
  StockPage,
  StockQuery,
  StockReservationPage,
  StockReservationQuery,
  Transfer,
} from '@eshop/contracts/stock';
import { actorOf } from '@eshop/service-kit/audit/audit-log';
import { route, routes } from '@eshop/service-kit/http/route';
import { z } from 'zod';
import { checkBound, checkMayTransfer } from '../domain/bound.ts';
import type { StockLists } from '../store/lists.ts';
import type { Stock } from '../store/stock.ts';

interface Deps {
  stock: Stock;
  lists: StockLists;
}

const bound = 'Staff that are bound to warehouses see and change these alone.';

export const stockRoutes = ({ stock, lists }: Deps) =>
  routes('/v1/stock', {
    'GET /': route({
      name: 'listStock',
      summary: 'Stock levels by product and warehouse; `low`: only those below their alert level, or not',
      description: bound,
      allow: 'stock:read',
      query: StockQuery,
      reply: [200, StockPage],
      handler: ({ query, user }) => lists.levels(query, user.warehouses),
    }),
    'POST /receipts': route({
      name: 'createReceipt',
      summary: 'Take goods in; with `orderId` those that come back from a failed order',
      description: bound,
      allow: 'stock:edit',
      body: Receipt,
      idempotent: true,
      reply: [201, Movement],
      problems: [otherWarehouse, unknownReference, notSent],
      handler: ({ body, user, idempotencyKey }) => {
        checkBound(user, body.warehouseId);
        return stock.receive(body, { by: actorOf(user), key: idempotencyKey });
      },
    }),
    'POST /transfers': route({
      name: 'createTransfer',
      summary: 'Move goods from one warehouse to another, as a pair of movements',
      description: 'For whoever manages stock, and for staff between warehouses that they are bound to.',
      allow: 'stock:edit',
      body: Transfer,
      idempotent: true,
      reply: [201, z.object({ items: z.array(Movement) })],
      problems: [otherWarehouse, unknownReference, sameWarehouse, stockShort],
      handler: async ({ body, user, idempotencyKey }) => {
        checkMayTransfer(user, body);
        return { items: await stock.transfer(body, { by: actorOf(user), key: idempotencyKey }) };
      },
    }),
    'POST /adjustments': route({
      name: 'createAdjustment',
      summary: 'Set right what is on hand, with the reason',
      description: bound,
      allow: 'stock:edit',
      body: Adjustment,
      idempotent: true,
      reply: [201, Movement],
      problems: [otherWarehouse, unknownReference, stockShort],
      handler: ({ body, user, idempotencyKey }) => {
        checkBound(user, body.warehouseId);
        return stock.adjust(body, { by: actorOf(user), key: idempotencyKey });
      },
    }),
    'GET /movements': route({
      name: 'listMovements',
      summary: 'Physical movements, newest first',
      description: bound,
      allow: 'stock:read',
      query: MovementQuery,
      reply: [200, MovementPage],
      handler: ({ query, user }) => lists.movements(query, user.warehouses),
    }),
    'GET /reservations': route({
      name: 'listReservations',
      summary: 'What orders hold of the stock now, newest order first',
      description: bound,
      allow: 'stock:read',
      query: StockReservationQuery,
      reply: [200, StockReservationPage],
      handler: ({ query, user }) => lists.reservations(query, user.warehouses),
    }),
  });
