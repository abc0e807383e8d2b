import { randomUUID } from 'node:crypto';
import type { Product, ProductPage } from '@eshop/contracts/product';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../e2e/support/eventually.ts';
import { newGoods } from '../e2e/support/goods.ts';
import { call, expectStatus } from '../e2e/support/http.ts';
import { place } from '../e2e/support/orders.ts';
import { newCustomer, tokenOf } from '../e2e/support/people.ts';
import { launchBrowser } from './support/browser.ts';
import { expectAccessible, menuOf, staffAt, waitForRefusal } from './support/staff.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const productOf = async (id: string): Promise<Product> =>
  expectStatus(200, call<Product>('product', `GET /v1/products/${id}`));

const patch = async (id: string, body: unknown) => {
  const { version } = await productOf(id);
  const headers = { 'if-match': `"${version}"` };
  return expectStatus(
    200,
    call<Product>('product', `PATCH /v1/products/${id}`, { token: await tokenOf('manager'), headers, body }),
  );
};

const picture = async (background: string) => ({
  name: `${background}.png`,
  mimeType: 'image/png',
  buffer: await sharp({ create: { width: 400, height: 300, channels: 3, background } })
    .png()
    .toBuffer(),
});

const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });

describe('the list of products', () => {
  it('is searched, filtered by facets, sorted and paged, all kept in the address', async () => {
    const { page, complaints } = await staffAt(browser, 'manager', '/products');
    await page.getByText(/^\d+ found\.$/).waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Next page' }).click();
    await page.waitForURL(/cursor=/);
    await page.getByRole('link', { name: 'First page' }).waitFor();
    await field(page, 'Category').selectOption('cars/suv');
    await page.waitForURL(/category=cars%2Fsuv/);
    await field(page, 'Order').selectOption('price-asc');
    await page.waitForURL(/sort=price-asc/);
    const { items } = await expectStatus(
      200,
      call<ProductPage>('product', 'GET /v1/products?category=cars/suv&sort=price-asc&limit=25'),
    );
    const rows = page.getByRole('table').getByRole('row');
    await eventually(async () => {
      const names = await rows.getByRole('link').allTextContents();
      expect(names.slice(0, 3)).toEqual(items.slice(0, 3).map(({ name }) => name));
    });
    await page.goto('/products');
    await field(page, 'Search').fill(items[0]?.sku ?? '');
    await field(page, 'Search').press('Enter');
    await page.waitForURL(/q=/);
    await rows
      .filter({ hasText: items[0]?.name ?? '' })
      .first()
      .waitFor();
    await page.goto('/products?q=xyzzyquux');
    await page.getByText('No product is like that.').waitFor();
    expect(complaints).toEqual([]);
  });

  it('is for managers and admins alone', async () => {
    const { product } = await newGoods(0);
    const { page } = await staffAt(browser, 'staff', '/products');
    expect(await menuOf(page)).not.toContain('Products');
    for (const path of ['/products', '/products/new', '/products/import', `/products/${product.id}`]) {
      await page.goto(path);
      await waitForRefusal(page);
    }
    await page.goto('/stock');
    const answer = await page.evaluate<number>(
      `fetch('/uploads/products/import', { method: 'POST', body: new FormData() }).then(({ status }) => status)`,
    );
    expect(answer).toBe(403);
  });
});

