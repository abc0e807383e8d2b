import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newGoods, stockOf } from '../e2e/support/goods.ts';
import { call, expectStatus } from '../e2e/support/http.ts';
import { place } from '../e2e/support/orders.ts';
import { newCustomer, tokenOf } from '../e2e/support/people.ts';
import { launchBrowser } from './support/browser.ts';
import { choose, csv, rowOf, twoWarehouses } from './support/goods-pages.ts';
import { expectAccessible, staffAt } from './support/staff.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

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

  it('is counted by a file: bad rows first, then what differs, then applied', async () => {
    const { product, warehouseId } = await newGoods(4);
    const { page, complaints } = await staffAt(browser, 'staff', '/stock/takes');
    await expectAccessible(page);
    await page.getByLabel('Warehouse', { exact: true }).selectOption(warehouseId);
    const file = page.getByLabel('Drop the count here, or choose it');
    await file.setInputFiles(csv(`sku,counted\n${product.sku},many\nNO-SUCH-SKU,3`));
    await page.getByText('Some rows have errors, so nothing is changed.').waitFor();
    const faults = page.getByRole('table', { name: 'Rows with errors' });
    await faults.getByText('Counted: write a whole number of pieces, like 12.').waitFor();
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
