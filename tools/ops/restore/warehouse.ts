import { paginateScan } from '@aws-sdk/lib-dynamodb';
import { newId } from '@eshop/contracts/ids';
import type { OrderStatus } from '@eshop/contracts/order';
import type { StoredOrder } from '../../../services/order/tooling.ts';
import { ProductRecord, productKey, toEvent } from '../../../services/product/tooling.ts';
import {
  actionOf,
  type OrderStock,
  onProductChanges,
  type ReservationState,
  type RestockedReturn,
  TooManyReturned,
  transitions,
} from '../../../services/warehouse/tooling.ts';
import type { Stores } from '../audit/stores.ts';
import { forEachOrderPage } from './order-pages.ts';
import { openWarehouse, raiseStockVersions } from './stock-versions.ts';

type Report = (text: string) => void;

/** Brings warehouse's restored database up to product's catalogue and to what the orders hold and were sent. */
export const restoreWarehouse = async (stores: Stores, report: Report): Promise<void> => {
  report(`${await learnProducts(stores)} products are known`);
  // Before the reservations: what these announce must be newer than all that product has seen.
  await raiseStockVersions(stores);
  report('stock versions are past those that product has seen');
  report(`${await restoreReservations(stores, report)} reservations follow their orders again`);
  report(`${await restoreReturns(stores, report)} returns are in stock again`);
};

const learnProducts = async ({ warehouse, productTable: { client, name } }: Stores): Promise<number> => {
  const [, onUpdated] = onProductChanges(openWarehouse({ warehouse }).db);
  const scan = {
    TableName: name,
    FilterExpression: 'sk = :product',
    ExpressionAttributeValues: { ':product': productKey('').sk },
  };
  let products = 0;
  for await (const { Items = [] } of paginateScan({ client, pageSize: 500 }, scan)) {
    for (const item of Items) await onUpdated?.handle(toEvent(ProductRecord.parse(item), newId()));
    products += Items.length;
  }
  return products;
};

const restoreReservations = async (stores: Stores, report: Report): Promise<number> => {
  const { recovery } = openWarehouse(stores);
  let restoredCount = 0;
  await forEachOrderPage(stores, async (orders) => {
    const states = await recovery.statesOf(orders.map(({ id }) => id));
    for (const stock of orders.map(stockOf).filter(({ orderId, state }) => states.get(orderId) !== state)) {
      for (const { productId, warehouseId, missing } of await recovery.restoreReservation(stock))
        report(
          `COUNT product ${productId} in warehouse ${warehouseId}: ${missing} added, for order ${stock.number} has them`,
        );
      restoredCount++;
    }
  });
  return restoredCount;
};

const restoreReturns = async (stores: Stores, report: Report): Promise<number> => {
  const { recovery } = openWarehouse(stores);
  let restoredCount = 0;
  await forEachOrderPage(stores, async (orders) => {
    for (const order of orders) {
      for (const restockedReturn of returnsOf(order)) {
        try {
          if (await recovery.restoreReturn(restockedReturn)) restoredCount++;
        } catch (error) {
          if (!(error instanceof TooManyReturned)) throw error;
          report(`COUNT what came back of order ${order.number}: ${error.message}`);
        }
      }
    }
  });
  return restoredCount;
};

/** The returns of an order with the units that went back into stock. */
const returnsOf = ({ id: orderId, returns }: Pick<StoredOrder, 'id' | 'returns'>): RestockedReturn[] =>
  returns
    .map(({ id: returnId, units, by }) => ({
      orderId,
      returnId,
      units: units
        .filter(({ restock }) => restock)
        .map(({ productId, warehouseId, quantity }) => ({ productId, warehouseId, quantity })),
      by,
    }))
    .filter(({ units }) => units.length > 0);

/** What an order's whole life asks of its reservation, by the rules that its events follow. */
export const stockOf = ({
  id,
  number,
  version,
  timeline,
  lines,
}: Pick<StoredOrder, 'id' | 'number' | 'version' | 'timeline' | 'lines'>): OrderStock => ({
  orderId: id,
  number,
  version,
  state: timeline.reduce<ReservationState>((state, { status }, at) => {
    const from: OrderStatus = timeline[at - 1]?.status ?? 'PENDING_PAYMENT';
    const action = actionOf(status, from);
    return (action && transitions[state][action]) ?? state;
  }, 'HELD'),
  lines: lines.flatMap(({ productId, allocations }) =>
    allocations.map(({ warehouseId, zip, quantity }) => ({ productId, warehouseId, zip, quantity })),
  ),
});
