import { notFound, preconditionFailed, problem, unavailable } from '@eshop/service-kit/http/problem';

const inUse = problem('sku-taken', 409, 'SKU taken');

export const skuTaken = () =>
  inUse('Another product has this SKU.', { errors: [{ pointer: '/sku', message: 'taken' }] });

export const tooManyImages = problem('too-many-images', 409, 'Too many pictures');

export const noSuchProduct = () => notFound('There is no such product.');

export const productChanged = () => preconditionFailed('The product was changed meanwhile.');

export const stillLoading = () => unavailable('The catalogue is being loaded.');
