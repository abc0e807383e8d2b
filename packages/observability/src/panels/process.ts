import type { PanelsOf } from '../panel.ts';

/** What the app's processes take. */
export const processPanels: PanelsOf = ({ id }) => [
  {
    title: 'Memory',
    unit: 'bytes',
    queries: [{ expr: `max by (pod) (process_resident_memory_bytes{app="${id}"})`, legend: '{{pod}}' }],
  },
  {
    title: 'CPU',
    unit: 'short',
    queries: [{ expr: `sum by (pod) (rate(process_cpu_seconds_total{app="${id}"}[5m]))`, legend: '{{pod}} cores' }],
  },
  {
    title: 'Event loop lag',
    unit: 's',
    queries: [{ expr: `max by (pod) (nodejs_eventloop_lag_p99_seconds{app="${id}"})`, legend: '{{pod}} p99' }],
  },
];
