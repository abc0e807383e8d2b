import { randomUUID } from 'node:crypto';
import type { Product } from '@eshop/contracts/product';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../e2e/support/eventually.ts';
import { newGoods, stockOf, warehouses } from '../e2e/support/goods.ts';
import { call, expectStatus } from '../e2e/support/http.ts';
import { place } from '../e2e/support/orders.ts';
import { newCustomer, tokenOf } from '../e2e/support/people.ts';
import { launchBrowser } from './support/browser.ts';
import { expectAccessible, menuOf, refused, staffAt } from './support/staff.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const csv = (text: string) => ({ name: 'count.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });

/** Chooses a product by its SKU in the combobox of a form, by keyboard alone. */
const choose = async (page: Page, within: ReturnType<Page['getByRole']>, { sku, name }: Product) => {
  const box = within.getByRole('combobox', { name: 'Product' });
  await box.fill(sku);
  await within.getByRole('option', { name: new RegExp(sku) }).waitFor();
  await box.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => box.inputValue()).toBe(`${name} · ${sku}`);
};

const twoWarehouses = async () => {
  const [first, second] = await warehouses();
  if (!first || !second) throw new Error('two warehouses are needed');
  return [first, second] as const;
};

const rowOf = (page: Page, warehouse: string) =>
  page.getByRole('table', { name: 'Stock levels' }).getByRole('row').filter({ hasText: warehouse });

/** A new member of the staff who works in one warehouse alone. */
const boundTo = async (warehouseId: string) => {
  const person = await newCustomer();
  const body = { roles: ['staff'], warehouses: [warehouseId] };
  await expectStatus(200, call('auth', `PUT /v1/users/${person.id}/roles`, { token: await tokenOf('admin'), body }));
  await eventually(async () => {
    await expectStatus(200, call('warehouse', 'GET /v1/stock?limit=1', { token: person.token }));
  });
  return person;
};

