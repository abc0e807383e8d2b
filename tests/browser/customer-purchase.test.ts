import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eshop } from '../e2e/support/platform.ts';
import { launchBrowser, readableBy, sessionCookies, visit } from './support/browser.ts';
import { decide, newVehicle, ship } from './support/shop.ts';
import {
  addToCart,
  checkOut,
  fillAddress,
  fillRegister,
  newPerson,
  orderIdOf,
  proof,
  sendProof,
  signUp,
} from './support/shopper.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const atShop = (options = {}) => visit(browser, eshop.urls.customer, options);
const status = (page: Page, text: string) =>
  page.getByRole('main').getByRole('heading', { level: 1 }).locator('..').getByText(text, { exact: true }).waitFor();

describe('a purchase', () => {
  it('goes from browsing as a guest to a delivered order, seen live on the open page', async () => {
    const { page, context, complaints } = await atShop();
    await page.goto('/');
    await page.getByRole('searchbox').fill('electric');
    await page.getByRole('searchbox').press('Enter');
    await page.getByRole('heading', { level: 1, name: /Results for “electric”/ }).waitFor();
    const filters = page.getByRole('navigation', { name: 'Filters', exact: true });
    await filters.getByRole('link', { name: /^Motorcycles/ }).click();
    await page.waitForURL(/category=motorcycles/);
    await filters.getByRole('link', { name: /^In stock/ }).click();
    await page.waitForURL(/inStock=true/);
    await page.getByRole('navigation', { name: 'Sort by' }).getByRole('link', { name: 'Lowest price' }).click();
    await page.waitForURL(/sort=price-asc/);
    await page.getByRole('main').getByRole('heading', { level: 3 }).first().getByRole('link').click();
    await page.waitForURL(/\/vehicles\/[0-9a-f-]{36}/);
    await page.getByRole('button', { name: 'Add to cart' }).click();
    const drawer = page.getByRole('dialog', { name: 'Your cart' });
    await drawer.getByRole('link', { name: 'Check out' }).click();
    await page.waitForURL(/\/login\?next=%2Fcheckout/);
    await page.getByRole('link', { name: 'Register' }).click();
    await fillRegister(page, newPerson());
    await page.waitForURL('/checkout');
    await fillAddress(page);
    await page.getByRole('button', { name: 'Order and pay' }).click();
    await page.waitForURL(/\/orders\/.*placed=1/);
    const orderId = orderIdOf(page);
    await status(page, 'Waiting for payment');
    expect(await page.getByRole('timer').textContent()).toMatch(/^(10:00|9:[0-5]\d)$/);
    await sendProof(page);
    await status(page, 'Payment is being checked');
    await decide(orderId);
    await status(page, 'Paid');
    await ship(orderId);
    await status(page, 'On its way');
    await page.getByText('By truck').waitFor();
    await page.getByRole('button', { name: 'Confirm delivery' }).click();
    await status(page, 'Delivered');
    expect((await sessionCookies(context)).map(({ name }) => name)).toEqual(['eshop-customer']);
    expect(await readableBy(page)).not.toContain('eyJ');
    expect(complaints).toEqual([]);
  });

  it('works by keyboard alone', async () => {
    const vehicle = await newVehicle();
    const { page } = await atShop();
    await signUp(page);
    await page.goto(`/vehicles/${vehicle}`, { waitUntil: 'networkidle' });
    await tabTo(page, 'Add to cart');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Your cart' }).waitFor();
    await tabTo(page, 'Check out');
    await page.keyboard.press('Enter');
    await page.waitForURL('/checkout');
    await tabTo(page, 'Full name');
    for (const text of ['Bea Browser', '1 Main St', 'Springfield', 'IL', '62701', 'United States', '+1 217 555 0100']) {
      await page.keyboard.press('Control+A');
      await page.keyboard.type(text);
      await page.keyboard.press('Tab');
    }
    await tabTo(page, 'Save and deliver here');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Order and pay' }).waitFor();
    await tabTo(page, 'Order and pay');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/orders\//);
    await status(page, 'Waiting for payment');
    const chooser = page.waitForEvent('filechooser');
    await tabTo(page, 'Choose a file, or drop it here');
    await page.keyboard.press('Space');
    await (await chooser).setFiles(proof());
    await tabTo(page, 'Send the proof');
    await page.keyboard.press('Enter');
    await status(page, 'Payment is being checked');
  });

  it('fits a phone, which nothing makes scroll sideways', async () => {
    const { page } = await atShop({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true });
    // Not innerWidth: a phone's grows with what does not fit.
    const fits = async () => (await page.evaluate<number>('document.documentElement.scrollWidth')) <= 360;
    for (const path of ['/', '/vehicles', '/vehicles?q=electric&maxPrice=6000000', '/login', '/style']) {
      await page.goto(path);
      expect(await fits(), path).toBe(true);
    }
    await signUp(page);
    const vehicle = await newVehicle(5, `Hochleistungsmotorrad ${'x'.repeat(80)}`);
    await page.goto(`/vehicles/${vehicle}`);
    expect(await fits(), 'a name of one long word').toBe(true);
    await addToCart(page, vehicle);
    expect(await fits()).toBe(true);
    await page.goto('/cart');
    expect(await fits()).toBe(true);
    await checkOut(page, async () => expect(await fits()).toBe(true));
    await status(page, 'Waiting for payment');
    expect(await fits()).toBe(true);
  });
});

/** Presses Tab until what has this name has the focus, as somebody does who sees where it goes. */
const tabTo = async (page: Page, name: string) => {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate<string>(
      `(() => { const at = document.activeElement; return at === document.body ? '' : [at.getAttribute('aria-label'), at.labels?.[0]?.textContent, at.textContent].filter(Boolean).join(' | ') })()`,
    );
    if (at.includes(name)) return;
  }
  throw new Error(`Tab does not lead to “${name}”`);
};
