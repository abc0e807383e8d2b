import { alert, type RulesOf } from '../rule.ts';

/** Every app runs, and its event loop turns. */
export const processRules: RulesOf = (app) => [
  alert(app, {
    name: 'AppDown',
    expr: `absent(up{app="${app.id}"} == 1)`,
    for: '3m',
    severity: 'page',
    summary: 'no replica answers',
  }),
  alert(app, {
    name: 'EventLoopBlocked',
    expr: `max by (pod) (nodejs_eventloop_lag_p99_seconds{app="${app.id}"}) > 0.5`,
    for: '10m',
    severity: 'ticket',
    summary: 'the event loop of {{ $labels.pod }} stands still for {{ $value | humanizeDuration }} at a time',
  }),
];
