import { randomUUID } from 'node:crypto';
import type { Product } from '@eshop/contracts/product';
import type { StockLevel, Warehouse } from '@eshop/contracts/stock';
import { eventually } from './eventually.ts';
import { call, expectStatus } from './http.ts';
import { tokenOf } from './people.ts';

export interface Goods {
  product: Product;
  warehouseId: string;
}

/** A product that nobody else buys, with so many pieces in the first warehouse, once everyone knows of it. */
export const newGoods = async (pieces: number, price = 1_000_000, name = 'Test Falcon'): Promise<Goods> => {
  const token = await tokenOf('admin');
  const product = await createProduct(price, name);
  const [warehouse] = await warehouses();
  const warehouseId = warehouse?.id ?? '';
  if (pieces > 0) {
    await receive(product.id, warehouseId, pieces);
    await eventually(async () => {
      const seenProduct = await expectStatus(
        200,
        call<Product>('product', `GET /v1/products/${product.id}`, { token }),
      );
      if (seenProduct.quantity !== pieces) throw new Error(`product shows ${seenProduct.quantity}, not ${pieces}`);
    });
  }
  return { product, warehouseId };
};

const createProduct = async (price: number, name: string): Promise<Product> => {
  const body = {
    sku: `T-${randomUUID().slice(0, 18)}`,
    name,
    brand: 'Testa',
    description: 'A vehicle for tests',
    categoryId: 'cars-suv',
    vehicleClass: 'car',
    price: { amount: price, currency: 'USD' },
    cost: { amount: Math.floor(price / 2), currency: 'USD' },
    specs: { Seats: '5' },
  };
  return expectStatus(201, call<Product>('product', 'POST /v1/products', { token: await tokenOf('admin'), body }));
};

export const warehouses = async (): Promise<Warehouse[]> =>
  (
    await expectStatus(
      200,
      call<{ items: Warehouse[] }>('warehouse', 'GET /v1/warehouses', { token: await tokenOf('admin') }),
    )
  ).items;

/** Takes pieces in; waits until the warehouse has heard of the product. */
export const receive = async (productId: string, warehouseId: string, quantity: number): Promise<void> => {
  const token = await tokenOf('admin');
  const headers = { 'idempotency-key': randomUUID() };
  const body = { productId, warehouseId, quantity, note: 'test' };
  await eventually(() => expectStatus(201, call('warehouse', 'POST /v1/stock/receipts', { token, headers, body })));
};

/** What a warehouse has of a product, summed over warehouses. */
export const stockOf = async (productId: string) => {
  const token = await tokenOf('admin');
  const { items } = await expectStatus(
    200,
    call<{ items: StockLevel[] }>('warehouse', `GET /v1/stock?productId=${productId}`, { token }),
  );
  const total = (field: 'onHand' | 'reserved' | 'available') => items.reduce((sum, level) => sum + level[field], 0);
  return { onHand: total('onHand'), reserved: total('reserved'), available: total('available') };
};
