import { randomUUID } from 'node:crypto';
import { Product } from '@eshop/contracts/product';
import type { Api } from '../dev/demo/api.ts';
import { seedWarehouses } from '../dev/demo/stock.ts';

/** Something that shoppers buy, with so many pieces in all warehouses together. */
export interface Goods {
  productId: string;
  pieces: number;
  /** Whether it is so little that it will be sold out. */
  scarce: boolean;
}

/** So many products with more than anybody orders, and one that runs out. */
const stockLevels = [...Array.from({ length: 5 }, () => 60_000), 12];

/** Products that only the chaos' shoppers buy, with their pieces spread over the demo warehouses. */
export const createGoods = async (api: Api, token: string): Promise<Goods[]> => {
  const warehouses = await seedWarehouses({ api, token });
  return Promise.all(
    stockLevels.map(async (pieces) => {
      const body = productOf(randomUUID().slice(0, 18));
      const { id: productId } = await api.call('product', 'POST /v1/products', { token, body, reply: Product });
      const quantity = pieces / warehouses.length;
      for (const { id: warehouseId } of warehouses) {
        await api.call('warehouse', 'POST /v1/stock/receipts', {
          token,
          headers: { 'idempotency-key': `${productId}-${warehouseId}` },
          body: { warehouseId, productId, quantity, note: 'chaos' },
          retryOn: [404], // warehouse learns of a product by an event
        });
      }
      return { productId, pieces, scarce: pieces < 100 };
    }),
  );
};

const productOf = (name: string) => ({
  sku: `C-${name}`,
  name: 'Chaos Falcon',
  brand: 'Chaos',
  description: 'A vehicle that is bought while things break',
  categoryId: 'cars-suv',
  vehicleClass: 'car',
  price: { amount: 1_000_000, currency: 'USD' },
  cost: { amount: 600_000, currency: 'USD' },
  specs: { Seats: '5' },
});
