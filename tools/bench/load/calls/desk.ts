import { type Calls, type Shop, someOf } from '../call.ts';

/** What people at the desk look at. */
export const deskCalls = ({ send, productIds, admin }: Shop): Calls => {
  const get = (app: 'order' | 'payment' | 'warehouse' | 'sales-report', path: () => string) => ({
    app,
    ask: () => send(app, `GET ${path()}`, { token: admin }),
  });
  const monthAgo = () => new Date(Date.now() - 30 * 86_400_000).toISOString();
  return {
    'orders of all, newest': get('order', () => '/v1/orders?limit=20'),
    'payments waiting': get('payment', () => '/v1/payments?status=PENDING'),
    'stock levels': get('warehouse', () => '/v1/stock?limit=20'),
    'movements of a product': get('warehouse', () => `/v1/stock/movements?productId=${someOf(productIds)}`),
    'sales of 30 days, summed': get('sales-report', () => `/v1/sales/summary?from=${monthAgo()}`),
    'sales of 30 days, by day': get('sales-report', () => `/v1/sales/series?interval=day&from=${monthAgo()}`),
  };
};
