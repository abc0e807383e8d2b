import { newId } from '@eshop/contracts/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { audit } from '../../tools/ops/audit/audit.ts';
import { readLedger } from '../../tools/ops/audit/ledger.ts';
import { openStores, type Stores } from '../../tools/ops/audit/stores.ts';
import { askMysql, askPostgres } from './support/databases.ts';
import { eventually } from './support/eventually.ts';
import { newGoods, stockOf } from './support/goods.ts';
import { call, expectStatus } from './support/http.ts';
import { changeStatus, orderOf, paidOrder, place } from './support/orders.ts';
import { newCustomer, tokenOf } from './support/people.ts';
import { eshop } from './support/platform.ts';

let stores: Stores;
beforeAll(async () => {
  stores = openStores(eshop.environments);
  const { product } = await newGoods(1);
  await place(await newCustomer(), { productId: product.id }); // one that waits for its payment
  await returnedOrder();
});
afterAll(() => stores.close());

const write = (sql: string) => askPostgres('order', 'POSTGRES_ORDER_WRITE_URL', sql);
const warehouse = (sql: string) => askPostgres('warehouse', 'POSTGRES_WAREHOUSE_URL', sql);
const sales = (sql: string) => askPostgres('sales-report', 'POSTGRES_SALES_URL', sql);
const cart = (sql: string) => askMysql('cart', 'MYSQL_CART_URL', sql);
const payment = (sql: string) => askMysql('payment', 'MYSQL_PAYMENT_URL', sql);

/** An order whose one unit came back and is in stock again. */
const returnedOrder = async () => {
  const { product } = await newGoods(1);
  const buyer = await newCustomer();
  const { id } = await paidOrder(buyer, product.id);
  for (const status of ['SHIPPED', 'DELIVERED']) await expectStatus(200, changeStatus(id, { status }));
  const { version } = await orderOf(buyer, id);
  const lines = [{ productId: product.id, quantity: 1, restock: true }];
  await expectStatus(
    201,
    call('order', `POST /v1/orders/${id}/returns`, {
      token: await tokenOf('admin'),
      headers: { 'if-match': `"${version}"`, 'idempotency-key': newId() },
      body: { lines, reason: 'for the audit', refund: { amount: 100, currency: 'USD' } },
    }),
  );
  await eventually(async () => expect(await stockOf(product.id)).toMatchObject({ onHand: 1 }));
};

/** An order that there never was. */
const orphan = newId();