describe('a product', () => {
  it('is created, with what is wrong named as one types', async () => {
    const sku = `B-${randomUUID().slice(0, 18)}`;
    const { page, complaints } = await staffAt(browser, 'manager', '/products/new');
    await page.getByRole('button', { name: 'Create the product' }).click();
    await page.getByText('an amount of at least 0.01, e.g. 45990.50').waitFor();
    await expectAccessible(page);
    await field(page, 'Name').fill('Browser Comet');
    await field(page, 'Brand').fill('Testa');
    await field(page, 'SKU').fill('not a sku');
    await page.getByText('2 to 40 letters, digits, dots, dashes or underscores').waitFor();
    await field(page, 'SKU').fill(sku);
    await field(page, 'Category').selectOption('cars-electric');
    await field(page, 'Price').fill('45,990.50');
    await field(page, 'Cost').fill('41000');
    await field(page, 'Vehicle class').selectOption('motorcycle');
    await page.getByRole('button', { name: 'Add a specification' }).click();
    await field(page, 'Name of specification 1').fill('Range');
    await field(page, 'Value of specification 1').fill('420 km');
    await page.getByRole('button', { name: 'Create the product' }).click();
    await page.getByText('Electric car takes car only').waitFor();
    await field(page, 'Vehicle class').selectOption('car');
    await page.getByRole('button', { name: 'Create the product' }).click();
    await page.waitForURL(/\/products\/[0-9a-f-]{36}\?created=1/);
    await page.getByText('The product is created.').waitFor();
    const id = /products\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
    expect(await productOf(id)).toMatchObject({
      sku,
      price: { amount: 4_599_050, currency: 'USD' },
      specs: { Range: '420 km' },
      category: { id: 'cars-electric' },
    });
    expect(complaints).toEqual([]);
  });

  it('that somebody else changed meanwhile is merged field by field', async () => {
    const { product } = await newGoods(0);
    const { page } = await staffAt(browser, 'manager', `/products/${product.id}`);
    await field(page, 'Name').fill('Test Eagle');
    await field(page, 'Price').fill('12000');
    await patch(product.id, { brand: 'Testera', price: { amount: 1_100_000, currency: 'USD' } });
    await page.getByRole('button', { name: 'Save changes' }).click();
    const merge = page.getByRole('form', { name: 'Merge' });
    await merge.getByText('Somebody else changed this product meanwhile').waitFor();
    await expectAccessible(page);
    const group = (name: RegExp) => merge.getByRole('group', { name });
    expect(
      await group(/^Name/)
        .getByLabel(/^Yours/)
        .isChecked(),
    ).toBe(true);
    expect(
      await group(/^Brand/)
        .getByLabel(/^Now/)
        .isChecked(),
    ).toBe(true);
    expect(
      await group(/^Price · changed by both/)
        .getByLabel(/^Yours/)
        .isChecked(),
    ).toBe(false);
    await group(/^Price/)
      .getByLabel(/^Yours\s*12000/)
      .check();
    await merge.getByRole('button', { name: 'Save what is chosen' }).click();
    await page.getByText('Saved.', { exact: true }).waitFor();
    expect(await productOf(product.id)).toMatchObject({
      name: 'Test Eagle',
      brand: 'Testera',
      price: { amount: 1_200_000 },
      version: product.version + 2,
    });
    const history = page.getByRole('table', { name: 'Price history' });
    await history.getByRole('row').filter({ hasText: '$11,000' }).filter({ hasText: '$12,000' }).waitFor();
    await history.getByRole('row').filter({ hasText: '$10,000' }).filter({ hasText: '$11,000' }).waitFor();
    await field(page, 'Description').fill('Saved once more, over the version that the merge made.');
    await page.getByRole('button', { name: 'Save changes' }).click();
    await eventually(async () => expect((await productOf(product.id)).version).toBe(product.version + 3));
  });

  it('gets pictures, which are put in order by keyboard and by dragging, described and taken out', async () => {
    const { product } = await newGoods(0);
    const { page, complaints } = await staffAt(browser, 'manager', `/products/${product.id}`);
    const chooser = page.locator('#pictures');
    await chooser.setInputFiles([await picture('red'), await picture('green'), await picture('blue')]);
    await page.getByText('3 pictures were added.').waitFor();
    const list = page.getByRole('list', { name: 'Pictures' });
    await expect.poll(() => list.getByRole('listitem').count()).toBe(3);
    const [red, green, blue] = (await productOf(product.id)).images;
    await page.getByLabel(/^Text of picture 1/).fill('From the front');
    await page.getByRole('button', { name: 'Move picture 1 down' }).focus();
    await page.keyboard.press('Enter');
    expect(await page.getByRole('button', { name: 'Move picture 2 down' }).and(page.locator(':focus')).count()).toBe(1);
    await list.getByRole('img').nth(2).dragTo(list.getByRole('img').nth(0));
    await page.getByRole('button', { name: 'Remove picture 2' }).click();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Save the pictures' }).click();
    await page.getByText('The pictures are saved.').waitFor();
    expect((await productOf(product.id)).images.map(({ url }) => url)).toEqual([blue?.url, red?.url]);
    expect((await productOf(product.id)).images[1]?.alt).toBe('From the front');
    expect(green).toBeDefined();
    // A form that was opened before the images changed still saves: they are no change of its fields.
    await field(page, 'Name').fill('Test Falcon with pictures');
    await page.getByRole('button', { name: 'Save changes' }).click();
    await page.getByText('Saved.', { exact: true }).waitFor();
    await chooser.setInputFiles([{ name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('no picture') }]);
    await page.getByText('notes.txt: this kind of file is not taken.').waitFor();
    expect(complaints).toEqual([]);
  });

  it('is deleted once it is said what that affects', async () => {
    const { product } = await newGoods(3);
    await place(await newCustomer(), { productId: product.id });
    const { page, complaints } = await staffAt(browser, 'manager', `/products/${product.id}`);
    await page.getByRole('button', { name: 'Delete…' }).click();
    const dialog = page.getByRole('dialog', { name: `Delete ${product.name}?` });
    await dialog.getByText(product.sku).waitFor();
    await dialog.getByText('3 in 1 warehouse').waitFor();
    await dialog.getByText('of 1 order').waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    expect((await productOf(product.id)).id).toBe(product.id);
    await page.getByRole('button', { name: 'Delete…' }).click();
    await dialog.getByRole('button', { name: 'Delete the product' }).click();
    await page.waitForURL(/\/products\?said=deleted/);
    await page.getByText('The product was deleted.').waitFor();
    expect((await call('product', `GET /v1/products/${product.id}`)).status).toBe(404);
    await page.goto(`/products/${product.id}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(complaints.filter((text) => !text.includes('404'))).toEqual([]);
  });
});
