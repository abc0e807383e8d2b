import { problem } from '../problem-type.ts';

export const skuTaken = problem('sku-taken', 409, 'SKU taken', {
  meaning: 'Another product has this SKU.',
  action: 'Choose another SKU.',
});
export const editConflict = problem('edit-conflict', 409, 'Concurrent edits', {
  meaning: 'Others change the product, or create one with the same SKU, at the same moment.',
  action: 'Repeat the request.',
});
export const priceDrop = problem('price-drop', 403, 'Price drop too large', {
  meaning: 'The price is below half of the highest one of the last seven days.',
  action: 'Ask somebody with the permission `product:reprice`.',
});
export const productIdentity = problem('product-identity', 403, 'Identity change not permitted', {
  meaning: 'The change gives the product another SKU or vehicle class.',
  action: 'Ask somebody with the permission `product:reprice`.',
});
export const tooManyImages = problem('too-many-images', 409, 'Too many images', {
  meaning: 'The product has as many images as allowed.',
  action: 'Remove an image first.',
});
