import { randomUUID } from 'node:crypto';
import type { ProductPage } from '@eshop/contracts/product';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../e2e/support/eventually.ts';
import { call } from '../e2e/support/http.ts';
import { launchBrowser } from './support/browser.ts';
import { csv } from './support/goods-pages.ts';
import { expectAccessible, staffAt } from './support/staff.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('an import', () => {
  const field = 'Drop a CSV file or an Excel workbook here, or choose it';
  const header = 'sku,name,brand,category,vehicleClass,price,cost';

  it('shows the rows that are wrong before anything is changed, and then takes the others', async () => {
    const sku = `I-${randomUUID().slice(0, 18)}`;
    const text = [
      header,
      `${sku},Import Comet,Testa,cars/suv,car,100.50,80`,
      `${sku}-2,,Testa,cars/suv,car,abc,80`,
      `${sku}-3,Import Moon,Testa,boats,car,100,80`,
    ].join('\n');
    const { page, complaints } = await staffAt(browser, 'manager', '/products/import');
    await expectAccessible(page);
    await page.getByLabel(field).setInputFiles(csv(text));
    await page.getByText('3 rows checked. Nothing is changed yet.').waitFor();
    const faults = page.getByRole('table', { name: 'Rows with errors' });
    await faults.getByRole('row').filter({ hasText: '3' }).filter({ hasText: 'price' }).first().waitFor();
    await faults.getByRole('row').filter({ hasText: '4' }).filter({ hasText: 'category' }).first().waitFor();
    await expectAccessible(page);
    const findProducts = () => call<ProductPage>('product', `GET /v1/products?q=${sku}`);
    expect((await findProducts()).body.total).toBe(0);
    await page.getByRole('button', { name: 'Import the rows without errors' }).click();
    await page.getByText('3 rows imported or checked.').waitFor();
    await eventually(async () =>
      expect((await findProducts()).body.items).toMatchObject([{ sku, name: 'Import Comet' }]),
    );
    expect(complaints).toEqual([]);
  });

  it('takes its own template, and says how a file was read', async () => {
    const { page, complaints } = await staffAt(browser, 'manager', '/products/import');
    const href = await page.getByRole('link', { name: 'XLSX template' }).getAttribute('href');
    const template = await page.request.get(href ?? '');
    expect(template.status()).toBe(200);
    const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    const file = { name: 'products.xlsx', mimeType, buffer: await template.body() };
    await page.getByLabel(field).setInputFiles(file);
    await page.getByText('0 rows checked. Nothing is changed yet.').waitFor();
    await page.getByText('products.xlsx was read as an Excel workbook, sheet “Products”.').waitFor();
    const rows = Array.from({ length: 60 }, (_, at) => `T-${at};x;x;boats;car;1;1`);
    await page.getByLabel(field).setInputFiles(csv([header.replaceAll(',', ';'), ...rows].join('\n')));
    await page.getByText('was read as CSV in UTF-8, separated by semicolons.').waitFor();
    const pages = page.getByRole('navigation', { name: 'Pages of Rows with errors' });
    await pages.getByText('1–50 of 60').waitFor();
    await pages.getByRole('button', { name: 'Next' }).click();
    await pages.getByText('51–60 of 60').waitFor();
    await expectAccessible(page);
    expect(complaints).toEqual([]);
  });

  it('is told what a file lacks', async () => {
    const { page } = await staffAt(browser, 'manager', '/products/import');
    await page.getByLabel(field).setInputFiles(csv('name,colour\nComet,red'));
    await page.getByText(/Unknown headings: colour/).waitFor();
  });
});
