import { actorKindOf } from '@eshop/contracts/actor-kind';
import type { Address } from '@eshop/contracts/address';
import type { EventOf, OutgoingEvent } from '@eshop/contracts/events';
import { newId } from '@eshop/contracts/ids';
import { add, type Money, sum, times } from '@eshop/contracts/money';
import type { Order, OrderQuote, OrderStatus } from '@eshop/contracts/order';
import type { CurrentState } from '@eshop/contracts/problem';
import type { ShippingQuote } from '@eshop/contracts/shipping';
import type { User } from '@eshop/service-kit/auth/user';
import type { FrozenLine } from './frozen-line.ts';
import { isPlaced, type OrderState } from './order-status.ts';
import { type StoredReturn, shownReturn } from './returns.ts';

/** An order as it is kept. Times are Dates by the database's clock. */
export interface StoredOrder {
  id: string;
  number: string;
  userId: string;
  status: OrderState;
  version: number;
  cartId: string | null;
  /** The version of the cart that was ordered. */
  cartVersion: number | null;
  address: Address;
  lines: FrozenLine[];
  shipping: ShippingQuote;
  paymentDeadline: Date;
  /** When a submitted payment expires unless it is reviewed before, as payment says. */
  reviewDeadline: Date | null;
  /** The newest version of its payment that the order has followed. */
  paymentVersion: number;
  createdAt: Date;
  updatedAt: Date;
  timeline: Order['timeline'];
  returns: StoredReturn[];
}

const subtotalOf = (lines: readonly FrozenLine[]): Money => sum(lines.map(lineTotalOf));
export const totalOf = ({ lines, shipping }: Pick<StoredOrder, 'lines' | 'shipping'>): Money =>
  add(subtotalOf(lines), shipping.total);

const lineTotalOf = ({ price, quantity }: FrozenLine) => times(price, quantity);

/** What an order of these lines costs, as it is shown: no cost, no class. */
export const quoteOf = ({ lines, shipping }: Pick<StoredOrder, 'lines' | 'shipping'>): OrderQuote => ({
  lines: lines.map((line) => ({
    productId: line.productId,
    name: line.name,
    price: line.price,
    quantity: line.quantity,
    lineTotal: lineTotalOf(line),
    allocations: line.allocations.map(({ warehouseId, quantity }) => ({ warehouseId, quantity })),
  })),
  subtotal: subtotalOf(lines),
  shipping,
  total: totalOf({ lines, shipping }),
});

/** Who looks at an order. */
export type Viewer = Pick<User, 'id' | 'may'>;

/** Returns how somebody is named to a viewer: by id to those who manage orders, else as customer, shop or system. */
export const actorFor = (viewer: Viewer, order: Pick<StoredOrder, 'userId'>) => (by: string) =>
  viewer.may('order:manage') ? by : actorKindOf(by, order.userId);

/** An order as the desk sees it. */
export const detailOf = (order: StoredOrder): Order => ({
  id: order.id,
  number: order.number,
  userId: order.userId,
  status: shownStatus(order),
  version: order.version,
  ...quoteOf(order),
  address: order.address,
  paymentDeadline: order.paymentDeadline.toISOString(),
  createdAt: order.createdAt.toISOString(),
  timeline: order.timeline,
  returns: order.returns.map(shownReturn),
});

/** An order as somebody sees it who may see it: its owner, or the desk. */
export const detailFor = (viewer: Viewer, order: StoredOrder): Order => {
  const actor = actorFor(viewer, order);
  const withActorName = <Entry extends { by: string }>(entry: Entry): Entry => ({ ...entry, by: actor(entry.by) });
  const { timeline, returns, ...detail } = detailOf(order);
  return { ...detail, timeline: timeline.map(withActorName), returns: returns?.map(withActorName) };
};

/** The order's state as a 412 problem shows it: what changed it last, a decision or a return. */
export const stateOf = (order: StoredOrder): CurrentState => {
  const changes = [...order.timeline, ...order.returns].sort((a, b) => a.at.localeCompare(b.at));
  const { by = null, at = null } = changes.at(-1) ?? {};
  return { status: shownStatus(order), version: order.version, by, at };
};

const shownStatus = ({ id, status }: StoredOrder): OrderStatus => {
  if (!isPlaced(status)) throw new Error(`order ${id} is not placed yet`);
  return status;
};

/** An order as its events tell it. */
export const snapshotOf = (order: StoredOrder) => ({
  eventId: newId(),
  version: order.version,
  occurredAt: order.updatedAt.toISOString(),
  orderId: order.id,
  number: order.number,
  userId: order.userId,
  status: shownStatus(order),
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

export const orderCreated = (order: StoredOrder): OutgoingEvent<'order-created'> => ({
  topic: 'order-created',
  data: { ...snapshotOf(order), cartId: order.cartId, cartVersion: order.cartVersion },
});

/**
 * What a change adds to the timeline. A decision that overtakes the event of the submission stands for both, so the buyer's
 * submission is added too.
 */
export const entriesOf = ({ status, userId }: StoredOrder, entry: Order['timeline'][number]): Order['timeline'] => {
  const overtakes = status === 'PENDING_PAYMENT' && decidedStatuses.has(entry.status);
  return overtakes ? [{ status: 'PAYMENT_SUBMITTED', at: entry.at, by: userId, note: null }, entry] : [entry];
};

/** The states that a decision on a proof leads to. */
const decidedStatuses = new Set<OrderStatus>(['PAID', 'REJECTED', 'PENDING_PAYMENT']);

/** What the world learns when an order came from `from` to the state it is in: the change, and what it sold or took back. */
export const statusEvents = (order: StoredOrder, from: OrderStatus): OutgoingEvent[] => {
  const { by = 'system', note = null } = order.timeline.at(-1) ?? {};
  const updated = { topic: 'order-status-updated' as const, data: { ...snapshotOf(order), from, by, note } };
  const kind = saleKinds[shownStatus(order)];
  return kind ? [updated, saleCreated(order, kind, order.updatedAt.toISOString())] : [updated];
};

/** All that an order ever sold or took back, as its timeline tells it: the same facts as when they were first told. */
export const salesOf = (order: StoredOrder): OutgoingEvent<'sale-created'>[] => [
  ...order.timeline.flatMap(({ status, at }) => {
    const kind = saleKinds[status];
    return kind ? [saleCreated(order, kind, at)] : [];
  }),
  ...order.returns.map((orderReturn) => saleReturned(order, orderReturn)),
];

/** Takes a return's units out of the sales. What cannot be sold again comes back at a cost of 0. */
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
