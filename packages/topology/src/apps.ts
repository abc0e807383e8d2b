import { app } from './app.ts';
import { authSettings } from './settings/auth.ts';
import { approvalDays, orderSettings, paymentMinutes } from './settings/order.ts';
import { paymentSettings, secondPersonHours } from './settings/payment.ts';
import { holdSettings } from './settings/shared.ts';
import { shippingSettings } from './settings/shipping.ts';
import { warehouseSettings } from './settings/warehouse.ts';

export const auth = app('auth', {
  port: 4001,
  stores: { dynamodb: ['auth'], cognito: ['shop'] },
  settings: authSettings,
  public: ['/v1/auth', '/v1/users', '/v1/policy', '/v1/openapi.json', '/problems'],
});

export const cart = app('cart', {
  port: 4002,
  resources: { cpu: 150, memory: 224 },
  subscribes: ['product-updated', 'order-created'],
  calls: { product: ['POST /v1/products/batch-get'] },
  stores: { redis: ['carts'], mysql: ['cart'] },
  public: ['/v1/cart'],
});

export const order = app('order', {
  port: 4003,
  resources: { cpu: 200, memory: 224 },
  publishes: ['order-created', 'order-status-updated', 'order-returned', 'sale-created'],
  subscribes: ['order-created', 'order-status-updated', 'order-returned', 'payment-updated'],
  calls: {
    cart: ['GET /internal/carts/:id', 'POST /internal/carts/:id/items'],
    payment: ['POST /internal/payments/close'],
    product: ['POST /internal/snapshots'],
    warehouse: [
      'POST /internal/allocations',
      'PUT /internal/reservations/:orderId',
      'DELETE /internal/reservations/:orderId',
    ],
    'shipping-cost': ['POST /v1/shipping-quotes'],
  },
  stores: { postgres: ['order_write', 'order_read'] },
  settings: { ...holdSettings, ...orderSettings, ...shippingSettings },
  state: true,
  schedule: { 'expire-unpaid': '@every 15s', 'finish-placing': '@every 15s' },
  public: ['/v1/orders', '/v1/order-approvals'],
});

export const payment = app('payment', {
  port: 4004,
  resources: { cpu: 100, memory: 224 },
  publishes: ['payment-updated'],
  subscribes: ['order-created', 'order-status-updated', 'order-returned'],
  calls: { order: ['GET /internal/orders/:id'] },
  stores: { mysql: ['payment'], s3: ['payment-proofs'] },
  settings: paymentSettings,
  public: ['/v1/payments'],
  maxBody: '12Mi',
  uploads: true,
});

export const product = app('product', {
  port: 4005,
  resources: { cpu: 250, memory: 384 },
  publishes: ['product-created', 'product-updated'],
  subscribes: ['product-quantity-updated'],
  stores: { dynamodb: ['product'], s3: ['product-images'] },
  public: ['/v1/products', '/v1/categories'],
  maxBody: '12Mi',
  uploads: true,
});

export const salesReport = app('sales-report', {
  port: 4006,
  subscribes: ['sale-created', 'product-created', 'product-updated'],
  stores: { postgres: ['sales'] },
  schedule: { 'create-partitions': '@every 1h' },
  public: ['/v1/sales'],
});

export const shippingCost = app('shipping-cost', {
  port: 4007,
  settings: shippingSettings,
  public: ['/v1/shipping-quotes'],
});

export const warehouse = app('warehouse', {
  port: 4008,
  resources: { cpu: 150, memory: 192 },
  publishes: ['product-quantity-updated'],
  subscribes: ['product-created', 'product-updated', 'order-status-updated', 'order-returned'],
  stores: { postgres: ['warehouse'] },
  settings: { ...holdSettings, ...warehouseSettings },
  public: ['/v1/warehouses', '/v1/stock'],
  uploads: true,
});

