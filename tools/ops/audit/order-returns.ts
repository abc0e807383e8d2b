import { type Finding, finding } from './finding.ts';
import type { Held, OrderRow } from './order-rows.ts';

/** What came back of an order is owed to its buyer, and back in stock where it can be sold again. */
export const auditReturns = (order: OrderRow, held: Held): Finding[] => [
  ...auditRefunds(order, held),
  ...auditRestocked(order, held),
];

const auditRefunds = ({ id, status, returns }: OrderRow, { payments }: Held): Finding[] => {
  const payment = payments.get(id);
  if (status !== 'DELIVERED' || !payment) return [];
  const grantedRefund = returns.reduce((total, { refund }) => total + refund.amount, 0);
  const owedRefund = payment.refund_due + payment.refunded;
  return owedRefund === grantedRefund
    ? []
    : [finding('returns', `order ${id} grants a refund of ${grantedRefund}, its payment has ${owedRefund}`)];
};

/** Goods may also come back by a receipt that names the order, so there may be more than its returns say. */
const auditRestocked = ({ id, returns }: OrderRow, { restocked }: Held): Finding[] => {
  const units = returns.flatMap((one) => one.units).filter(({ restock }) => restock);
  const movements = restocked.get(id) ?? [];
  const places = Map.groupBy(units, ({ productId, warehouseId }) => `${productId} ${warehouseId}`);
  return [...places].flatMap(([place, parts]) => {
    const restockedUnits = parts.reduce((total, { quantity }) => total + quantity, 0);
    const movedUnits = movements.find((row) => `${row.product_id} ${row.warehouse_id}` === place)?.quantity ?? 0;
    return movedUnits >= restockedUnits
      ? []
      : [finding('returns', `order ${id} returned ${restockedUnits} of ${place}, stock has ${movedUnits}`)];
  });
};
