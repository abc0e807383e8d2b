/** What tools, and tests of several services, use of this one; they import nothing else of it. */

export { ProductRecord, QuantityRecord } from './src/domain/product.ts';
export { toEvent } from './src/domain/product-views.ts';
export { createProducts } from './src/store/products.ts';
export { changeAttributes, productKey, quantityKey } from './src/store/table.ts';
