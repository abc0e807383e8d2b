import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../e2e/support/eventually.ts';
import { whileFrozen } from '../e2e/support/frozen.ts';
import { control, eshop } from '../e2e/support/platform.ts';
import { launchBrowser, sessionCookies, visit } from './support/browser.ts';
import { newVehicle } from './support/shop.ts';
import { addToCart, newPerson, signUp } from './support/shopper.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const atShop = (options = {}) => visit(browser, eshop.urls.customer, options);

describe('a cart', () => {
  it('that a guest filled survives the login and merges with what was there', async () => {
    const [first, second] = [await newVehicle(), await newVehicle()];
    const { page, context } = await atShop();
    const person = await signUp(page, newPerson());
    await addToCart(page, first);
    await page.goto('/profile');
    await page.getByRole('main').getByRole('button', { name: 'Log out' }).click();
    await page.getByRole('link', { name: 'Log in' }).waitFor();
    await addToCart(page, second);
    const guest = await sessionCookies(context);
    await page.goto('/login?next=/cart');
    await page.getByLabel('Username or e-mail address').fill(person.username);
    await page.getByLabel('Password').fill(person.password);
    await page.getByRole('main').getByRole('button', { name: 'Log in' }).click();
    await page.waitForURL('/cart');
    await expect.poll(() => page.getByRole('main').getByRole('link', { name: 'Test Falcon' }).count()).toBe(2);
    expect((await sessionCookies(context)).map(({ value }) => value)).not.toEqual(guest.map(({ value }) => value));
  });

  it('that was full when the cart service was away at the login is merged once it is back', async () => {
    const vehicle = await newVehicle();
    const { page } = await atShop();
    await addToCart(page, vehicle);
    await whileFrozen('cart', async () => {
      await signUp(page);
      await page.goto('/cart');
      await page.getByText('Your cart is safe, but we can’t show it right now.').waitFor();
    });
    await page.goto('/cart');
    await page.getByRole('main').getByRole('link', { name: 'Test Falcon' }).waitFor();
  });

  it('changes at once, and is taken back when the server refuses', async () => {
    const vehicle = await newVehicle();
    const { page } = await atShop();
    await addToCart(page, vehicle);
    const dialog = page.getByRole('dialog', { name: 'Your cart' });
    const amount = dialog.getByRole('group', { name: /Quantity of/ });
    await expect.poll(() => amount.textContent()).toContain('1');
    await whileFrozen('cart', async () => {
      await dialog.getByRole('button', { name: /^Increase quantity of/ }).click();
      expect(await amount.textContent()).toContain('2');
      await dialog.getByText('We couldn’t update your cart. Nothing has changed; try again.').waitFor();
      expect(await amount.textContent()).toContain('1');
    });
  });

  it('is the same in two tabs', async () => {
    const vehicle = await newVehicle();
    const { page, context } = await atShop();
    await addToCart(page, vehicle);
    const otherPage = await context.newPage();
    await otherPage.goto('/cart');
    await otherPage.getByRole('link', { name: 'Cart, 1 vehicle' }).waitFor();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Increase quantity of/ })
      .click();
    await otherPage.getByRole('link', { name: 'Cart, 2 vehicles' }).waitFor();
    await otherPage
      .getByRole('main')
      .getByRole('button', { name: /^Remove/ })
      .click();
    await page.getByRole('dialog').getByText('Your cart is empty').waitFor();
  });

  it('can be filled and changed without JavaScript', async () => {
    const vehicle = await newVehicle();
    const { page } = await atShop({ javaScriptEnabled: false });
    await page.goto(`/vehicles/${vehicle}`);
    await page.getByRole('button', { name: 'Add to cart' }).click();
    await page.waitForURL('/cart');
    await page.getByRole('button', { name: /^Increase quantity of/ }).click();
    expect(await page.getByRole('group', { name: /Quantity of/ }).textContent()).toContain('2');
    await page.getByRole('button', { name: /^Remove/ }).click();
    await page.getByText('Your cart is empty').waitFor();
  });
});

describe('when a service is away', () => {
  it('the catalogue that was seen last is shown, and says so', async () => {
    const vehicle = await newVehicle();
    const { page } = await atShop();
    await page.goto(`/vehicles/${vehicle}`);
    await page.goto('/vehicles');
    await control.kill('product', 'SIGKILL', { stay: true });
    try {
      for (const path of ['/vehicles', `/vehicles/${vehicle}`]) {
        await eventually(async () => {
          await page.goto(path);
          expect(await page.getByText('Prices and stock may be out of date').count()).toBe(1);
        });
        expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
      }
      await page.goto('/vehicles?q=never-asked-before');
      await page.getByText('This is not available for the moment').waitFor();
    } finally {
      await control.start('product');
      await control.untilReady('product');
    }
  });

  it('a checkout says that the cart is safe', async () => {
    const vehicle = await newVehicle();
    const { page } = await atShop();
    await signUp(page);
    await addToCart(page, vehicle);
    await page.goto('/checkout');
    await page.getByLabel('Full name').waitFor();
    await whileFrozen('order', async () => {
      for (const [label, text] of Object.entries({
        'Street and number': '1 Main St',
        City: 'Springfield',
        'ZIP or postal code': '62701',
        Phone: '+1 217 555 0100',
      })) {
        await page.getByLabel(label).fill(text);
      }
      await page.getByLabel('State, province or region').fill('IL');
      await page.getByRole('button', { name: 'Save and deliver here' }).click();
      await page.getByText('Ordering is unavailable right now').waitFor();
      await page.getByText('Your cart is safe', { exact: false }).waitFor();
    });
    await page.reload();
    await page.getByRole('button', { name: 'Order and pay' }).waitFor();
  });

  it('a slow page shows its outline first when one goes there by a link', async () => {
    const { page } = await atShop();
    await page.goto('/', { waitUntil: 'networkidle' });
    await whileFrozen('product', async () => {
      await page.getByRole('searchbox').fill('something slow');
      await page.evaluate(`window.next.router.push('/vehicles?q=something-slow')`);
      await page.getByRole('status').getByText('Loading vehicles').waitFor({ timeout: 2500 });
      await page.getByText('This is not available for the moment').waitFor({ timeout: 8000 });
    });
  });
});
