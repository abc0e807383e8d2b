// Generated from the route tables by npm run generate.

/** Called operations besides GET that may be sent again when their response was lost, as their routes say. */
// biome-ignore format: generated
export const repeatable: Readonly<Record<string, readonly string[] | undefined>> = {
  auth: [
    'DELETE /v1/users/:id/second-factor',
    'POST /internal/names',
    'POST /v1/users/search',
  ],
  cart: [
    'DELETE /v1/cart/items/:productId',
    'POST /internal/carts/:id/items',
    'POST /v1/cart/merge',
    'PUT /v1/cart/items/:productId',
  ],
  order: [
    'PATCH /v1/orders/:id/status',
    'POST /v1/order-approvals',
    'POST /v1/order-approvals/:id/approve',
    'POST /v1/order-approvals/:id/decline',
    'POST /v1/orders',
    'POST /v1/orders/:id/reorder',
    'POST /v1/orders/:id/returns',
    'POST /v1/orders/quote',
    'POST /v1/orders/search',
  ],
  payment: [
    'POST /internal/payments/close',
    'POST /v1/payments/:id/approve',
    'POST /v1/payments/:id/check-money',
    'POST /v1/payments/:id/refund',
    'POST /v1/payments/:id/reject',
    'POST /v1/payments/:id/request-proof',
  ],
  product: [
    'POST /internal/snapshots',
    'POST /v1/products/batch-get',
  ],
  'shipping-cost': [
    'POST /v1/shipping-quotes',
  ],
  warehouse: [
    'DELETE /internal/reservations/:orderId',
    'POST /internal/allocations',
    'POST /v1/stock/adjustments',
    'POST /v1/stock/receipts',
    'POST /v1/stock/takes',
    'POST /v1/stock/transfers',
    'PUT /internal/reservations/:orderId',
  ],
};
