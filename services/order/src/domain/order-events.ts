import type { EventOf, OutgoingEvent } from '@eshop/contracts/events';
import { newId } from '@eshop/contracts/ids';
import type { OrderStatus } from '@eshop/contracts/order';
import { lineTotalOf, placedStatusOf, type StoredOrder, totalOf } from './order.ts';
import type { StoredReturn } from './returns.ts';

/** The part that all events of an order have in common. */
export const snapshotOf = (order: StoredOrder) => ({
  eventId: newId(),
  version: order.version,
  occurredAt: order.updatedAt.toISOString(),
  orderId: order.id,
  number: order.number,
  userId: order.userId,
  status: placedStatusOf(order),
  lines: order.lines.map((line) => ({
    productId: line.productId,
    name: line.name,
    quantity: line.quantity,
    price: line.price,
    lineTotal: lineTotalOf(line),
  })),
  total: totalOf(order),
  paymentDeadline: order.paymentDeadline.toISOString(),
  createdAt: order.createdAt.toISOString(),
});

/** The event of an order that was placed. */
export const orderCreated = (order: StoredOrder): OutgoingEvent<'order-created'> => ({
  topic: 'order-created',
  data: { ...snapshotOf(order), cartId: order.cartId, cartVersion: order.cartVersion },
});

/** The events of a change from `from` to the order's current state: the change, and the sale that it made or reversed. */
export const statusEvents = (order: StoredOrder, from: OrderStatus): OutgoingEvent[] => {
  const { by = 'system', note = null } = order.timeline.at(-1) ?? {};
  const statusUpdate = { topic: 'order-status-updated' as const, data: { ...snapshotOf(order), from, by, note } };
  const kind = saleKinds[placedStatusOf(order)];
  return kind ? [statusUpdate, saleCreated(order, kind, order.updatedAt.toISOString())] : [statusUpdate];
};

/** Every sale, reversal and return of an order, by its timeline: the same facts as when they were first emitted. */
export const salesOf = (order: StoredOrder): OutgoingEvent<'sale-created'>[] => [
  ...order.timeline.flatMap(({ status, at }) => {
    const kind = saleKinds[status];
    return kind ? [saleCreated(order, kind, at)] : [];
  }),
  ...order.returns.map((orderReturn) => saleReturned(order, orderReturn)),
];

/** Removes a return's units from the sales. What cannot be sold again comes back at a cost of 0. */
export const saleReturned = (order: StoredOrder, { at, units }: StoredReturn): OutgoingEvent<'sale-created'> => {
  const lines = new Map(order.lines.map((line) => [line.productId, line]));
  const facts = units.flatMap(({ productId, warehouseId, quantity, restock }) => {
    const line = lines.get(productId);
    if (!line) return [];
    const { name, category, price, cost } = line;
    const recoveredCost = restock ? cost : { ...cost, amount: 0 };
    return [{ productId, name, category, warehouseId, quantity: -quantity, price, cost: recoveredCost }];
  });
  return saleEvent(order, 'return', at, facts);
};

/** The event of a return that was recorded. */
export const orderReturned = (
  order: StoredOrder,
  { id: returnId, units, refund, by }: StoredReturn,
): OutgoingEvent<'order-returned'> => ({
  topic: 'order-returned',
  data: { ...snapshotOf(order), returnId, returned: units, refund, by },
});

type SaleKind = 'sale' | 'reversal';

const saleKinds: Partial<Record<OrderStatus, SaleKind>> = { PAID: 'sale', FAILED: 'reversal' };

const saleEvent = (
  order: StoredOrder,
  kind: EventOf<'sale-created'>['kind'],
  soldAt: string,
  facts: EventOf<'sale-created'>['facts'],
): OutgoingEvent<'sale-created'> => ({
  topic: 'sale-created',
  data: {
    eventId: newId(),
    version: order.version,
    occurredAt: order.updatedAt.toISOString(),
    orderId: order.id,
    kind,
    soldAt,
    facts,
  },
});

const saleCreated = (order: StoredOrder, kind: SaleKind, soldAt: string): OutgoingEvent<'sale-created'> => {
  const facts = order.lines.flatMap(({ productId, name, category, price, cost, allocations }) =>
    allocations.map(({ warehouseId, quantity }) => ({
      productId,
      name,
      category,
      warehouseId,
      quantity: kind === 'sale' ? quantity : -quantity,
      price,
      cost,
    })),
  );
  return saleEvent(order, kind, soldAt, facts);
};

/**
 * The events of an order that was recovered from a copy. Without its cart: its lines left that when the order was placed,
 * and what is in it now was added since.
 */
export const recoveryEvents = (order: StoredOrder): OutgoingEvent[] => {
  const from = order.timeline.at(-2)?.status;
  const [statusUpdated] = from ? statusEvents(order, from) : [];
  return [
    orderCreated({ ...order, cartId: null, cartVersion: null }),
    ...(statusUpdated ? [statusUpdated] : []),
    ...salesOf(order),
  ];
};
