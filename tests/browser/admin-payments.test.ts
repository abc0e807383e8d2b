import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askMysql } from '../e2e/support/databases.ts';
import { call, expectStatus } from '../e2e/support/http.ts';
import { tryDecide, untilStatus } from '../e2e/support/orders.ts';
import { launchBrowser } from './support/browser.ts';
import { atDesk, pressUntilVisible } from './support/desk.ts';
import { submittedOrder } from './support/orders.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('payments', () => {
  it('approves a proof by keyboard, beside the picture and the order’s facts, and goes on to the next one', async () => {
    const { buyer, order } = await submittedOrder();
    await submittedOrder();
    const { page, complaints } = await atDesk(browser);
    await page.goto(`/payments/${order.id}`, { waitUntil: 'networkidle' });
    const picture = page.getByRole('img', { name: 'Proof of payment' });
    await picture.waitFor();
    expect(await page.evaluate('document.querySelector("figure img").naturalWidth')).toBe(1);
    await page.getByRole('region', { name: 'Lines of the order' }).getByText('Test Falcon').waitFor();
    const approve = page.getByRole('button', { name: 'Approve payment' });
    await pressUntilVisible(page, 'a', approve);
    await approve.press('Enter');
    await page.waitForURL(/done=approved/);
    expect(page.url()).not.toContain(`/payments/${order.id}?`);
    await page.getByRole('status').getByText('Approved').waitFor();
    await untilStatus(buyer, order.id, 'PAID');
    expect(complaints).toEqual([]);
  });

  it('rejects a proof for a reason, which it asks for', async () => {
    const { buyer, order } = await submittedOrder();
    const { page } = await atDesk(browser);
    await page.goto(`/payments/${order.id}`, { waitUntil: 'networkidle' });
    const reason = page.getByLabel('Reason, which the customer sees');
    await pressUntilVisible(page, 'r', reason);
    await reason.fill('The amount is another one');
    await page.getByLabel('Was money received?').selectOption('false');
    await page.getByRole('button', { name: 'Reject payment' }).click();
    await page.waitForURL(/done=rejected&/);
    await untilStatus(buyer, order.id, 'REJECTED');
  });

  it('requests another proof for a reason, and shows that it waits for one', async () => {
    const { buyer, order } = await submittedOrder();
    const { page } = await atDesk(browser);
    await page.goto(`/payments/${order.id}`, { waitUntil: 'networkidle' });
    const reason = page.getByLabel('Reason, which the customer sees');
    await pressUntilVisible(page, 'p', reason);
    await reason.fill('The amount cannot be read');
    await page.getByRole('button', { name: 'Request proof' }).click();
    await page.waitForURL(/done=requested/);
    await untilStatus(buyer, order.id, 'PENDING_PAYMENT');
    await page.goto(`/payments/${order.id}`, { waitUntil: 'networkidle' });
    await page.getByText('Waiting for another proof').waitFor();
    await page.getByText('The amount cannot be read').first().waitFor();
  });

  it('tells an admin with an old page who changed the payment', async () => {
    const { order, paymentId } = await submittedOrder();
    const { page } = await atDesk(browser);
    await page.goto(`/payments/${order.id}`, { waitUntil: 'networkidle' });
    const reason = page.getByLabel('Reason, which the customer sees');
    await pressUntilVisible(page, 'r', reason);
    await reason.fill('Not ours');
    await page.getByLabel('Was money received?').selectOption('false');
    expect((await tryDecide(paymentId, 'approve')).status).toBe(200);
    await page.getByRole('button', { name: 'Reject payment' }).click();
    await page.getByText('This payment was decided already').waitFor();
    await page.getByText(/Changed by .* at /).waitFor();
  });

  it('marks proofs that waited longer than the review time, in the list and on the dashboard', async () => {
    const { order, paymentId } = await submittedOrder();
    await askMysql(
      'payment',
      'MYSQL_PAYMENT_URL',
      `update payments set submitted_at = now(3) - interval 3 day where id = '${paymentId}'`,
    );
    const { page } = await atDesk(browser);
    await page.goto('/', { waitUntil: 'networkidle' });
    await page.getByRole('link', { name: /^Waiting longer than 2 days/ }).click();
    await page.waitForURL(/\/payments/);
    await page.goto(`/payments?q=${order.number}`, { waitUntil: 'networkidle' });
    await page.getByRole('row', { name: order.number }).getByText('Review overdue').waitFor();
    expect((await tryDecide(paymentId, 'approve')).status).toBe(200);
  });

  it('shows a colleague’s decision live', async () => {
    const { order, paymentId } = await submittedOrder();
    const { page } = await atDesk(browser);
    await page.goto(`/payments/${order.id}`, { waitUntil: 'networkidle' });
    await page.getByRole('button', { name: /^Approve/ }).waitFor();
    expect((await tryDecide(paymentId, 'reject')).status).toBe(200);
    await page.getByText(/^Decided by/).waitFor();
    expect(await page.getByRole('button', { name: /^Approve/ }).count()).toBe(0);
  });

  it('lets one of two admins who decide at once win, and tells the other', async () => {
    const { buyer, order } = await submittedOrder();
    const desks = await Promise.all([atDesk(browser), atDesk(browser)]);
    const [approver, rejecter] = desks.map(({ page }) => page) as [Page, Page];
    const prepare = async (page: Page, key: string, button: string) => {
      await page.goto(`/payments/${order.id}`, { waitUntil: 'networkidle' });
      await pressUntilVisible(page, key, page.getByRole('button', { name: button }));
    };
    await Promise.all([
      prepare(approver, 'a', 'Approve payment'),
      prepare(rejecter, 'r', 'Reject payment').then(async () => {
        await rejecter.getByLabel('Reason, which the customer sees').fill('Not ours');
        await rejecter.getByLabel('Was money received?').selectOption('true');
      }),
    ]);
    await Promise.all([
      approver.getByRole('button', { name: 'Approve payment' }).click(),
      rejecter.getByRole('button', { name: 'Reject payment' }).click(),
    ]);
    const came = await Promise.all(
      desks.map(({ page }) =>
        Promise.any([
          page.waitForURL(/done=(approved|rejected-owed)/).then(() => 'won'),
          page
            .getByText('This payment was decided already')
            .waitFor()
            .then(() => 'told'),
        ]),
      ),
    );
    expect([...came].sort()).toEqual(['told', 'won']);
    await untilStatus(buyer, order.id, came[0] === 'won' ? 'PAID' : 'REJECTED');
  });

  it('records whether the money of an order that came to nothing arrived', async () => {
    const { buyer, order } = await submittedOrder();
    await expectStatus(200, call('order', `POST /v1/orders/${order.id}/cancel`, { token: buyer.token }));
    const { page } = await atDesk(browser);
    await page.goto('/', { waitUntil: 'networkidle' });
    await page.getByRole('link', { name: /^Money to check/ }).click();
    await page.waitForURL(/status=TO_BE_CHECKED/);
    await page.goto(`/payments/${order.id}`, { waitUntil: 'networkidle' });
    await page.getByRole('button', { name: 'Record what you found' }).click();
    await page.getByLabel('Was money received?').selectOption('false');
    await page.getByLabel('Note, which the customer sees').fill('Not on the statement of May');
    await page.getByRole('dialog').getByRole('button', { name: 'Record it' }).click();
    await page.waitForURL(/done=money-denied/);
    await page.getByText('Closed unpaid').first().waitFor();
    await page.getByText('Not on the statement of May').first().waitFor();
  });

  it('records a refund that is due, by another person than who said that money was received', async () => {
    const { order, paymentId } = await submittedOrder();
    const reference = `BANK-${order.number}`;
    expect((await tryDecide(paymentId, 'reject')).status).toBe(200);
    const { page: rejecter } = await atDesk(browser);
    await rejecter.goto(`/payments/${order.id}`, { waitUntil: 'networkidle' });
    await rejecter.getByText('Another person must record this refund').waitFor();
    expect(await rejecter.getByRole('button', { name: 'Record the refund' }).count()).toBe(0);
    const { page } = await atDesk(browser, 'admin2');
    await page.goto(`/payments?status=REFUND_DUE&q=${order.id}`, { waitUntil: 'networkidle' });
    await page.getByRole('link', { name: order.number }).click();
    await page.getByRole('button', { name: 'Record the refund' }).click();
    await page.getByLabel('Reference').fill(reference);
    await page.getByRole('dialog').getByRole('button', { name: 'Record the refund' }).click();
    await page.getByText('Refunded').first().waitFor();
    await page.getByText(reference).first().waitFor();
  });
});
