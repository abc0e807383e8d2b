import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tryDecide, untilStatus } from '../e2e/support/orders.ts';
import { launchBrowser } from './support/browser.ts';
import { atDesk } from './support/desk.ts';
import { paidOrder, submittedOrder } from './support/orders.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('orders', () => {
  it('are found by number and state, kept in the address, and saved as a view', async () => {
    const { order } = await paidOrder();
    const { page } = await atDesk(browser);
    await page.goto('/orders', { waitUntil: 'networkidle' });
    await page.getByLabel('Number, name or id').fill(order.number);
    await page.getByRole('button', { name: 'Find orders' }).click();
    await page.waitForURL(`/orders?q=${order.number}`);
    await page.getByLabel('State').selectOption('PAID');
    await page.waitForURL(/status=PAID/);
    await page.getByRole('link', { name: order.number }).waitFor();
    expect(await page.getByRole('row').count()).toBe(2);
    const name = `Mine ${order.number}`;
    await page.getByRole('button', { name: 'Save this view' }).click();
    await page.getByLabel('Name of the view').fill(name);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.goto('/orders', { waitUntil: 'networkidle' });
    await page.getByRole('navigation', { name: 'Saved views' }).getByRole('link', { name }).click();
    await page.waitForURL(/status=PAID/);
    await page.getByRole('button', { name: 'Edit views' }).click();
    await page.getByRole('button', { name: `Forget “${name}”` }).click();
    await page.getByRole('link', { name }).waitFor({ state: 'detached' });
  });

  it('are found by a customer’s name, which no address shows, and come as a CSV of these', async () => {
    await paidOrder();
    const { page } = await atDesk(browser);
    const addresses: string[] = [];
    page.on('request', (request) => void addresses.push(request.url()));
    await page.goto('/orders?status=PAID', { waitUntil: 'networkidle' });
    await page.getByLabel('Number, name or id').fill('Ada Rider');
    await page.getByRole('button', { name: 'Find orders' }).click();
    await page.waitForURL(/\/orders\?status=PAID&search=\d+$/);
    await page.getByRole('cell', { name: 'Ada Rider' }).first().waitFor();
    expect(await page.getByLabel('Number, name or id').inputValue()).toBe('Ada Rider');
    const href = await page.getByRole('link', { name: 'CSV of these' }).getAttribute('href');
    const file = await (await page.request.get(href ?? '')).text();
    expect(file).toContain('Ada Rider');
    expect([...addresses, href].filter((address) => /ada|rider/i.test(address ?? ''))).toEqual([]);
  });

  it('come as a CSV whose progress is shown', async () => {
    const { order } = await paidOrder();
    const { page } = await atDesk(browser);
    await page.goto(`/orders?q=${order.number}`, { waitUntil: 'networkidle' });
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'CSV of these' }).click();
    expect((await download).suggestedFilename()).toBe('orders.csv');
    await page.getByRole('status').filter({ hasText: 'CSV is saved' }).waitFor();
  });

  it('come as CSV just as they are filtered', async () => {
    const { order } = await paidOrder();
    const { page } = await atDesk(browser);
    const answer = await page.request.get(`/orders/csv?q=${order.number}`);
    expect(answer.headers()['content-disposition']).toContain('orders.csv');
    const [head, ...rows] = (await answer.text()).trim().split('\n');
    expect(head).toContain('number,state,delivered to');
    expect(rows).toHaveLength(1);
    expect(rows[0]).toContain(`${order.number},"Paid, to be shipped",Ada Rider,1,`);
  });

  it('are shipped and delivered with a note, after a question, and tell who did it', async () => {
    const { buyer, order } = await paidOrder();
    const { page } = await atDesk(browser);
    await page.goto(`/orders/${order.id}`, { waitUntil: 'networkidle' });
    await page.getByRole('button', { name: 'Ship' }).click();
    await page.getByLabel('Note').fill('By the morning truck');
    await page.getByRole('dialog').getByRole('button', { name: 'Ship' }).click();
    await page.getByText('“By the morning truck”').waitFor();
    await untilStatus(buyer, order.id, 'SHIPPED');
    await page.goto(`/orders/${order.id}`, { waitUntil: 'networkidle' });
    await page
      .getByText(/by Demo Admin|by .*[Aa]dmin/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Confirm delivery' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Confirm delivery' }).click();
    await untilStatus(buyer, order.id, 'DELIVERED');
  });

  it('show what happens to them elsewhere, live', async () => {
    const { order, paymentId } = await submittedOrder();
    const { page } = await atDesk(browser);
    await page.goto(`/orders/${order.id}`, { waitUntil: 'networkidle' });
    await tryDecide(paymentId, 'approve');
    await page.getByRole('button', { name: 'Ship' }).waitFor();
  });
});

/** Where the link leads that has the focus. */
const focusedLink = (page: Page) => page.evaluate<string>(`document.activeElement.getAttribute('href')`);

describe('tables', () => {
  it('are gone through by the arrow keys', async () => {
    await submittedOrder();
    await submittedOrder();
    const { page } = await atDesk(browser);
    await page.goto('/orders', { waitUntil: 'networkidle' });
    const links = page.getByRole('region', { name: 'Orders' }).getByRole('link');
    await links.first().focus();
    await page.keyboard.press('ArrowDown');
    expect(await focusedLink(page)).toBe(await links.nth(1).getAttribute('href'));
    await page.keyboard.press('Home');
    expect(await focusedLink(page)).toBe(await links.first().getAttribute('href'));
  });
});

describe('the dashboard', () => {
  it('counts what waits, and each number leads to its list', async () => {
    const { order } = await submittedOrder();
    const { page } = await atDesk(browser);
    await page.goto('/', { waitUntil: 'networkidle' });
    const tile = page.getByRole('link', { name: /^Orders: proof to check/ });
    expect(Number((await tile.innerText()).match(/\d+/)?.[0])).toBeGreaterThan(0);
    await tile.click();
    await page.waitForURL('/orders?status=PAYMENT_SUBMITTED');
    await page.getByRole('link', { name: order.number }).waitFor();
    await page.goto('/');
    await page.getByRole('link', { name: /^Sales, 30 days/ }).waitFor();
    await page.getByRole('region', { name: 'Best sellers' }).waitFor();
  });
});
