import { alert, type RulesOf } from '../rule.ts';

/** Whoever publishes has an outbox. Each replica tells of the same one, so the highest counts. */
export const outboxRules: RulesOf = (app) =>
  app.publishes.length === 0
    ? []
    : [
        alert(app, {
          name: 'OutboxStuck',
          expr: `max(outbox_oldest_pending_seconds{app="${app.id}"}) > 60`,
          for: '2m',
          severity: 'page',
          summary: 'an event waits for {{ $value | humanizeDuration }} to be published',
        }),
        alert(app, {
          name: 'OutboxPiling',
          expr: `max(outbox_pending{app="${app.id}"}) > 500`,
          severity: 'ticket',
          summary: '{{ $value }} events or more wait to be published',
        }),
        alert(app, {
          name: 'PublishFailing',
          expr: `sum by (topic) (rate(event_publish_failures_total{app="${app.id}"}[5m])) > 0`,
          for: '10m',
          severity: 'ticket',
          summary: 'the broker keeps refusing events of {{ $labels.topic }}',
        }),
      ];
