import type { Panel } from '../panel.ts';

/** The whole shop on one page: a line an app. */
export const shopPanels: readonly Panel[] = [
  {
    title: 'Orders by state',
    unit: 'short',
    queries: [{ expr: 'max by (status) (orders_open)', legend: '{{status}}' }],
  },
  {
    title: 'Requests',
    unit: 'reqps',
    queries: [{ expr: 'sum by (app) (rate(http_request_duration_seconds_count[5m]))', legend: '{{app}}' }],
  },
  {
    title: 'Share of 5xx',
    unit: 'percentunit',
    queries: [
      {
        expr: 'sum by (app) (rate(http_request_duration_seconds_count{status=~"5.."}[5m])) / sum by (app) (rate(http_request_duration_seconds_count[5m]))',
        legend: '{{app}}',
      },
    ],
  },
  {
    title: 'Time to answer, p95',
    unit: 's',
    queries: [
      {
        expr: 'histogram_quantile(0.95, sum by (app, le) (rate(http_request_duration_seconds_bucket[5m])))',
        legend: '{{app}}',
      },
    ],
  },
  {
    title: 'Outbox: oldest pending event',
    unit: 's',
    queries: [{ expr: 'max by (app) (outbox_oldest_pending_seconds)', legend: '{{app}}' }],
  },
  {
    title: 'Dead letters waiting',
    unit: 'short',
    queries: [{ expr: 'max by (app, topic) (dead_letters_waiting) > 0', legend: '{{app}} {{topic}}' }],
  },
];
