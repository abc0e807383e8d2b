import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newGoods } from '../e2e/support/goods.ts';
import { orderOf, place, submitProof } from '../e2e/support/orders.ts';
import { newCustomer } from '../e2e/support/people.ts';
import { eshop } from '../e2e/support/platform.ts';
import { faultsOf } from './support/axe.ts';
import { launchBrowser, logIn, readableBy, sessionCookies, visit } from './support/browser.ts';
import { atDesk, pressUntilVisible } from './support/desk.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const sectionsOf = (page: Awaited<ReturnType<typeof atDesk>>['page']) =>
  page.getByRole('navigation', { name: 'Sections' }).last().getByRole('link').allInnerTexts();

describe('the admin site', () => {
  it('is closed to customers', async () => {
    const { page, context } = await atDesk(browser, 'customer');
    await page.getByText('This login is not for the administration').waitFor();
    expect(await sessionCookies(context)).toEqual([]);
    await page.goto('/payments');
    await page.waitForURL(/\/login\?next=%2Fpayments/);
  });

  it('sends everybody without a login to it, and back with the filters they asked for', async () => {
    const { product } = await newGoods(2);
    const buyer = await newCustomer();
    const order = await place(buyer, { productId: product.id });
    const { id: paymentId } = await submitProof(buyer, order.id);
    for (const path of ['/', '/payments', `/orders/${order.id}`, '/orders/csv']) {
      const answer = await fetch(`${eshop.urls.admin}${path}`, { redirect: 'manual' });
      expect(answer.status).toBe(307);
      expect(answer.headers.get('location')).toContain('/login');
    }
    expect((await fetch(`${eshop.urls.admin}/proofs/${paymentId}`)).status).toBe(401);
    expect((await orderOf(buyer, order.id)).status).toBe('PAYMENT_SUBMITTED');
    const { page } = await visit(browser, eshop.urls.admin);
    await page.goto('/orders?status=PAID');
    await page.waitForURL(/\/login/);
    await page.getByLabel('Username or e-mail address').fill('admin');
    await page.getByLabel('Password').fill(process.env.ESHOP_DEMO_PASSWORD || 'Eshop-demo-1');
    await page.getByRole('main').getByRole('button', { name: 'Log in' }).click();
    await page.waitForURL('/orders?status=PAID');
  });

  it('shows each role what it may do, and tells the others so', async () => {
    const { page: admin, complaints } = await atDesk(browser);
    expect(await sectionsOf(admin)).toEqual(
      expect.arrayContaining(['Orders', 'Payments', 'Sales report', 'People', 'Dead letters']),
    );
    const { page: manager } = await atDesk(browser, 'manager');
    expect(await sectionsOf(manager)).toEqual(expect.arrayContaining(['Sales report', 'Products', 'Stock']));
    expect(await sectionsOf(manager)).not.toEqual(expect.arrayContaining(['Orders']));
    const { page: staff } = await atDesk(browser, 'staff');
    expect(await sectionsOf(staff)).toEqual(expect.arrayContaining(['Dashboard', 'Stock']));
    for (const path of ['/orders', '/payments', '/sales', '/people', '/dead-letters']) {
      await staff.goto(path);
      await staff.getByRole('heading', { name: 'Your roles do not allow this' }).waitFor();
    }
    expect((await staff.request.get('/orders/csv')).status()).toBe(403);
    expect(await readableBy(admin)).not.toContain('eyJ');
    expect(complaints).toEqual([]);
  });

  it('logs out, and then shows nothing more', async () => {
    const { page } = await atDesk(browser);
    await page.getByRole('button', { name: 'Log out' }).last().click();
    await page.waitForURL(/\/login/);
    await page.goto('/orders');
    await page.waitForURL(/\/login/);
    await logIn(page, 'admin', 'Not-the-password-1');
    await page.getByRole('main').getByRole('alert').first().waitFor();
  });
});

describe.each(['light', 'dark'] as const)('dashboard, orders and payments in %s', (colorScheme) => {
  it('have nothing that axe finds, and nothing that the browser complains of', async () => {
    const { product } = await newGoods(2);
    const buyer = await newCustomer();
    const order = await place(buyer, { productId: product.id });
    await submitProof(buyer, order.id);
    const { page, complaints } = await atDesk(browser, 'admin', { colorScheme, reducedMotion: 'reduce' });
    const faults: string[] = [];
    for (const path of ['/', '/orders', `/orders/${order.id}`, '/payments', `/payments/${order.id}`, '/nothing']) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      faults.push(...(await faultsOf(page)).map((fault) => `${path}: ${fault}`));
    }
    await page.goto(`/payments/${order.id}`, { waitUntil: 'networkidle' });
    await pressUntilVisible(page, 'r', page.getByLabel('Reason, which the customer sees'));
    faults.push(...(await faultsOf(page)).map((fault) => `reject: ${fault}`));
    expect(faults).toEqual([]);
    expect(complaints.filter((text) => !text.includes('404'))).toEqual([]);
  });
});
