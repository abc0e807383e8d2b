import { actorKindOf } from '@eshop/contracts/actor-kind';
import type { Address } from '@eshop/contracts/address';
import { add, type Money, sum, times } from '@eshop/contracts/money';
import type { Order, OrderQuote, OrderStatus, PayableOrder } from '@eshop/contracts/order';
import type { CurrentState } from '@eshop/contracts/problem';
import type { ShippingQuote } from '@eshop/contracts/shipping';
import type { User } from '@eshop/service-kit/auth/user';
import type { FrozenLine } from './frozen-line.ts';
import { isPlaced, type OrderState } from './order-status.ts';
import { type StoredReturn, toOrderReturn } from './returns.ts';

/** An order as it is stored. Times are Dates by the database's clock. */
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

/** The price of an order's goods and their shipping. */
export const totalOf = ({ lines, shipping }: Pick<StoredOrder, 'lines' | 'shipping'>): Money =>
  add(subtotalOf(lines), shipping.total);

export const lineTotalOf = ({ price, quantity }: FrozenLine) => times(price, quantity);

/** What an order of these lines costs, as the API shows it: without cost and class. */
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

/** Returns how an actor is named to a viewer: by id to those who manage orders, else as customer, shop or system. */
export const actorFor = (viewer: Viewer, order: Pick<StoredOrder, 'userId'>) => (by: string) =>
  viewer.may('order:manage') ? by : actorKindOf(by, order.userId);

/** An order as those who manage orders see it. */
export const detailOf = (order: StoredOrder): Order => ({
  id: order.id,
  number: order.number,
  userId: order.userId,
  status: placedStatusOf(order),
  version: order.version,
  ...quoteOf(order),
  address: order.address,
  paymentDeadline: order.paymentDeadline.toISOString(),
  createdAt: order.createdAt.toISOString(),
  timeline: order.timeline,
  returns: order.returns.map(toOrderReturn),
});

/** An order as its owner or those who manage orders see it. */
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
  return { status: placedStatusOf(order), version: order.version, by, at };
};

/** The state of an order that was placed. Throws on one that is still being placed. */
export const placedStatusOf = ({ id, status }: Pick<StoredOrder, 'id' | 'status'>): OrderStatus => {
  if (!isPlaced(status)) throw new Error(`order ${id} is not placed yet`);
  return status;
};

/** What payment needs to know of an order. */
export const payableOf = (order: StoredOrder): PayableOrder => ({
  orderId: order.id,
  number: order.number,
  userId: order.userId,
  total: totalOf(order),
  paymentDeadline: order.paymentDeadline.toISOString(),
});
