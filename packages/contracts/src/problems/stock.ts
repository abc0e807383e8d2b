import { problem } from '../problem-type.ts';

export const stockShort = problem('stock-short', 409, 'Insufficient stock', {
  meaning: 'Fewer units are available than requested; `short` or `available` says how many.',
  action: 'Reduce the quantity.',
});
export const notSent = problem('not-sent', 409, 'Return exceeds shipment', {
  meaning: 'More units would come back than the order was sent; `available` says how many are out.',
  action: 'Reduce the quantity, or check the order.',
});
export const sameWarehouse = problem('same-warehouse', 409, 'Same warehouse', {
  meaning: 'Both ends of the transfer are the same warehouse.',
  action: 'Choose two different warehouses.',
});
export const warehouseNameTaken = problem('warehouse-name-taken', 409, 'Warehouse name taken', {
  meaning: 'Another warehouse has this name.',
  action: 'Choose another name.',
});
export const unknownReference = problem('unknown-reference', 404, 'Unknown reference', {
  meaning: 'The request names a warehouse or product that does not exist, or is not known here yet.',
  action: 'Check the identifier, and repeat the request in a moment for a product that was just created.',
});
export const otherWarehouse = problem('other-warehouse', 403, 'Other warehouse', {
  meaning: 'The user is limited to warehouses of which this is none.',
  action: 'Ask somebody who manages stock.',
});
