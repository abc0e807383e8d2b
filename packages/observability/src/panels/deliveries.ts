import type { PanelsOf } from '../panel.ts';

/** What becomes of the events that come, and what waits for somebody. */
export const deliveryPanels: PanelsOf = ({ id, subscribes }) =>
  subscribes.length === 0
    ? []
    : [
        {
          title: 'Events delivered, by outcome',
          unit: 'ops',
          queries: [
            {
              expr: `sum by (topic, outcome) (rate(events_processed_total{app="${id}"}[5m]))`,
              legend: '{{topic}} {{outcome}}',
            },
          ],
        },
        {
          title: 'Dead letters waiting',
          unit: 'short',
          queries: [{ expr: `max by (topic) (dead_letters_waiting{app="${id}"})`, legend: '{{topic}}' }],
        },
      ];
