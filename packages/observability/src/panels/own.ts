import type { Panel, PanelsOf } from '../panel.ts';

const own: Readonly<Record<string, readonly Panel[]>> = {
  auth: [
    {
      title: 'Second factors locked by wrong codes',
      unit: 'short',
      queries: [{ expr: 'sum(increase(second_factor_locks_total{app="auth"}[1h]))', legend: 'locks' }],
    },
  ],
  order: [
    {
      title: 'Orders by state',
      unit: 'short',
      queries: [{ expr: 'max by (status) (orders_open{app="order"})', legend: '{{status}}' }],
    },
    {
      title: 'Sweeps: how far behind',
      unit: 's',
      queries: [{ expr: 'max by (sweep) (order_sweep_lag_seconds{app="order"})', legend: '{{sweep}}' }],
    },
    {
      title: 'Order streams open',
      unit: 'short',
      queries: [{ expr: 'sum(order_streams_open{app="order"})', legend: 'open' }],
    },
    {
      title: 'Orders refused because of unpaid orders',
      unit: 'ops',
      queries: [{ expr: 'sum by (reason) (rate(orders_refused_total{app="order"}[5m]))', legend: '{{reason}}' }],
    },
  ],
  payment: [
    {
      title: 'Proofs that wait longer than the review time',
      unit: 'short',
      queries: [{ expr: 'max(payment_reviews_overdue{app="payment"})', legend: 'proofs' }],
    },
  ],
  cart: [
    {
      title: 'Cart writes, and statements to MySQL',
      unit: 'ops',
      queries: [
        { expr: 'sum(rate(cart_writes_total{app="cart"}[5m]))', legend: 'writes' },
        { expr: 'sum(rate(cart_mysql_statements_total{app="cart"}[5m]))', legend: 'statements' },
      ],
    },
  ],
  warehouse: [
    {
      title: 'Stock held for unpaid orders',
      unit: 'short',
      queries: [{ expr: 'max(reservations_active{app="warehouse"})', legend: 'reservations' }],
    },
    {
      title: 'Oldest of these',
      unit: 's',
      queries: [{ expr: 'max(reservations_oldest_active_seconds{app="warehouse"})', legend: 'age' }],
    },
    {
      title: 'Stock alerts open',
      unit: 'short',
      queries: [{ expr: 'max(stock_alerts_open{app="warehouse"})', legend: 'alerts' }],
    },
  ],
};

/** What only this app tells. */
export const ownPanels: PanelsOf = ({ id }) => [...(own[id] ?? [])];
