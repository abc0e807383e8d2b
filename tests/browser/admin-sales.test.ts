import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import ExcelJs from 'exceljs';
import type { Browser, Page } from 'playwright-core';
import { extractText } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../e2e/support/eventually.ts';
import { newGoods } from '../e2e/support/goods.ts';
import { call, expectStatus } from '../e2e/support/http.ts';
import { paidOrder } from '../e2e/support/orders.ts';
import { newCustomer, tokenOf } from '../e2e/support/people.ts';
import { launchBrowser } from './support/browser.ts';
import { expectAccessible, staffAt, waitForRefusal } from './support/staff.ts';

let browser: Browser;
let productId: string;
let orderIds: string[];
beforeAll(async () => {
  browser = await launchBrowser();
  const { product } = await newGoods(9, 2_000_000);
  productId = product.id;
  const buyer = await newCustomer();
  orderIds = [(await paidOrder(buyer, productId, 2)).id, (await paidOrder(buyer, productId)).id];
  await eventually(async () => {
    const path = `GET /v1/sales/summary?productId=${productId}`;
    const { orders } = await expectStatus(
      200,
      call<{ orders: number }>('sales-report', path, { token: await tokenOf('manager') }),
    );
    expect(orders).toBe(2);
  });
});
afterAll(() => browser.close());

const month = (more = '') => `/sales?range=month&product=${productId}${more}`;
const figure = (page: Page, name: string) =>
  page.locator('dl > div').filter({ has: page.getByText(name, { exact: true }) });

describe('the sales report', () => {
  it('tells a month of a product: totals with the month before, a chart, best sellers and every sale', async () => {
    const { page, complaints } = await staffAt(browser, 'manager', month());
    await figure(page, 'Revenue').getByText('$60,000').waitFor();
    await figure(page, 'Margin of revenue').getByText('50.0%').waitFor();
    await figure(page, 'Orders').getByText('2', { exact: true }).waitFor();
    await figure(page, 'Revenue').getByText('nothing before').waitFor();
    expect(await page.locator('svg .recharts-bar-rectangle').count()).toBeGreaterThan(0);
    await page.getByText('The same as a table').click();
    const series = page.getByRole('table', { name: 'Sales by day' });
    expect(await series.getByText('$60,000').count()).toBe(1);
    const best = page.getByRole('table', { name: 'Best sellers by revenue' });
    await best.getByRole('link', { name: 'Test Falcon' }).waitFor();
    const sales = page.getByRole('table', { name: 'Sales, newest first' });
    expect(await sales.getByRole('row').count()).toBe(3);
    expect(await page.getByRole('combobox', { name: 'Product' }).inputValue()).toContain('Test Falcon');
    expect(complaints).toEqual([]);
  });

  it('keeps what is chosen in its address: range, interval, measure and time zone, which is the browser’s at first', async () => {
    const { page } = await staffAt(browser, 'admin', '/sales');
    await page.getByText('America/New_York time').waitFor();
    await page.getByRole('link', { name: '90 days' }).click();
    await page.waitForURL(/range=90d/);
    await page.getByRole('navigation', { name: 'Interval' }).getByRole('link', { name: 'week' }).click();
    await page.waitForURL(/interval=week/);
    await page.getByRole('navigation', { name: 'Best by' }).getByRole('link', { name: 'margin' }).click();
    await page.getByRole('table', { name: 'Best sellers by margin' }).waitFor();
    expect(await page.getByRole('table', { name: 'Best sellers by margin' }).getByRole('row').count()).toBeGreaterThan(
      5,
    );
    await page.getByLabel('Time zone').fill('Asia/Tokyo');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByText('Asia/Tokyo time').waitFor();
    expect(page.url()).toMatch(/range=90d.*interval=week/);
    await page.getByLabel('From').fill('2020-01-01');
    await page.getByLabel('To, included').fill('2020-01-31');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByText('Jan 1 – 31, 2020').waitFor();
    await page.getByText('Nothing was sold.').first().waitFor();
  });

  it('pages through its sales', async () => {
    const { page } = await staffAt(browser, 'manager', '/sales?range=90d');
    const first = await page.getByRole('table', { name: 'Sales, newest first' }).getByRole('row').nth(1).textContent();
    await page.getByRole('link', { name: 'Next page' }).click();
    await page.getByRole('link', { name: 'First page' }).waitFor();
    const second = await page.getByRole('table', { name: 'Sales, newest first' }).getByRole('row').nth(1).textContent();
    expect(second).not.toBe(first);
  });

  it('is for managers and admins', async () => {
    const { page } = await staffAt(browser, 'staff', '/sales');
    await waitForRefusal(page);
    expect((await page.request.get('/sales/export?format=csv')).status()).toBe(403);
    expect((await page.request.get('/sales/export?format=csv', { maxRedirects: 0 })).status()).toBe(403);
  });

  it('is accessible, in light and dark', async () => {
    const { page } = await staffAt(browser, 'admin', month());
    await expectAccessible(page);
  });
});

describe('its files', () => {
  const save = async (format: 'CSV' | 'XLSX' | 'PDF') => {
    const { page, complaints } = await staffAt(browser, 'manager', month());
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: `Export as ${format}` }).click(),
    ]);
    await page.getByRole('status').getByText(`${format} is saved`).waitFor();
    expect(complaints).toEqual([]);
    const name = download.suggestedFilename();
    expect(name).toMatch(
      new RegExp(`^sales-20\\d\\d-\\d\\d-01(-to-20\\d\\d-\\d\\d-\\d\\d)?\\.${format.toLowerCase()}$`),
    );
    return readFile(await download.path());
  };

  it('hold every sale as CSV', async () => {
    const rows: Record<string, string>[] = parse(await save('CSV'), { bom: true, columns: true });
    expect(rows.map((row) => [row.Order, row.Product, row.Quantity, row.Revenue, row.Margin])).toEqual([
      [orderIds[0], 'Test Falcon', '2', '40000', '20000'],
      [orderIds[1], 'Test Falcon', '1', '20000', '10000'],
    ]);
  });

  it('hold every sale as XLSX', async () => {
    const book = new ExcelJs.Workbook();
    const file = await save('XLSX');
    await book.xlsx.load(file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer);
    const sheet = book.getWorksheet('Sales');
    expect(sheet?.rowCount).toBe(3);
    expect(sheet?.getRow(2).values).toEqual(expect.arrayContaining([orderIds[0], 'Test Falcon', 2, 20_000, 40_000]));
  });

  it('are printed as PDF, with the range, its time zone and the totals', async () => {
    const { text, totalPages } = await extractText(new Uint8Array(await save('PDF')), { mergePages: true });
    expect(totalPages).toBe(1);
    for (const sentence of [
      'Sales report',
      'America/New_York',
      'Test Falcon',
      'Total of 2 orders',
      '$60,000.00',
      'Page 1 of 1',
    ])
      expect(text).toContain(sentence);
  });

  it('can be stopped on their way, and say when they cannot be had', async () => {
    const { page } = await staffAt(browser, 'manager', month());
    await page.route('**/sales/export?*', () => undefined);
    await page.getByRole('link', { name: 'Export as CSV' }).click();
    await page.getByText('CSV is being prepared…').waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('CSV was stopped. Nothing was saved.').waitFor();
    await page.unroute('**/sales/export?*');
    await page.goto(month('&warehouse=none'), { waitUntil: 'networkidle' });
    await page.getByRole('link', { name: 'Export as CSV' }).click();
    await page.getByText('CSV cannot be made: a filter does not fit.').waitFor();
  });
});
