import type { AdjustmentReason, Movement } from '@eshop/contracts/stock';

/** The kinds of movements, in words. */
export const kindNames: Readonly<Record<Movement['kind'], string>> = {
  receipt: 'Received',
  'transfer-in': 'Moved in',
  'transfer-out': 'Moved out',
  adjustment: 'Set right',
  shipment: 'Shipped',
  return: 'Came back',
};

export const reasonNames: Readonly<Record<AdjustmentReason, string>> = {
  damaged: 'Damaged',
  lost: 'Lost',
  found: 'Found',
  recount: 'Counted again',
  other: 'Another reason',
};
