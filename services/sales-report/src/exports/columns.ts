import type { Money } from '@eshop/contracts/money';
import { times } from '@eshop/contracts/money';
import type { Sale } from '@eshop/contracts/sale';

/** Money in major units, as spreadsheets reckon with it. */
const major = ({ amount }: Money): number => amount / 100;

/** What a row of an export says of a fact, by the column's heading. */
const columns: Readonly<Record<string, (sale: Sale) => string | number | Date>> = {
  'Sold at (UTC)': ({ soldAt }) => new Date(soldAt),
  Order: ({ orderId }) => orderId,
  'Product id': ({ productId }) => productId,
  Product: ({ name }) => name ?? '',
  Category: ({ category }) => category,
  Warehouse: ({ warehouseId }) => warehouseId,
  Quantity: ({ quantity }) => quantity,
  Price: ({ price }) => major(price),
  Cost: ({ cost }) => major(cost),
  Revenue: ({ price, quantity }) => major(times(price, quantity)),
  Margin: ({ margin }) => major(margin),
  Currency: ({ price }) => price.currency,
};

export const headings = Object.keys(columns);
export const cellsOf = (sale: Sale) => Object.values(columns).map((cell) => cell(sale));