describe('stock', () => {
  it('is found by product, and received, with what is reserved shown', async () => {
    const { product } = await newGoods(4);
    await place(await newCustomer(), { productId: product.id });
    const [first] = await twoWarehouses();
    const { page, complaints } = await staffAt(browser, 'manager', '/stock');
    await expectAccessible(page);
    const filters = page.getByRole('search');
    await choose(page, filters, product);
    await page.waitForURL(new RegExp(`productId=${product.id}`));
    const row = rowOf(page, first.name);
    await row.getByText('3, low').waitFor();
    await page.getByRole('table', { name: 'Reservations' }).getByText('Waits for payment').waitFor();
    await row.getByRole('button', { name: /^Receive/ }).click();
    const window = page.getByRole('dialog', { name: 'Receive goods' });
    await window.getByLabel('Pieces').fill('5');
    await expectAccessible(page);
    await window.getByRole('button', { name: 'Receive' }).click();
    await page.getByText('5 pieces received.').waitFor();
    await row.getByText('8, low').waitFor();
    expect(await stockOf(product.id)).toEqual({ onHand: 9, reserved: 1, available: 8 });
    expect(complaints).toEqual([]);
  });

  it('is moved as far as it is free; more is refused in plain words', async () => {
    const { product } = await newGoods(4);
    const [first, second] = await twoWarehouses();
    const { page, complaints } = await staffAt(browser, 'manager', `/stock?productId=${product.id}`);
    await rowOf(page, first.name).getByRole('button', { name: /^Move/ }).click();
    const window = page.getByRole('dialog', { name: 'Move goods' });
    await window.getByLabel('To', { exact: true }).selectOption(second.id);
    await window.getByText(`${second.name}: 0 free now`).waitFor();
    await window.getByLabel('Pieces').fill('5');
    await window.getByText(`${first.name}: 4 free now, -1 after it.`).waitFor();
    await window.getByRole('button', { name: 'Move' }).click();
    await window.getByText('Only 4 pieces are free there, so 5 cannot leave.').waitFor();
    await expectAccessible(page);
    expect(await stockOf(product.id)).toMatchObject({ onHand: 4 });
    await window.getByLabel('Pieces').fill('3');
    await window.getByRole('button', { name: 'Move' }).click();
    await page.getByText('3 pieces moved.').waitFor();
    await rowOf(page, second.name).getByText('3, low').waitFor();
    expect(complaints).toEqual([]);
  });

  it('that was taken meanwhile is refused by the service, in the same words', async () => {
    const { product, warehouseId } = await newGoods(4);
    const [first, second] = await twoWarehouses();
    const { page } = await staffAt(browser, 'manager', `/stock?productId=${product.id}`);
    await rowOf(page, first.name).getByRole('button', { name: /^Move/ }).click();
    const window = page.getByRole('dialog', { name: 'Move goods' });
    await window.getByText(`${first.name}: 4 free now`).waitFor();
    const body = { warehouseId, productId: product.id, quantity: -3, reason: 'lost' };
    const headers = { 'idempotency-key': randomUUID() };
    const token = await tokenOf('manager');
    await expectStatus(201, call('warehouse', 'POST /v1/stock/adjustments', { token, headers, body }));
    await window.getByLabel('To', { exact: true }).selectOption(second.id);
    await window.getByLabel('Pieces').fill('4');
    await window.getByRole('button', { name: 'Move' }).click();
    await window.getByText('Only 1 piece is free there, so 4 cannot leave.').waitFor();
  });

  it('is set right with a reason, and its alert level is changed', async () => {
    const { product } = await newGoods(6);
    const [first] = await twoWarehouses();
    const { page, complaints } = await staffAt(browser, 'manager', `/stock?productId=${product.id}`);
    const row = rowOf(page, first.name);
    await row.getByRole('button', { name: /^Adjust/ }).click();
    const adjusting = page.getByRole('dialog', { name: 'Set a count right' });
    await adjusting.getByLabel('Pieces more, or fewer').fill('-2');
    await adjusting.getByLabel('Reason').selectOption('other');
    await adjusting.getByText('4 on hand after it.').waitFor();
    await adjusting.getByRole('button', { name: 'Set it right' }).click();
    await adjusting.getByText('Say why.').waitFor();
    await adjusting.getByLabel('Note').fill('Went to the fair');
    await adjusting.getByRole('button', { name: 'Set it right' }).click();
    await page.getByText('The count is set right: 2 pieces fewer.').waitFor();
    await row.getByText('4, low').waitFor();
    await row.getByRole('button', { name: /^Alert level/ }).click();
    const leveling = page.getByRole('dialog', { name: 'Alert level' });
    await leveling.getByLabel('Raise an alert below').fill('4');
    await leveling.getByRole('button', { name: 'Set the level' }).click();
    await page.getByText('The alert level is 4 now.').waitFor();
    await expect.poll(() => row.getByText('low').count()).toBe(0);
    await page.goto(`/stock/movements?productId=${product.id}&kind=adjustment`);
    const movement = page
      .getByRole('table', { name: 'Movements' })
      .getByRole('row')
      .filter({ hasText: 'Went to the fair' });
    await movement.getByText('−2').waitFor();
    await movement.getByText('You', { exact: true }).waitFor();
    await expectAccessible(page);
    await page.getByLabel('To', { exact: true }).fill('2001-01-01');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByText('Nothing moved like that.').waitFor();
    expect(complaints).toEqual([]);
  });

  it('that is low stands among the alerts until it is back', async () => {
    const { product } = await newGoods(4);
    const [first] = await twoWarehouses();
    const { page, complaints } = await staffAt(browser, 'manager', `/stock/alerts?warehouseId=${first.id}`);
    const row = page.getByRole('table', { name: 'Alerts' }).getByRole('row').filter({ hasText: product.sku });
    await row.waitFor();
    await expectAccessible(page);
    await row.getByRole('button', { name: /^Alert level/ }).click();
    const leveling = page.getByRole('dialog', { name: 'Alert level' });
    await leveling.getByLabel('Raise an alert below').fill('2');
    await leveling.getByRole('button', { name: 'Set the level' }).click();
    await page.getByText('The alert level is 2 now.').waitFor();
    await expect.poll(() => row.count()).toBe(0);
    await page.getByLabel('State').selectOption('closed');
    await page.waitForURL(/status=closed/);
    await row.waitFor();
    expect(complaints).toEqual([]);
  });

  it('is counted by a file: bad lines first, then what differs, then applied', async () => {
    const { product, warehouseId } = await newGoods(4);
    const { page, complaints } = await staffAt(browser, 'staff', '/stock/takes');
    await expectAccessible(page);
    await page.getByLabel('Warehouse', { exact: true }).selectOption(warehouseId);
    const file = page.getByLabel('Drop the count here, or choose it');
    await file.setInputFiles(csv(`sku,counted\n${product.sku},many\nNO-SUCH-SKU,3`));
    await page.getByText('Some lines are wrong, so nothing is changed.').waitFor();
    const faults = page.getByRole('table', { name: 'Lines that are wrong' });
    await faults.getByText('a whole number of pieces').waitFor();
    await expectAccessible(page);
    await file.setInputFiles(csv(`sku,counted\n${product.sku},7`));
    const differing = page
      .getByRole('table', { name: 'Differences' })
      .getByRole('row')
      .filter({ hasText: product.sku });
    await differing.getByText('+3').waitFor();
    expect(await stockOf(product.id)).toMatchObject({ onHand: 4 });
    await page.getByRole('button', { name: 'Set the warehouse to this count' }).click();
    await page.getByText('The count is applied.').waitFor();
    expect(await stockOf(product.id)).toMatchObject({ onHand: 7 });
    expect(complaints).toEqual([]);
  });
});

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
    await refused(page);
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
