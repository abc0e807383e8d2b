import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../e2e/support/eventually.ts';
import { newGoods } from '../e2e/support/goods.ts';
import { call, expectStatus } from '../e2e/support/http.ts';
import { giveRoles, newCustomer } from '../e2e/support/people.ts';
import { launchBrowser } from './support/browser.ts';
import { rowOf, twoWarehouses } from './support/goods-pages.ts';
import { expectAccessible, menuOf, staffAt, waitForRefusal } from './support/staff.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** A new member of the staff who works in one warehouse alone. */
const boundTo = async (warehouseId: string) => {
  const person = await newCustomer();
  await giveRoles(person, { roles: ['staff'], warehouses: [warehouseId] });
  await eventually(async () => {
    await expectStatus(200, call('warehouse', 'GET /v1/stock?limit=1', { token: person.token }));
  });
  return person;
};

describe('staff', () => {
  it('of one warehouse see and are offered that one alone, and move nothing out of it', async () => {
    const { product } = await newGoods(4);
    const [first, second] = await twoWarehouses();
    const person = await boundTo(first.id);
    const { page, complaints } = await staffAt(
      browser,
      person.username,
      `/stock?productId=${product.id}`,
      'Very-secret-1',
    );
    const options = page.getByLabel('Warehouse', { exact: true }).getByRole('option');
    expect(await options.allTextContents()).toEqual(['All', first.name]);
    const row = rowOf(page, first.name);
    await row.getByRole('button', { name: /^Receive/ }).waitFor();
    expect(await page.getByRole('button', { name: /^(Move|Alert level)/ }).count()).toBe(0);
    await page.goto('/warehouses');
    await page.getByRole('table', { name: 'Warehouses' }).getByText(first.name, { exact: true }).waitFor();
    expect(await page.getByRole('main').getByText(second.name).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Open a warehouse…' }).count()).toBe(0);
    await expectAccessible(page);
    await page.goto(`/stock?warehouseId=${second.id}`);
    await page.getByText('There is no stock like that.').waitFor();
    expect(complaints).toEqual([]);
  });

  it('see stock and not the catalogue, nor what managers do with it', async () => {
    const { page } = await staffAt(browser, 'staff', '/stock');
    const menu = await menuOf(page);
    expect(menu).toEqual(expect.arrayContaining(['Stock', 'Alerts', 'Movements', 'Stock take', 'Warehouses']));
    expect(menu).not.toContain('Products');
    expect(await page.getByRole('button', { name: /^Alert level/ }).count()).toBe(0);
    await page.goto('/products');
    await waitForRefusal(page);
  });
});

describe('warehouses', () => {
  it('are opened by managers, and lead to their stock and movements', async () => {
    const name = `Depot ${randomUUID().slice(0, 8)}`;
    const { page, complaints } = await staffAt(browser, 'manager', '/warehouses');
    await page.getByRole('button', { name: 'Open a warehouse…' }).click();
    const window = page.getByRole('dialog', { name: 'Open a warehouse' });
    await window.getByLabel('Name').fill(name);
    await window.getByLabel('Zip code').fill('3');
    await window.getByRole('button', { name: 'Open it' }).click();
    await window.getByLabel('Zip code').and(page.locator('[aria-invalid=true]')).waitFor();
    await expectAccessible(page);
    await window.getByLabel('Zip code').fill('30301');
    await window.getByRole('button', { name: 'Open it' }).click();
    await window.getByText(`${name} is opened.`).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: `Movements of ${name}` }).click();
    await page.waitForURL(/\/stock\/movements\?warehouseId=/);
    await page.getByText('Nothing moved like that.').waitFor();
    await page.goBack();
    await page.getByRole('link', { name: `Stock of ${name}` }).click();
    await page.waitForURL(/\/stock\?warehouseId=/);
    await page.getByText('There is no stock like that.').waitFor();
    expect(complaints).toEqual([]);
  });
});

it('no page on goods is wider than a phone', async () => {
  const { product } = await newGoods(1);
  const { page } = await staffAt(browser, 'manager', '/stock');
  await page.setViewportSize({ width: 390, height: 844 });
  const goods = ['/products', `/products/${product.id}`, '/products/new', '/products/import'];
  const stock = ['/stock', '/stock/movements', '/stock/alerts', '/stock/takes', '/warehouses'];
  for (const path of [...goods, ...stock]) {
    await page.goto(path, { waitUntil: 'networkidle' });
    expect(await page.evaluate<number>('document.documentElement.scrollWidth'), path).toBeLessThanOrEqual(390);
  }
});
