import { readFileSync } from 'node:fs';
import { flatten } from '@eshop/service-kit/http/route';
import { readSpreadsheet } from '@eshop/spreadsheets/read-spreadsheet';
import { describe, expect, it, vi } from 'vitest';
import { importRoutes } from '../routes/import.ts';
import { columnLabels, productSheet } from './product-sheet.ts';

const { columnOf } = productSheet;

describe('a heading', () => {
  it.each([
    ['sku', 'sku'],
    ['SKU', 'sku'],
    ['Vehicle Class', 'vehicleClass'],
    ['vehicle_class', 'vehicleClass'],
    ['ＰＲＩＣＥ', 'price'],
    ['spec:Engine', 'spec:Engine'],
    ['Spec : Top speed', 'spec:Top speed'],
  ])('%s is the column %s', (heading, column) => expect(columnOf(heading)).toBe(column));

  it.each(['cost of it', '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'spec:', 'spec'])(
    '%s is none',
    (heading) => expect(columnOf(heading)).toBeUndefined(),
  );
});

it.each(['csv', 'xlsx'])('the template as %s has every column and no product', async (format) => {
  const path = `../../../../frontends/admin/public/templates/products.${format}`;
  const { columns, rows } = await readSpreadsheet(readFileSync(new URL(path, import.meta.url)), productSheet);
  expect(columns).toEqual([...Object.keys(columnLabels), 'spec:Engine']);
  expect(rows).toEqual([]);
});

it('the documentation of an import names every column', () => {
  const [{ description = '' } = {}] = flatten([importRoutes(vi.fn())]);
  for (const column of Object.keys(columnLabels)) expect(description).toContain(column);
});
