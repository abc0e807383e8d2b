import { newId } from '@eshop/contracts/ids';
import { problemNameOf } from '@eshop/contracts/problem-type';
import { readSettings } from '@eshop/service-kit/settings';
import { createLog } from '@eshop/service-kit/telemetry/log';
import { createMetrics } from '@eshop/service-kit/telemetry/metrics';
import { sql } from 'kysely';
import { address, openOrders } from '../../services/order/test/order.ts';
import { otherServices } from '../../services/order/test/other-services.ts';
import {
  createFailedOrders,
  createPlaceOrder,
  createRefusalCounter,
  holdLimitsOf,
  type OrderAction,
  Settings as OrderSettings,
} from '../../services/order/tooling.ts';
import { openWarehouse } from '../../services/warehouse/test/warehouse.ts';
import {
  createReleaseStock,
  createReserveStock,
  firstOrderRules,
  Settings as WarehouseSettings,
} from '../../services/warehouse/tooling.ts';

/** The settings of a shop that changes none of the bounds. */
const usualSettings = {
  PORT: '1',
  DAPR_API_TOKEN: 'x'.repeat(16),
  APP_API_TOKEN: 'x'.repeat(16),
  COGNITO_ISSUER: 'https://issuer.test',
  COGNITO_CLIENT_IDS: 'x',
  POSTGRES_ORDER_WRITE_URL: 'postgres://write',
  POSTGRES_ORDER_READ_URL: 'postgres://read',
  POSTGRES_WAREHOUSE_URL: 'postgres://warehouse',
};

/** What came of an attempt to order. */
interface Attempt {
  id?: string;
  refusal?: string;
  available?: number | undefined;
}

/** A name of a customer, with an address of their own. */
export type Account = string;

/**
 * Order and warehouse on databases of their own, with the limits that a shop has, and a clock that the test moves: what
 * orders do reaches the warehouse at once, and time passes by setting stored times back.
 */
export const openShop = async () => {
  const [orders, stock] = await Promise.all([openOrders(), openWarehouse()]);
  const settings = readSettings(OrderSettings, usualSettings);
  const reserve = createReserveStock(stock.transact, firstOrderRules(readSettings(WarehouseSettings, usualSettings)));
  const releaseStock = createReleaseStock(stock.transact);
  const release = async (orderId: string) => void (await releaseStock(orderId));
  const { gateways } = otherServices({ warehouse: { reserve, release } });
  const place = createPlaceOrder({
    ...gateways,
    ...orders.writeSide,
    log: createLog('order', 'silent'),
    paymentMinutes: settings.PAYMENT_MINUTES,
    holdLimits: holdLimitsOf(settings),
    destinations: settings.SHIPPING_DESTINATIONS,
    refusalCounter: createRefusalCounter(createMetrics()),
    failedOrders: createFailedOrders(settings.MAX_FAILED_ORDERS),
  });
  let paymentVersion = 0;
  const depot = await stock.warehouse();

  return {
    orders,
    stock,
    limits: holdLimitsOf(settings),
    paymentMinutes: settings.PAYMENT_MINUTES,
    product: (units: number) => stock.product({ [depot]: units }),
    /** Places an order, or returns the type of the problem that refuses it, and how many units it says there are. */
    order: async (account: Account, productId: string, quantity: number): Promise<Attempt> => {
      const body = { address: { ...address, street: account }, items: [{ productId, quantity }] };
      try {
        return { id: (await place(account, body, newId())).id };
      } catch (error) {
        return refusalIn(error);
      }
    },
    /** Changes an order as its payment does, and lets the warehouse know. */
    change: async (id: string, action: OrderAction) => {
      const result = await orders.changeOrder(id, {
        action,
        by: 'system',
        payment: { version: ++paymentVersion, moneyReceived: false },
      });
      if (result.outcome !== 'changed') throw new Error(`order ${id} was not changed: ${result.outcome}`);
      const { rows } = await sql<{ data: Parameters<typeof stock.deliver>[0] }>`
        select data from outbox where topic = 'order-status-updated' and data->>'orderId' = ${id} order by id desc limit 1`.execute(
        orders.db,
      );
      for (const { data } of rows) await stock.deliver(data);
    },
    /** Lets time pass for everything that is judged by it. */
    pass: async (minutes: number) => {
      const past = (column: string) => sql`${sql.ref(column)} - make_interval(mins => ${minutes}::int)`;
      await orders.db
        .updateTable('orders')
        .set({ ended_unpaid_at: past('ended_unpaid_at') as never })
        .execute();
      await stock.db
        .updateTable('stock_versions')
        .set({ first_order_lapsed_at: past('first_order_lapsed_at') as never })
        .execute();
    },
    held: async (productId: string) => (await stock.level(productId)).reserved,
    close: async () => {
      await Promise.all([orders.drop(), stock.drop()]);
    },
  };
};

interface Short {
  available: number;
}

const refusalIn = (error: unknown): { refusal: string; available?: number | undefined } => {
  const { problem } = error as { problem?: { type: string; lines?: Short[]; short?: Short[] } };
  if (!problem) throw error;
  const [line] = problem.lines ?? problem.short ?? [];
  return { refusal: problemNameOf(problem) ?? '', ...(line && { available: line.available }) };
};
