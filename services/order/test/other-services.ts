import { newId } from '@eshop/contracts/ids';
import { defaultDestinations } from '@eshop/contracts/shipping-destinations';
import type { PlanOutcome } from '@eshop/contracts/stock';
import { createLog } from '@eshop/service-kit/telemetry/log';
import type { Metrics } from '@eshop/service-kit/telemetry/metrics';
import type { Gateways } from '../src/gateways/gateways.ts';
import { createRefusalCounter } from '../src/metrics.ts';
import { createFailedOrders } from '../src/use-cases/place-order/failed-orders.ts';
import { noLimits, shipping } from './order.ts';

export const log = createLog('order', 'silent');
export const usd = (amount: number) => ({ amount, currency: 'USD' as const });
/** What placing needs beside stores and gateways. */
export const placingDeps = (metrics: Metrics, holdLimits = noLimits, maxFailedOrders = 1000) => ({
  paymentMinutes: 10,
  holdLimits,
  destinations: defaultDestinations,
  refusalCounter: createRefusalCounter(metrics),
  failedOrders: createFailedOrders(maxFailedOrders),
});
/** A service that cannot be reached. */
export const failToConnect = () => Promise.reject(new Error('nobody answers'));
export const ada = { id: 'ada', username: 'ada', roles: [], may: () => false };

/** The other services, and what was asked of them. */
export const otherServices = (given: { [Name in keyof Gateways]?: Partial<Gateways[Name]> } = {}) => {
  const calls: string[] = [];
  const planFor = ({ items }: { items: { productId: string; quantity: number }[] }): PlanOutcome => ({
    outcome: 'allocated',
    lines: items.map(({ productId, quantity }) => ({
      productId,
      allocations: [{ warehouseId: newId(), zip: '10001', quantity }],
    })),
  });
  const gateways: Gateways = {
    cart: {
      contents: async (userId) => ({ id: `user:${userId}`, version: 1, items: [] }),
      fill: failToConnect,
      ...given.cart,
    },
    payment: { close: async (_order, reason) => ({ outcome: 'closed', closedFor: reason }), ...given.payment },
    product: {
      snapshots: async (ids) => ({
        items: ids.map((id) => ({
          id,
          name: 'Falcon',
          price: usd(1000),
          cost: usd(600),
          vehicleClass: 'car',
          category: { id: 'suv', name: 'SUV', path: 'cars/suv' },
        })),
        missing: [],
      }),
      ...given.product,
    },
    shippingCost: { quote: async () => shipping, ...given.shippingCost },
    warehouse: {
      plan: async (wanted) => planFor(wanted),
      reserve: async (id, wanted) => {
        calls.push(`reserve ${id}`);
        return planFor(wanted);
      },
      release: async (id) => void calls.push(`release ${id}`),
      ...given.warehouse,
    },
  };
  return { gateways, asked: calls };
};
