import type { PanelsOf } from '../panel.ts';

/** What waits to be published, and how fast it goes. */
export const outboxPanels: PanelsOf = ({ id, publishes }) =>
  publishes.length === 0
    ? []
    : [
        {
          title: 'Outbox: oldest pending event',
          unit: 's',
          queries: [{ expr: `max(outbox_oldest_pending_seconds{app="${id}"})`, legend: 'age' }],
        },
        {
          title: 'Outbox: pending events',
          unit: 'short',
          queries: [{ expr: `max(outbox_pending{app="${id}"})`, legend: 'pending' }],
        },
        {
          title: 'Published and refused',
          unit: 'ops',
          queries: [
            { expr: `sum by (topic) (rate(events_published_total{app="${id}"}[5m]))`, legend: '{{topic}}' },
            {
              expr: `sum by (topic) (rate(event_publish_failures_total{app="${id}"}[5m]))`,
              legend: '{{topic}} refused',
            },
          ],
        },
        {
          title: 'From commit to broker',
          unit: 's',
          queries: [
            {
              expr: `histogram_quantile(0.95, sum by (le) (rate(event_publish_lag_seconds_bucket{app="${id}"}[5m])))`,
              legend: 'p95',
            },
          ],
        },
      ];
