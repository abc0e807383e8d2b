import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call } from '../e2e/support/http.ts';
import { tokenOf } from '../e2e/support/people.ts';
import { eshop } from '../e2e/support/platform.ts';
import { proofFixture } from '../e2e/support/proof-files.ts';
import { launchBrowser, visit } from './support/browser.ts';
import { decide, newVehicle } from './support/shop.ts';
import { addToCart, checkOut, fillAddress, orderIdOf, proof, sendProof, signUp } from './support/shopper.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const atShop = () => visit(browser, eshop.urls.customer);
const status = (page: Page, text: string) =>
  page.getByRole('main').getByRole('heading', { level: 1 }).locator('..').getByText(text, { exact: true }).waitFor();

/** Somebody with an order that waits for its payment, on its page. */
const withOrder = async () => {
  const visitor = await atShop();
  await signUp(visitor.page);
  await addToCart(visitor.page, await newVehicle());
  const orderId = await checkOut(visitor.page);
  return { ...visitor, orderId };
};

describe('the order button', () => {
  it('clicked twice, and again after going back, orders once', async () => {
    const { page } = await atShop();
    await signUp(page);
    await addToCart(page, await newVehicle());
    await page.goto('/checkout');
    await fillAddress(page);
    const button = page.getByRole('button', { name: 'Order and pay' });
    await button.dblclick();
    await page.waitForURL(/\/orders\//);
    const orderId = orderIdOf(page);
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Checkout' }).waitFor();
    if (await button.isVisible()) await button.click().catch(() => undefined);
    await page.goto('/orders');
    await page.getByRole('main').getByRole('listitem').first().waitFor();
    expect(await page.getByRole('main').getByRole('listitem').count()).toBe(1);
    expect(await page.getByRole('main').getByRole('listitem').getByRole('link').getAttribute('href')).toContain(
      orderId,
    );
  });

  it('in two tabs at once gives both the same order', async () => {
    const { page, context } = await atShop();
    await signUp(page);
    await addToCart(page, await newVehicle());
    await page.goto('/checkout');
    await fillAddress(page);
    const otherPage = await context.newPage();
    await otherPage.goto('/checkout');
    const buttons = [page, otherPage].map((tab) => tab.getByRole('button', { name: 'Order and pay' }));
    await Promise.all(buttons.map((button) => button.waitFor()));
    await Promise.all(buttons.map((button) => button.click()));
    await Promise.all([page, otherPage].map((tab) => tab.waitForURL(/\/orders\//)));
    expect(orderIdOf(page)).toBe(orderIdOf(otherPage));
  });

  it('tells of a total that has changed, and orders at the new one', async () => {
    const vehicle = await newVehicle();
    const { page } = await atShop();
    await signUp(page);
    await addToCart(page, vehicle);
    await page.goto('/checkout');
    await fillAddress(page);
    await page.getByRole('button', { name: 'Order and pay' }).waitFor();
    const token = await tokenOf('admin');
    const { headers } = await call('product', `GET /v1/products/${vehicle}`, { token });
    const response = await call('product', `PATCH /v1/products/${vehicle}`, {
      token,
      headers: { 'if-match': headers.get('etag') ?? '' },
      body: { price: { amount: 1_234_500, currency: 'USD' } },
    });
    expect(response.status).toBe(200);
    await page.getByRole('button', { name: 'Order and pay' }).click();
    await page.getByText('The total has changed').waitFor();
    await page.getByText('$12,345').first().waitFor();
    await page.getByRole('button', { name: 'Order and pay' }).click();
    await page.waitForURL(/\/orders\//);
  });
});

const isInViewport = async (page: Page, locator: Locator): Promise<boolean> => {
  const [box, size] = [await locator.boundingBox(), page.viewportSize()];
  return box !== null && size !== null && box.y >= 0 && box.y + box.height <= size.height;
};

describe('an order’s page', () => {
  it('refuses a wrong file in words, before and after it is sent, and takes a right one', async () => {
    const { page } = await withOrder();
    await page.locator('#file').setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('hello') });
    await page.locator('#file-error').getByText('We cannot read this kind of file.').waitFor();
    await sendProof(page, { ...proof(), buffer: Buffer.from('this only says that it is a PNG') });
    await page.locator('#file-error').getByText('We cannot read this kind of file.').waitFor();
    for (const [name, mimeType, text] of [
      ['photo.heic', 'image/jpeg', 'We cannot read HEIC photos.'],
      ['receipt-user-password.pdf', 'application/pdf', 'This PDF is locked with a password.'],
      ['receipt-script.pdf', 'application/pdf', 'This PDF contains scripts'],
    ] as const) {
      await sendProof(page, { name, mimeType, buffer: proofFixture(name) });
      await page.locator('#file-error').getByText(text).waitFor();
      expect(await isInViewport(page, page.getByRole('timer')), name).toBe(true);
    }
    const large = { ...proof(), buffer: Buffer.alloc(10 * 1024 * 1024 + 1) };
    await page.locator('#file').setInputFiles(large);
    await page.locator('#file-error').getByText('This file is larger than 10 MB.').waitFor();
    await page.locator('#file').setInputFiles(proof());
    await page.getByRole('img', { name: 'Preview of proof.png' }).waitFor();
    await page.getByRole('button', { name: 'Send the proof' }).click();
    await status(page, 'Payment is being checked');
    await page.getByRole('link', { name: 'See your proof' }).waitFor();
  });

  it('shows why a proof was rejected, live', async () => {
    const { page, orderId } = await withOrder();
    await sendProof(page);
    await status(page, 'Payment is being checked');
    await decide(orderId, 'reject');
    await status(page, 'Payment rejected');
    await page.getByText('unreadable').first().waitFor();
  });

  it('asks for another proof with the reason and a new deadline, live, and takes it', async () => {
    const { page, orderId } = await withOrder();
    await sendProof(page);
    await status(page, 'Payment is being checked');
    await decide(orderId, 'request-proof');
    await status(page, 'Waiting for payment');
    await page.getByText('Please send another proof').waitFor();
    await page.getByText('too blurry').first().waitFor();
    await page.getByRole('timer').waitFor();
    await sendProof(page);
    await status(page, 'Payment is being checked');
    expect(await page.getByText('Please send another proof').count()).toBe(0);
  });

  it('cancels after asking, and fills the cart with it again', async () => {
    const { page } = await withOrder();
    await page.getByRole('button', { name: 'Cancel order' }).click();
    await page.getByRole('button', { name: 'Yes, cancel order' }).click();
    await status(page, 'Canceled');
    await page.getByRole('button', { name: 'Order again' }).click();
    await page.waitForURL('/cart');
    await page.getByRole('main').getByText('Test Falcon').waitFor();
  });

  it('cancels after a proof was sent, and says that the money is looked for', async () => {
    const { page } = await withOrder();
    await sendProof(page);
    await status(page, 'Payment is being checked');
    await page.getByText(/^We’ll review it by /).waitFor();
    await page.getByRole('button', { name: 'Cancel order' }).click();
    await page.getByRole('button', { name: 'Yes, cancel order' }).click();
    await status(page, 'Canceled');
    await page.getByText('We are checking whether your payment arrived').waitFor();
    expect(await page.getByText('Your refund is on its way.').count()).toBe(0);
  });

  it('is another’s to nobody', async () => {
    const { orderId } = await withOrder();
    const { page } = await atShop();
    await signUp(page);
    expect((await page.goto(`/orders/${orderId}`))?.status()).toBe(404);
    const stream = await page.request.get(`/orders/${orderId}/events`);
    expect(stream.status()).toBe(404);
  });

  it('leads who is not logged in to the login and back', async () => {
    const { page, context, orderId } = await withOrder();
    await context.clearCookies();
    await page.goto(`/orders/${orderId}`);
    await page.waitForURL(/\/login\?next=%2Forders%2F/);
  });
});
