import type { PanelsOf } from '../panel.ts';

/** When each job of the schedule worked last, and how often it failed. */
export const jobPanels: PanelsOf = ({ id, schedule }) =>
  Object.keys(schedule).length === 0
    ? []
    : [
        {
          title: 'Jobs: since the last success',
          unit: 's',
          queries: [
            {
              expr: `time() - max by (task) (job_last_success_timestamp_seconds{app="${id}"})`,
              legend: '{{task}}',
            },
          ],
        },
        {
          title: 'Jobs: runs',
          unit: 'ops',
          queries: [
            {
              expr: `sum by (task, outcome) (rate(job_runs_total{app="${id}"}[5m]))`,
              legend: '{{task}} {{outcome}}',
            },
          ],
        },
      ];
