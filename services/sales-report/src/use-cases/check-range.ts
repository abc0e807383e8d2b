import { badRequest } from '@eshop/contracts/problems/general';
import type { SaleFilter } from '@eshop/contracts/sale';

/** Throws a 400 problem on a range that ends before it begins. */
export const checkRange = ({ from, to }: Pick<SaleFilter, 'from' | 'to'>): void => {
  if (!from || !to || Date.parse(from) <= Date.parse(to)) return;
  throw badRequest('The range ends before it begins.', {
    errors: [{ pointer: '/query/to', message: 'not before from' }],
  });
};
