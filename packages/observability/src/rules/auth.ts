import { alert, type RulesOf } from '../rule.ts';

/** Whoever enters codes of a second factor has the user's password. */
export const authRules: RulesOf = (app) =>
  app.id !== 'auth'
    ? []
    : [
        alert(app, {
          name: 'SecondFactorLocked',
          expr: 'sum(increase(second_factor_locks_total{app="auth"}[1h])) > 0',
          for: '1m',
          severity: 'ticket',
          summary: 'wrong codes locked a second factor: somebody may have a password of staff',
        }),
      ];
