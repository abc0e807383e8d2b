import { StockPage, Warehouse, WarehousePage } from '@eshop/contracts/stock';
import { type Api, Refused } from './api.ts';
import { ownModels } from './catalogue/vehicles.ts';
import type { Stocked } from './products.ts';
import { stableNumbers } from './stable-id.ts';

const stockPlan = [
  { name: 'New York', zip: '10001' },
  { name: 'Chicago', zip: '60601' },
  { name: 'San Francisco', zip: '94105' },
] as const;

interface Deps {
  api: Api;
  token: string;
}

/** The demo warehouses, made if they are not there, in an order that is always the same. */
export const seedWarehouses = async (deps: Deps): Promise<Warehouse[]> => {
  for (const body of stockPlan) await open(body, deps);
  const { items } = await deps.api.call('warehouse', 'GET /v1/warehouses?limit=100', {
    token: deps.token,
    reply: WarehousePage,
  });
  return stockPlan.flatMap(({ name }) => items.find((warehouse) => warehouse.name === name) ?? []);
};

const open = async (body: (typeof stockPlan)[number], { api, token }: Deps) => {
  try {
    await api.call('warehouse', 'POST /v1/warehouses', { token, body, reply: Warehouse });
  } catch (error) {
    if (!(error instanceof Refused && error.status === 409)) throw error;
  }
};

/**
 * Takes stock of a vehicle in, in every warehouse; editions lie in one each. A product that has levels already is left
 * alone: what people did to it since is theirs. A run that was killed is completed by the receipts' stable keys.
 */
export const createStocking =
  (warehouses: readonly Warehouse[], { api, token }: Deps) =>
  async ({ id, index }: Stocked, { fresh }: { fresh: boolean }): Promise<void> => {
    const present = fresh ? new Set<string>() : await warehousesWith(id, { api, token });
    const random = stableNumbers(`stock ${index}`);
    for (const [at, warehouse] of warehouses.entries()) {
      const quantity = piecesOf(index, random());
      const isStockedHere = index < ownModels || index % warehouses.length === at;
      if (!isStockedHere || quantity === 0 || present.has(warehouse.id)) continue;
      await api.call('warehouse', 'POST /v1/stock/receipts', {
        token,
        headers: { 'idempotency-key': `demo-${id}-${warehouse.id}` },
        body: { warehouseId: warehouse.id, productId: id, quantity, note: 'Opening stock of the demo shop' },
        retryOn: [404], // warehouse learns of a product by an event
      });
    }
  };

/** From a few to forty; every sixteenth model is sold out, so that the shop shows that too. */
const piecesOf = (index: number, chance: number) => (index % 16 === 13 ? 0 : 4 + Math.floor(chance * 37));

const warehousesWith = async (productId: string, { api, token }: Deps) => {
  const { items } = await api.call('warehouse', `GET /v1/stock?productId=${productId}&limit=100`, {
    token,
    reply: StockPage,
  });
  return new Set(items.map(({ warehouseId }) => warehouseId));
};
