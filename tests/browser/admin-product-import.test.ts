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
    await page.getByLabel('Drop a CSV file here, or choose it').setInputFiles(csv(text));
    await page.getByText('3 rows are read; nothing is changed yet.').waitFor();
    const faults = page.getByRole('table', { name: 'Rows that are wrong' });
    await faults.getByRole('row').filter({ hasText: '3' }).filter({ hasText: 'price' }).first().waitFor();
    await faults.getByRole('row').filter({ hasText: '4' }).filter({ hasText: 'category' }).first().waitFor();
    await expectAccessible(page);
    const found = () => call<ProductPage>('product', `GET /v1/products?q=${sku}`);
    expect((await found()).body.total).toBe(0);
    await page.getByRole('button', { name: 'Import the rows that are right' }).click();
    await page.getByText('3 rows are done.').waitFor();
    await eventually(async () => expect((await found()).body.items).toMatchObject([{ sku, name: 'Import Comet' }]));
    expect(complaints).toEqual([]);
  });

  it('is told what a file lacks', async () => {
    const { page } = await staffAt(browser, 'manager', '/products/import');
    await page.getByLabel('Drop a CSV file here, or choose it').setInputFiles(csv('name,colour\nComet,red'));
    await page.getByText(/unknown columns: colour/).waitFor();
  });
});
