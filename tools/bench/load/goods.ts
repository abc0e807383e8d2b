import { randomUUID } from 'node:crypto';
import type { Send } from './client.ts';

/** Of so many stock levels the products are bought, and so many pieces of each are received. */
const levels = 50;
const pieces = 100_000;

/** Receives goods, so that what is measured is the shop and not an empty shelf; returns the ids of products that warehouse knows. */
export const receiveGoods = async (send: Send, admin: string): Promise<string[]> => {
  const { items } = JSON.parse(await send('warehouse', `GET /v1/stock?limit=${levels}`, { token: admin })) as {
    items: { productId: string; warehouseId: string; available: number }[];
  };
  const goods = new Map(items.map((level) => [level.productId, level]));
  for (const { productId, warehouseId, available } of goods.values()) {
    if (available >= pieces / 2) continue;
    const headers = { 'idempotency-key': randomUUID() };
    const body = { warehouseId, productId, quantity: pieces };
    await send('warehouse', 'POST /v1/stock/receipts', { token: admin, headers, body });
  }
  return [...goods.keys()];
};
