import type { Product } from '@eshop/contracts/product';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { warehouses } from '../../e2e/support/goods.ts';

/** A file as a browser chooses it. */
export const csv = (text: string) => ({ name: 'goods.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });

/** Chooses a product by its SKU in the combobox of a form, by keyboard alone. */
export const choose = async (page: Page, within: ReturnType<Page['getByRole']>, { sku, name }: Product) => {
  const box = within.getByRole('combobox', { name: 'Product' });
  await box.fill(sku);
  await within.getByRole('option', { name: new RegExp(sku) }).waitFor();
  await box.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => box.inputValue()).toBe(`${name} · ${sku}`);
};

export const twoWarehouses = async () => {
  const [first, second] = await warehouses();
  if (!first || !second) throw new Error('two warehouses are needed');
  return [first, second] as const;
};

/** The row of a warehouse, on the page of a product's stock. */
export const rowOf = (page: Page, warehouse: string) =>
  page.getByRole('table', { name: 'Stock levels' }).getByRole('row').filter({ hasText: warehouse });
