import { alert, type RulesOf } from '../rule.ts';

/** What is held for an order is committed or released one day. */
export const warehouseRules: RulesOf = (app) =>
  app.id !== 'warehouse'
    ? []
    : [
        alert(app, {
          name: 'ReservationsLapsing',
          expr: 'max(reservations_oldest_active_seconds{app="warehouse"}) > 86400',
          for: '30m',
          severity: 'ticket',
          summary: 'stock is held since {{ $value | humanizeDuration }} for an order that nobody paid',
        }),
      ];
