import { notFound, preconditionFailed, unavailable } from '@eshop/contracts/problems/general';
import { priceDrop, productIdentity } from '@eshop/contracts/problems/products';

export const priceDropTooLarge = () =>
  priceDrop('A price below half of the highest one of the last seven days needs the permission to reprice.', {
    errors: [{ pointer: '/price', message: 'less than half of the highest price of the last seven days' }],
  });

export const identityChangeNotPermitted = (fields: readonly string[]) =>
  productIdentity('Another SKU or vehicle class needs the permission to reprice.', {
    errors: fields.map((field) => ({ pointer: `/${field}`, message: 'needs the permission to reprice' })),
  });

export const noSuchProduct = () => notFound('There is no such product.');

export const productChanged = () => preconditionFailed('The product was changed meanwhile.');

export const stillLoading = () => unavailable('The catalogue is being loaded.');
