import { type Kysely, sql } from 'kysely';
import { createProfiles } from '../../../services/auth/tooling.ts';
import {
  type ChangeOrder,
  createCopies,
  createRecoverOrders,
  next,
  type OrderAction,
  type OrderReadDb,
  type RecoverOrders,
  rebuildCopies,
  rebuildSummaries,
  type StoredOrder,
} from '../../../services/order/tooling.ts';
import type { Stores } from '../audit/stores.ts';
import { firstId, forEachOrderPage, openOrders } from './order-pages.ts';
import { openPayments } from './payment.ts';
import { openWarehouse } from './stock-versions.ts';

type Report = (text: string) => void;

/** Brings order's restored write side up to its copies, and to what the others did since. */
export const restoreOrder = async (stores: Stores, report: Report): Promise<void> => {
  const read = stores.read as unknown as Kysely<OrderReadDb>;
  const { db, transact, orders, changeOrder } = openOrders(stores);
  const recoverOrders = createRecoverOrders(db, transact);
  report(`${await recoverFromCopies(read, recoverOrders, stores, report)} orders are recovered from their copies`);
  report(`${await followOthers(stores, changeOrder)} orders follow what their payments and reservations say`);
  report(`the read side holds ${await rebuildSummaries(read, orders)} orders`);
  await rebuildCopies(read, db);
  await reportLost(stores, report);
};

const recoverFromCopies = async (
  read: Kysely<OrderReadDb>,
  recoverOrders: RecoverOrders,
  { profileTable }: Pick<Stores, 'profileTable'>,
  report: Report,
): Promise<number> => {
  const { page } = createCopies(read);
  const profiles = createProfiles(profileTable.client, profileTable.name);
  const addressesOf = async (userId: string) => (await profiles.get(userId))?.addresses ?? [];
  let count = 0;
  for (let lastId = firstId; ; ) {
    const copies = await page(lastId);
    const last = copies.at(-1)?.id;
    if (!last) return count;
    for (const { order, numberBefore, isOrderedTwice, isAddressLost } of await recoverOrders(copies, addressesOf)) {
      count++;
      if (numberBefore)
        report(
          `TELL the customer of order ${order.id}: its number is ${order.number} now, ${numberBefore} is another's`,
        );
      if (isAddressLost) report(`ASK the customer of order ${order.number} for street and phone: they are lost`);
      if (isOrderedTwice) report(`ASK the customer of order ${order.number}: the same request was placed again since`);
    }
    lastId = last;
  }
};

/** What only order decides, but others have seen the effect of: shipping, and failing. */
const followOthers = async (stores: Stores, changeOrder: ChangeOrder): Promise<number> => {
  const [warehouse, payments] = [openWarehouse(stores).recovery, openPayments(stores)];
  let count = 0;
  await forEachOrderPage(stores, async (page) => {
    const ids = page.map(({ id }) => id);
    const [reservations, paymentStates] = [await warehouse.statesOf(ids), await payments.statesOf(ids)];
    for (const order of page) {
      const action = missedAction(order, reservations.get(order.id), paymentStates.get(order.id));
      if (!action || !next(order.status, action)) continue;
      await changeOrder(order.id, { action, by: 'restore', note: 'Recovered after a restore' });
      count++;
    }
  });
  return count;
};

/** How much of a payment is owed or given back, in minor units. */
interface PaidState {
  amount: number;
  refund_due: number;
  refunded: number;
}

/** What must have been done to an order, as its reservation and payment show. */
export const missedAction = (
  { status }: Pick<StoredOrder, 'status'>,
  reservation: string | undefined,
  payment: PaidState | undefined,
): OrderAction | undefined => {
  // A part is owed for a return, which only a delivered order has.
  const owedRefund = payment ? payment.refund_due + payment.refunded : 0;
  const isOwed = payment !== undefined && owedRefund === payment.amount;
  if (status === 'SHIPPED' && owedRefund > 0 && !isOwed) return 'confirmDelivery';
  if (status === 'PAID' && reservation === 'SHIPPED') return 'ship';
  if (status === 'PAID' && reservation === 'RELEASED') return 'fail';
  return status === 'SHIPPED' && isOwed ? 'fail' : undefined;
};

/** Orders that payment knows and nobody has a copy of: what they were cannot be recovered. */
const reportLost = async ({ write, payment }: Stores, report: Report): Promise<void> => {
  for (let lastId = firstId; ; ) {
    const { rows } = await sql<{ order_id: string; order_number: string | null; status: string; user_id: string }>`
      select order_id, order_number, status, user_id from payments where order_id > ${lastId} order by order_id limit 500`.execute(
      payment,
    );
    const last = rows.at(-1);
    if (!last) return;
    const storedOrders = await sql<{ id: string }>`
      select id from orders where id = any(${rows.map(({ order_id }) => order_id)}::uuid[])`.execute(write);
    const ids = new Set(storedOrders.rows.map(({ id }) => id));
    for (const { order_id, order_number, status, user_id } of rows.filter((row) => !ids.has(row.order_id)))
      report(`LOST order ${order_number ?? order_id} of user ${user_id}, whose payment is ${status}`);
    lastId = last.order_id;
  }
};
