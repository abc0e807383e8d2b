import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { control, eshop } from '../e2e/support/platform.ts';
import { launchBrowser, visit } from './support/browser.ts';
import { newVehicle } from './support/shop.ts';
import { addToCart, checkOut, signUp } from './support/shopper.ts';

const seconds = 6;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
  await control.restart('order', { env: { PAYMENT_MINUTES: String(seconds / 60) } });
});
afterAll(async () => {
  await control.restart('order', { env: { PAYMENT_MINUTES: '10' } });
  await browser.close();
});

describe('an order that is not paid in time', () => {
  it('runs out of time and expires before the buyer’s eyes', async () => {
    const { page } = await visit(browser, eshop.urls.customer);
    await signUp(page);
    await addToCart(page, await newVehicle());
    await checkOut(page);
    await page
      .getByRole('timer')
      .getByText(/^0:0[1-6]$/)
      .waitFor();
    await page.getByText('The payment deadline has passed. You can no longer send a proof.').waitFor();
    await page.getByRole('main').getByText('Expired', { exact: true }).first().waitFor({ timeout: 60_000 });
    await page.getByRole('button', { name: 'Send the proof' }).waitFor({ state: 'detached' });
  });
});
