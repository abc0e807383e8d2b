import { alert, type RulesOf } from '../rule.ts';

/** Orders end when their time is over, and somebody looks at proofs. */
export const orderRules: RulesOf = (app) =>
  app.id !== 'order'
    ? []
    : [
        alert(app, {
          name: 'SweepBehind',
          expr: 'max by (sweep) (order_sweep_lag_seconds{app="order"}) > 180',
          severity: 'page',
          summary: 'an order that is {{ $labels.sweep }} should have been ended {{ $value | humanizeDuration }} ago',
        }),
        alert(app, {
          name: 'SweepItemsFailing',
          expr: 'sum by (task) (increase(job_item_failures_total{app="order",task!="recover-lost-events"}[15m])) > 0',
          for: '20m',
          severity: 'ticket',
          summary: 'an order that {{ $labels.task }} has to end keeps failing',
        }),
        alert(app, {
          name: 'ProofsWaiting',
          expr: 'max(orders_open{app="order",status="PAYMENT_SUBMITTED"}) > 100',
          for: '1h',
          severity: 'ticket',
          summary: '{{ $value }} orders wait for an admin to look at their proof',
        }),
      ];