/** A crime, and what undoes it; the rule that must find it. */
const crimes = [
  {
    rule: 'stock level',
    crime: () => warehouse('update stock_levels set on_hand = on_hand + 1'),
    undo: () => warehouse('update stock_levels set on_hand = on_hand - 1'),
  },
  {
    rule: 'stock alert',
    crime: () => warehouse('update stock_levels set alert_level = alert_level + 100000'),
    undo: () => warehouse('update stock_levels set alert_level = alert_level - 100000'),
  },
  {
    rule: 'product quantity',
    crime: () => warehouse('update stock_levels set on_hand = on_hand + 1 where on_hand > 0'),
    undo: () => warehouse('update stock_levels set on_hand = on_hand - 1 where on_hand > 1'),
  },
  {
    rule: 'states',
    crime: () => payment("update payments set status = 'PENDING', closed_for = 'crime' where status = 'APPROVED'"),
    undo: () => payment("update payments set status = 'APPROVED', closed_for = null where closed_for = 'crime'"),
  },
  {
    rule: 'refunds',
    crime: () => payment('update payments set money_received = 1 - money_received where money_received is not null'),
    undo: () => payment('update payments set money_received = 1 - money_received where money_received is not null'),
  },
  {
    rule: 'refunds',
    crime: () => payment("update payments set reason = proof_key, proof_key = null where status = 'TO_BE_CHECKED'"),
    undo: () =>
      payment(
        "update payments set proof_key = reason, reason = null where status = 'TO_BE_CHECKED' and proof_key is null",
      ),
  },
  {
    rule: 'refund cause',
    crime: () =>
      payment("update payment_decisions set version = version + 1000, action = 'crime' where action = 'approve'"),
    undo: () =>
      payment("update payment_decisions set version = version - 1000, action = 'approve' where action = 'crime'"),
  },
  {
    rule: 'own orders',
    crime: () =>
      payment(`insert into payment_decisions (payment_id, version, action, decided_by, content, decided_at)
        select id, 100000, 'approve', user_id, '{}', now(3) from payments where status = 'APPROVED'`),
    undo: () => payment('delete from payment_decisions where version = 100000'),
  },
  {
    rule: 'own orders',
    crime: () =>
      write(
        "update orders set user_id = timeline->-1->>'by', body_hash = body_hash || user_id where status = 'DELIVERED'",
      ),
    undo: () =>
      write(
        "update orders set user_id = right(body_hash, 36), body_hash = left(body_hash, -36) where status = 'DELIVERED'",
      ),
  },
  {
    rule: 'second person',
    crime: () =>
      payment(`insert ignore into payment_decisions (payment_id, version, action, decided_by, content, decided_at)
        select payment_id, 0, 'approve', recorded_by, '{}', now(3) from refunds`),
    undo: () => payment('delete from payment_decisions where version = 0'),
  },
  {
    rule: 'recorded refunds',
    crime: () => payment('update refunds set amount = amount + 7'),
    undo: () => payment('update refunds set amount = amount - 7'),
  },
  {
    rule: 'reviews',
    crime: () =>
      write(
        "update orders set review_deadline = review_deadline - interval '1000 days' where status = 'PAYMENT_SUBMITTED'",
      ),
    undo: () =>
      write(
        "update orders set review_deadline = review_deadline + interval '1000 days' where status = 'PAYMENT_SUBMITTED'",
      ),
  },
  {
    rule: 'deadlines',
    crime: () =>
      payment("update payments set review_deadline = review_deadline + interval 1 day where status = 'SUBMITTED'"),
    undo: () =>
      payment("update payments set review_deadline = review_deadline - interval 1 day where status = 'SUBMITTED'"),
  },
  {
    rule: 'deadlines',
    crime: () => payment("update payments set deadline = deadline + interval 1 day where status = 'PENDING'"),
    undo: () => payment("update payments set deadline = deadline - interval 1 day where status = 'PENDING'"),
  },
  {
    rule: 'proof requests',
    crime: () => payment('update payments set proof_requests = proof_requests - 100 where proof_requests > 0'),
    undo: () => payment('update payments set proof_requests = proof_requests + 100 where proof_requests < 0'),
  },
  {
    rule: 'returns',
    crime: () => payment('update payments set refund_due = refund_due + 7'),
    undo: () => payment('update payments set refund_due = refund_due - 7'),
  },
  {
    rule: 'returns',
    crime: () => warehouse("update movements set kind = 'receipt', note = note || 'crime' where kind = 'return'"),
    undo: () =>
      warehouse("update movements set kind = 'return', note = replace(note, 'crime', '') where note like '%crime'"),
  },
  {
    rule: 'placing',
    crime: () =>
      write(`insert into orders (id, user_id, idempotency_key, body_hash, status, address, lines, shipping, timeline, created_at, leased_until)
        values ('${orphan}', 'nobody', 'crime', '', 'UNDOING', '{}', '[]', '{}', '[]', now() - interval '1 hour', now() + interval '1 hour')`),
    undo: () => write(`delete from orders where id = '${orphan}'`),
  },
  {
    rule: 'totals',
    crime: () => payment('update payments set amount = amount + 1'),
    undo: () => payment('update payments set amount = amount - 1'),
  },
  {
    rule: 'sales',
    crime: () => sales('update sales set quantity = quantity * 2'),
    undo: () => sales('update sales set quantity = quantity / 2'),
  },
  {
    rule: 'read side',
    crime: () => write('update orders set version = version + 1'),
    undo: () => write('update orders set version = version - 1'),
  },
  {
    rule: 'order number',
    crime: () => payment("update payments set order_number = concat(order_number, '0')"),
    undo: () => payment('update payments set order_number = left(order_number, length(order_number) - 1)'),
  },
  {
    rule: 'stock version',
    crime: () => warehouse('update stock_versions set version = version - 100000'),
    undo: () => warehouse('update stock_versions set version = version + 100000'),
  },
  {
    rule: 'cart epoch',
    crime: () => cart('update carts set epoch = epoch + 1000'),
    undo: () => cart('update carts set epoch = epoch - 1000'),
  },
  {
    rule: 'orphans',
    crime: () => warehouse(`insert into reservations (order_id, state) values ('${orphan}', 'HELD')`),
    undo: () => warehouse(`delete from reservations where order_id = '${orphan}'`),
  },
];

describe('the audit', () => {
  it('after all these tests finds that everything adds up', async () => {
    const ledger = readLedger(eshop.ledger);
    expect(ledger.length).toBeGreaterThan(20);
    expect(await audit(stores, { ledger, settleMs: 60_000 })).toEqual([]);
  });

  it.each(crimes)('would have found wrong $rule', async ({ rule, crime, undo }) => {
    await crime();
    const findings = await audit(stores, { settleMs: 0 }).finally(undo);
    expect(findings.map((finding) => finding.rule)).toContain(rule);
  });

  it('would have found an order that a client was shown and that is lost, or that was refused and exists', async () => {
    const [order] = await askPostgres<{ id: string; user_id: string; idempotency_key: string }>(
      'order',
      'POSTGRES_ORDER_WRITE_URL',
      'select id, user_id, idempotency_key from orders limit 1',
    );
    const ledger = [
      { told: 'order' as const, orderId: '0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11', status: 'PAID' },
      { told: 'refused' as const, userId: order?.user_id ?? '', key: order?.idempotency_key ?? '' },
    ];
    expect((await audit(stores, { ledger, settleMs: 0 })).map(({ rule }) => rule)).toEqual(['ledger', 'ledger']);
  });
});