export const customer = app('customer', {
  port: 3000,
  kind: 'site',
  settings: { PAYMENT_MINUTES: paymentMinutes },
  calls: {
    auth: [
      'POST /v1/auth/login',
      'POST /v1/auth/register',
      'POST /v1/auth/confirm',
      'POST /v1/auth/resend-code',
      'POST /v1/auth/forgot-password',
      'POST /v1/auth/reset-password',
      'POST /v1/auth/google/start',
      'POST /v1/auth/google/exchange',
      'POST /v1/auth/refresh',
      'POST /v1/auth/logout',
      'GET /v1/users/me',
      'PATCH /v1/users/me',
    ],
    cart: ['GET /v1/cart', 'PUT /v1/cart/items/:productId', 'DELETE /v1/cart/items/:productId', 'POST /v1/cart/merge'],
    order: [
      'POST /v1/orders/quote',
      'POST /v1/orders',
      'GET /v1/orders',
      'GET /v1/orders/:id',
      'GET /v1/orders/:id/events',
      'POST /v1/orders/:id/cancel',
      'POST /v1/orders/:id/confirm-delivery',
      'POST /v1/orders/:id/reorder',
      'POST /v1/order-approvals',
      'GET /v1/order-approvals',
    ],
    payment: [
      'GET /v1/payments/by-order/:orderId',
      'POST /v1/payments/by-order/:orderId/proof',
      'GET /v1/payments/:id/proof',
    ],
    product: [
      'GET /v1/products',
      'GET /v1/products/:id',
      'GET /v1/products/:id/images/:name',
      'POST /v1/products/batch-get',
      'GET /v1/categories',
      'GET /internal/listed-products',
    ],
    'sales-report': ['GET /internal/best-sellers'],
  },
  state: true,
  maxBody: '12Mi',
});

export const admin = app('admin', {
  port: 3001,
  kind: 'site',
  settings: { APPROVAL_DAYS: approvalDays, PAYMENT_SECOND_PERSON_HOURS: secondPersonHours },
  calls: {
    auth: [
      'POST /v1/auth/login',
      'POST /v1/auth/first-password',
      'POST /v1/auth/forgot-password',
      'POST /v1/auth/reset-password',
      'POST /v1/auth/refresh',
      'POST /v1/auth/logout',
      'GET /v1/users/me',
      'POST /v1/users/search',
      'POST /v1/auth/second-factor/enrollment',
      'POST /v1/auth/second-factor',
      'PUT /v1/users/:id/roles',
      'DELETE /v1/users/:id/second-factor',
      'PUT /v1/policy',
      'GET /v1/openapi.json',
      'POST /internal/names',
    ],
    order: [
      'GET /v1/orders',
      'POST /v1/orders/search',
      'GET /v1/orders/counts',
      'GET /v1/orders/:id',
      'PATCH /v1/orders/:id/status',
      'POST /v1/orders/:id/returns',
      'GET /v1/orders/:id/events',
      'GET /v1/order-approvals',
      'POST /v1/order-approvals/:id/approve',
      'POST /v1/order-approvals/:id/decline',
    ],
    payment: [
      'GET /v1/payments',
      'GET /v1/payments/counts',
      'GET /v1/payments/by-order/:orderId',
      'POST /v1/payments/:id/refund',
      'GET /v1/payments/:id/proof/content',
      'POST /v1/payments/:id/approve',
      'POST /v1/payments/:id/request-proof',
      'POST /v1/payments/:id/reject',
      'POST /v1/payments/:id/check-money',
    ],
    product: [
      'GET /v1/products',
      'GET /v1/products/:id',
      'GET /v1/products/:id/images/:name',
      'GET /v1/products/:id/history',
      'GET /v1/categories',
      'POST /v1/products/batch-get',
      'POST /v1/products',
      'PATCH /v1/products/:id',
      'DELETE /v1/products/:id',
      'POST /v1/products/:id/images',
      'POST /v1/products/import',
    ],
    'sales-report': [
      'GET /v1/sales',
      'GET /v1/sales/summary',
      'GET /v1/sales/series',
      'GET /v1/sales/best-sellers',
      'GET /v1/sales/export',
    ],
    warehouse: [
      'GET /v1/warehouses',
      'POST /v1/warehouses',
      'GET /v1/stock',
      'POST /v1/stock/receipts',
      'POST /v1/stock/transfers',
      'POST /v1/stock/adjustments',
      'GET /v1/stock/movements',
      'GET /v1/stock/reservations',
      'GET /v1/stock/alerts',
      'PUT /v1/stock/alert-levels',
      'POST /v1/stock/takes',
    ],
  },
  state: true,
  maxBody: '12Mi',
});
