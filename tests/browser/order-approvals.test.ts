import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newGoods } from '../e2e/support/goods.ts';
import { control, eshop } from '../e2e/support/platform.ts';
import { launchBrowser, visit } from './support/browser.ts';
import { atDesk } from './support/desk.ts';
import { addToCart, fillAddress, signUp } from './support/shopper.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
  // Times the factor of test platforms, 500 dollars.
  await control.restart('order', { env: { MAX_UNPAID_VALUE: '50' } });
});
afterAll(async () => {
  await control.restart('order', { env: { MAX_UNPAID_VALUE: '50000000' } });
  await browser.close();
});

describe('an order above the value', () => {
  it('is explained at checkout, requested, approved at the desk, and placed', async () => {
    const { product } = await newGoods(3, 6_000_000);
    const { page, complaints } = await visit(browser, eshop.urls.customer, {});
    const { name } = await signUp(page);
    await addToCart(page, product.id);
    await page.goto('/checkout');
    await fillAddress(page);
    await page.getByRole('button', { name: 'Order and pay' }).click();
    await page.getByText('We review orders of this value first').waitFor();
    await page.getByText(/worth up to \$500/).waitFor();
    await page.getByRole('button', { name: 'Ask for approval' }).click();
    await page.getByText('We are reviewing your request').waitFor();

    const desk = await atDesk(browser);
    await desk.page.goto('/orders/approvals?status=PENDING', { waitUntil: 'networkidle' });
    const row = desk.page.getByRole('row', { name: new RegExp(name) }).first();
    await row.getByRole('button', { name: 'Approve' }).click();
    await desk.page.getByRole('dialog').getByRole('button', { name: 'Approve' }).click();
    await desk.page.getByText('No request is like that. Clear the filter to see all of them.').waitFor();
    await desk.page.goto('/orders/approvals?status=APPROVED', { waitUntil: 'networkidle' });
    await desk.page
      .getByRole('row', { name: new RegExp(name) })
      .first()
      .waitFor();

    await page.goto('/checkout');
    await page.getByText('Your request is approved').waitFor();
    await page.getByRole('button', { name: 'Order and pay' }).click();
    await page.waitForURL(/\/orders\/.*placed=1/);
    expect([...complaints, ...desk.complaints]).toEqual([]);
  });

  it('is declined at the desk, which checkout says', async () => {
    const { product } = await newGoods(3, 6_000_000);
    const { page } = await visit(browser, eshop.urls.customer, {});
    await signUp(page);
    await addToCart(page, product.id);
    await page.goto('/checkout');
    await fillAddress(page);
    await page.getByRole('button', { name: 'Order and pay' }).click();
    await page.getByRole('button', { name: 'Ask for approval' }).click();
    await page.getByText('We are reviewing your request').waitFor();
    const desk = await atDesk(browser);
    await desk.page.goto('/orders/approvals?status=PENDING', { waitUntil: 'networkidle' });
    await desk.page.getByRole('button', { name: 'Decline' }).first().click();
    await desk.page.getByRole('dialog').getByRole('button', { name: 'Decline' }).click();
    await desk.page.getByText('No request is like that. Clear the filter to see all of them.').waitFor();
    await page.goto('/checkout');
    await page.getByText('We could not approve your request').waitFor();
  });
});
