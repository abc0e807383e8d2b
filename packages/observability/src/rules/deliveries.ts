import { alert, type RulesOf } from '../rule.ts';

/** Whoever subscribes has dead letters, and events that come again. */
export const deliveryRules: RulesOf = (app) => {
  if (app.subscribes.length === 0) return [];
  const deliveryRate = (outcome: string, minutes: number) =>
    `rate(events_processed_total{app="${app.id}"${outcome}}[${minutes}m])`;
  return [
    alert(app, {
      name: 'DeadLettersWaiting',
      expr: `max by (topic) (dead_letters_waiting{app="${app.id}"}) > 0`,
      for: '1m',
      severity: 'ticket',
      summary: '{{ $value }} events of {{ $labels.topic }} could not be processed and wait for an operator',
    }),
    alert(app, {
      name: 'EventsRetried',
      expr: `sum by (topic) (${deliveryRate(',outcome="retry"', 5)}) > 0.1`,
      for: '10m',
      severity: 'page',
      summary: 'events of {{ $labels.topic }} cannot be processed and are retried',
    }),
    alert(app, {
      name: 'EventsRepeated',
      expr: `sum(${deliveryRate(',outcome="repeated"', 30)}) / sum(${deliveryRate('', 30)}) > 0.2 and sum(${deliveryRate('', 30)}) > 0.1`,
      for: '30m',
      severity: 'ticket',
      summary: '{{ $value | humanizePercentage }} of the delivered events were processed before',
    }),
    alert(app, {
      name: 'EventsLost',
      expr: `sum by (topic) (increase(events_recovered_total{app="${app.id}",outcome="success"}[1h])) > 0`,
      for: '1m',
      severity: 'ticket',
      summary: 'events of {{ $labels.topic }} were not delivered, and were read from their source',
    }),
    alert(app, {
      name: 'EventRecoveryFailing',
      expr: `sum(increase(job_item_failures_total{app="${app.id}",task="recover-lost-events"}[15m])) > 0`,
      for: '20m',
      severity: 'ticket',
      summary: 'events that its sources sent cannot be compared, so a lost one would stay lost',
    }),
  ];
};
