import { alert, type RulesOf } from '../rule.ts';

/** MySQL sees at most one write for ten cart writes under load. */
export const cartRules: RulesOf = (app) =>
  app.id !== 'cart'
    ? []
    : [
        alert(app, {
          name: 'CartWritesUnspared',
          expr: 'sum(rate(cart_mysql_statements_total{app="cart"}[10m])) / sum(rate(cart_writes_total{app="cart"}[10m])) > 0.1 and sum(rate(cart_writes_total{app="cart"}[10m])) > 50',
          for: '10m',
          severity: 'ticket',
          summary:
            'MySQL sees {{ $value | humanizePercentage }} as many statements as there are cart writes; 10% at the most is promised under load',
        }),
      ];
