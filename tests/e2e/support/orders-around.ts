import type { Order } from '@eshop/contracts/order';
import { expect } from 'vitest';
import { audit } from '../../../tools/ops/audit/audit.ts';
import type { Stores } from '../../../tools/ops/audit/stores.ts';
import type { Backup } from './backup.ts';
import { eventually } from './eventually.ts';
import { newGoods } from './goods.ts';
import { call, expectStatus } from './http.ts';
import { address, changeStatus, orderOf, paidOrder, place, submitProof, tryDecide, untilStatus } from './orders.ts';
import { newCustomer, type Person } from './people.ts';

type Goods = Awaited<ReturnType<typeof newGoods>>;

export interface OrdersAround {
  buyer: Person;
  product: Goods['product'];
  /** Its only unit was sold after the backup. */
  last: Goods;
  backup: Backup;
  submitted: Order;
  /** The state of each order by its id, when all of them had settled. */
  expected: Record<string, string>;
  /** Numbers of orders that were placed after the backup. */
  numbers: string[];
}

const act = async (orderId: string, operation: 'ship' | 'fail') => {
  const body = { status: operation === 'ship' ? 'SHIPPED' : 'FAILED', note: 'drill' };
  await expectStatus(200, changeStatus(orderId, body));
};

/** Places orders in every state that matters: some begun before a backup, and all of them changed after it. */
export const ordersAround = async (stores: Stores, backUp: () => Promise<Backup>): Promise<OrdersAround> => {
  const buyer = await newCustomer();
  const body = { addresses: [address] };
  await expectStatus(200, call('auth', 'PATCH /v1/users/me', { token: buyer.token, body }));
  const { product } = await newGoods(20);
  const last = await newGoods(1);
  const [pending, payable, toCancel] = [
    await place(buyer, { productId: product.id }),
    await paidOrder(buyer, product.id),
    await place(buyer, { productId: product.id }),
  ];
  const settle = async (order: Order, status: Order['status']) => untilStatus(buyer, order.id, status);
  await eventually(async () => expect(await audit(stores, { settleMs: 0 })).toEqual([]), 60_000);

  const backup = await backUp();

  const payment = await submitProof(buyer, pending.id);
  await expectStatus(200, tryDecide(payment.id, 'approve'));
  await settle(pending, 'PAID');
  await act(payable.id, 'ship');
  await expectStatus(200, call('order', `POST /v1/orders/${toCancel.id}/cancel`, { token: buyer.token }));
  const pendingOrder = await place(buyer, { productId: product.id, quantity: 2 });
  const soldOrder = await paidOrder(buyer, last.product.id);
  const shippedOrder = await paidOrder(buyer, product.id, 3);
  await act(shippedOrder.id, 'ship');
  const submittedOrder = await place(buyer, { productId: product.id });
  await submitProof(buyer, submittedOrder.id);
  await settle(submittedOrder, 'PAYMENT_SUBMITTED');
  const canceledOrder = await place(buyer, { productId: product.id });
  await expectStatus(200, call('order', `POST /v1/orders/${canceledOrder.id}/cancel`, { token: buyer.token }));
  await eventually(async () => expect(await audit(stores, { settleMs: 0 })).toEqual([]), 60_000);

  const expectedStates = {
    [pending.id]: 'PAID',
    [payable.id]: 'SHIPPED',
    [toCancel.id]: 'CANCELLED',
    [pendingOrder.id]: 'PENDING_PAYMENT',
    [soldOrder.id]: 'PAID',
    [shippedOrder.id]: 'SHIPPED',
    [submittedOrder.id]: 'PAYMENT_SUBMITTED',
    [canceledOrder.id]: 'CANCELLED',
  };
  return {
    buyer,
    product,
    last,
    backup,
    submitted: submittedOrder,
    expected: expectedStates,
    numbers: [pendingOrder, soldOrder, shippedOrder].map(({ number }) => number),
  };
};

/** Reads the states of those orders now. */
export const statesOf = async ({ buyer, expected }: Pick<OrdersAround, 'buyer' | 'expected'>) => {
  const states = await Promise.all(Object.keys(expected).map(async (id) => [id, (await orderOf(buyer, id)).status]));
  return Object.fromEntries(states);
};
