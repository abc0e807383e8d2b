import { alert, type RulesOf } from '../rule.ts';

/** Carts stay within their Redis and their backup, and MySQL sees at most one write for ten cart writes under load. */
export const cartRules: RulesOf = (app) =>
  app.id !== 'cart'
    ? []
    : [
        alert(app, {
          name: 'CartBackupFailing',
          expr: 'sum(increase(job_item_failures_total{app="cart",task="write-behind"}[15m])) > 0',
          for: '20m',
          severity: 'ticket',
          summary: 'a cart cannot be written to MySQL and would be lost with Redis',
        }),
        alert(app, {
          name: 'CartMemoryHigh',
          expr: 'max(cart_redis_memory_ratio{app="cart"}) > 0.75',
          for: '10m',
          severity: 'ticket',
          summary:
            'the carts use {{ $value | humanizePercentage }} of the memory of their Redis; carts are evicted at 100%',
        }),
        alert(app, {
          name: 'CartWritesUnspared',
          expr: 'sum(rate(cart_mysql_statements_total{app="cart"}[10m])) / sum(rate(cart_writes_total{app="cart"}[10m])) > 0.1 and sum(rate(cart_writes_total{app="cart"}[10m])) > 50',
          for: '10m',
          severity: 'ticket',
          summary:
            'MySQL sees {{ $value | humanizePercentage }} as many statements as there are cart writes; 10% at the most is promised under load',
        }),
      ];
