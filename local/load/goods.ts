import { randomUUID } from 'node:crypto';
import type { Send } from './client.ts';

/** How many different products are bought, and how many pieces of each are there at least. */
const kinds = 50;
const pieces = 100_000;

/** Receives goods, so that what is measured is the shop and not an empty shelf; answers the products' ids. */
export const receiveGoods = async (send: Send, admin: string): Promise<string[]> => {
  const { items } = JSON.parse(await send('product', `GET /v1/products?limit=${kinds}&category=cars`)) as {
    items: { id: string; quantity: number }[];
  };
  const warehouses = JSON.parse(await send('warehouse', 'GET /v1/warehouses?limit=1', { token: admin })) as {
    items: { id: string }[];
  };
  const warehouseId = warehouses.items[0]?.id;
  for (const { id: productId, quantity } of items) {
    if (quantity >= pieces / 2) continue;
    const headers = { 'idempotency-key': randomUUID() };
    const body = { warehouseId, productId, quantity: pieces };
    await send('warehouse', 'POST /v1/stock/receipts', { token: admin, headers, body });
  }
  return items.map(({ id }) => id);
};
