import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newGoods } from '../e2e/support/goods.ts';
import { orderOf, place, submitProof, tryDecide, untilStatus } from '../e2e/support/orders.ts';
import { newCustomer } from '../e2e/support/people.ts';
import { eshop } from '../e2e/support/platform.ts';
import { launchBrowser, logIn, readableBy, visit } from './support/browser.ts';

const password = process.env.ESHOP_DEMO_PASSWORD ?? 'Eshop-demo-1';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const atDesk = async (login = 'admin') => {
  const visitor = await visit(browser, eshop.urls.admin);
  await logIn(visitor.page, login, password);
  return visitor;
};

/** An order whose proof waits for a decision. */
const submittedOrder = async () => {
  const { product } = await newGoods(2);
  const buyer = await newCustomer();
  const order = await place(buyer, { productId: product.id });
  const { id: paymentId } = await submitProof(buyer, order.id);
  return { buyer, order, paymentId };
};

describe('an admin', () => {
  it('sees a proof that waits and approves it, which pays the order', async () => {
    const { buyer, order, paymentId } = await submittedOrder();
    const { page, context, complaints } = await atDesk();
    const card = page.getByRole('listitem').filter({ hasText: order.id });
    await card.waitFor();
    const proof = await context.request.get(`/payments/${paymentId}/proof`, { maxRedirects: 0 });
    expect(proof.status()).toBe(302);
    expect(new URL(proof.headers().location ?? '').searchParams.get('X-Amz-Signature')).toBeTruthy();
    await card.getByText('Approve', { exact: false }).first().click();
    await card.getByRole('button', { name: 'Approve payment' }).click();
    await page.getByRole('status').getByText('Approved').waitFor();
    expect(await card.count()).toBe(0);
    await untilStatus(buyer, order.id, 'PAID');
    expect(await readableBy(page)).not.toContain('eyJ');
    expect(complaints).toEqual([]);
  });

  it('rejects a proof for a reason', async () => {
    const { buyer, order } = await submittedOrder();
    const { page } = await atDesk();
    const card = page.getByRole('listitem').filter({ hasText: order.id });
    await card.getByText('Reject', { exact: false }).first().click();
    await card.getByLabel('Reason, which the customer sees').fill('The amount is another one');
    await card.getByRole('button', { name: 'Reject payment' }).click();
    await page.getByRole('status').getByText('Rejected').waitFor();
    await untilStatus(buyer, order.id, 'REJECTED');
  });

  it('is told when somebody else was faster', async () => {
    const { buyer, order, paymentId } = await submittedOrder();
    const { page } = await atDesk();
    const card = page.getByRole('listitem').filter({ hasText: order.id });
    await card.waitFor();
    expect((await tryDecide(paymentId, 'reject')).status).toBe(200);
    await card.getByText('Approve', { exact: false }).first().click();
    await card.getByRole('button', { name: 'Approve payment' }).click();
    await page.getByText('This payment was decided already').waitFor();
    await untilStatus(buyer, order.id, 'REJECTED');
  });
});

describe('the admin site', () => {
  it('is closed to customers', async () => {
    const { page, context } = await atDesk('customer');
    await page.getByText('This login is not for the administration').waitFor();
    expect(await context.cookies()).toEqual([]);
    await page.goto('/payments');
    await page.waitForURL(/\/login\?next=%2Fpayments/);
  });

  it('leaves to the services what each role may do', async () => {
    const { order } = await submittedOrder();
    const { page } = await atDesk('staff');
    await page.getByText('Not allowed').waitFor();
    expect(await page.getByText(order.id).count()).toBe(0);
  });

  it('sends everybody without a login to it, proofs too', async () => {
    const { paymentId, buyer, order } = await submittedOrder();
    for (const path of ['/', '/payments', `/payments/${paymentId}/proof`]) {
      const answer = await fetch(`${eshop.urls.admin}${path}`, { redirect: 'manual' });
      expect(answer.status).toBe(307);
      expect(answer.headers.get('location')).toContain('/login');
    }
    expect((await orderOf(buyer, order.id)).status).toBe('PAYMENT_SUBMITTED');
  });
});
