import { type CreateProduct, ImportReport } from '@eshop/contracts/product';
import type { Api } from './api.ts';
import type { Vehicle } from './catalogue/vehicles.ts';

/** Rows in one file: few enough to be taken within the timeout of a call. */
const rowsAtOnce = 2000;

/** Puts vehicles into the catalogue by product's CSV import, thousands at a time. Those with a known SKU stay as they are. */
export const importVehicles = async (
  vehicles: readonly Vehicle[],
  { api, token, note }: { api: Api; token: string; note: (done: number) => void },
): Promise<void> => {
  for (let from = 0; from < vehicles.length; from += rowsAtOnce) {
    const chunk = vehicles.slice(from, from + rowsAtOnce);
    const form = new FormData();
    form.append('file', new Blob([csvOf(chunk.map(({ product }) => product))], { type: 'text/csv' }), 'vehicles.csv');
    const reply = ImportReport;
    const report = await api.call('product', 'POST /v1/products/import', {
      token,
      body: form,
      reply,
      timeoutMs: 120_000,
    });
    if (report.failed > 0) throw new Error(`the demo catalogue was refused: ${JSON.stringify(report.errors[0])}`);
    if (report.interrupted) throw new Error(`${report.notWritten} vehicles of the demo catalogue were not written`);
    note(from + chunk.length);
  }
};

/** Products as a file of product's import. */
const csvOf = (products: readonly CreateProduct[]): string => {
  const specs = [...new Set(products.flatMap((product) => Object.keys(product.specs)))];
  const headings = ['sku', 'name', 'brand', 'description', 'category', 'vehicleClass', 'price', 'cost'];
  const rows = products.map((product) => [
    ...[product.sku, product.name, product.brand, product.description, product.categoryId, product.vehicleClass],
    ...[product.price, product.cost].map(({ amount }) => (amount / 100).toFixed(2)),
    ...specs.map((name) => product.specs[name] ?? ''),
  ]);
  const lines = [[...headings, ...specs.map((name) => `spec:${name}`)], ...rows];
  return lines.map((cells) => `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\r\n`).join('');
};
