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
import { route, routes } from '@eshop/service-kit/http/route';
import { z } from 'zod';
import type { AdjustStock } from '../use-cases/adjust-stock.ts';
import type { ReadStock } from '../use-cases/read-stock.ts';
import type { ReceiveStock } from '../use-cases/receive-stock.ts';
import type { TransferStock } from '../use-cases/transfer-stock.ts';

interface UseCases {
  readStock: ReadStock;
  receiveStock: ReceiveStock;
  transferStock: TransferStock;
  adjustStock: AdjustStock;
}

const boundStaffNote = 'Staff that are bound to warehouses see and change these alone.';

export const stockRoutes = ({ readStock, receiveStock, transferStock, adjustStock }: UseCases) =>
  routes('/v1/stock', {
    'GET /': route({
      name: 'listStock',
      summary: 'Stock levels by product and warehouse; `low`: only those below their alert level, or not',
      description: boundStaffNote,
      allow: 'stock:read',
      query: StockQuery,
      reply: [200, StockPage],
      handler: ({ query, user }) => readStock.listLevels(query, user.warehouses),
    }),
    'POST /receipts': route({
      name: 'createReceipt',
      summary: 'Take goods in; with `orderId` those that come back from a failed order',
      description: boundStaffNote,
      allow: 'stock:edit',
      body: Receipt,
      idempotent: true,
      reply: [201, Movement],
      problems: [otherWarehouse, unknownReference, notSent],
      handler: ({ body, user, idempotencyKey }) => receiveStock(body, { user, key: idempotencyKey }),
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
      handler: async ({ body, user, idempotencyKey }) => ({
        items: await transferStock(body, { user, key: idempotencyKey }),
      }),
    }),
    'POST /adjustments': route({
      name: 'createAdjustment',
      summary: 'Set right what is on hand, with the reason',
      description: boundStaffNote,
      allow: 'stock:edit',
      body: Adjustment,
      idempotent: true,
      reply: [201, Movement],
      problems: [otherWarehouse, unknownReference, stockShort],
      handler: ({ body, user, idempotencyKey }) => adjustStock(body, { user, key: idempotencyKey }),
    }),
    'GET /movements': route({
      name: 'listMovements',
      summary: 'Physical movements, newest first',
      description: boundStaffNote,
      allow: 'stock:read',
      query: MovementQuery,
      reply: [200, MovementPage],
      handler: ({ query, user }) => readStock.listMovements(query, user.warehouses),
    }),
    'GET /reservations': route({
      name: 'listReservations',
      summary: 'What orders hold of the stock now, newest order first',
      description: boundStaffNote,
      allow: 'stock:read',
      query: StockReservationQuery,
      reply: [200, StockReservationPage],
      handler: ({ query, user }) => readStock.listReservations(query, user.warehouses),
    }),
  });
