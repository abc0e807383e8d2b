import { alert, type RulesOf } from '../rule.ts';

/** Every app that keeps an inbox purges what is older than its retention once an hour. */
export const purgeRules: RulesOf = (app) =>
  app.subscribes.length === 0
    ? []
    : [
        alert(app, {
          name: 'PurgeFailing',
          expr: `sum by (purge) (increase(purge_failures_total{app="${app.id}"}[4h])) > 2`,
          severity: 'ticket',
          summary: 'old rows of {{ $labels.purge }} have not been deleted for hours',
        }),
      ];
