import { alert, type RulesOf } from '../rule.ts';

/** Proofs are reviewed within the review time. */
export const paymentRules: RulesOf = (app) =>
  app.id !== 'payment'
    ? []
    : [
        alert(app, {
          name: 'ReviewsOverdue',
          expr: 'max(payment_reviews_overdue{app="payment"}) > 0',
          for: '10m',
          severity: 'ticket',
          summary: '{{ $value }} payment proofs have waited longer than the review time',
        }),
      ];
