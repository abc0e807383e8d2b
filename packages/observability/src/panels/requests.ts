import type { PanelsOf } from '../panel.ts';

/** How often the app is asked, how it answers, and how fast. */
export const requestPanels: PanelsOf = ({ id }) => {
  const of = (part: string, more = '') => `rate(http_request_duration_seconds_${part}{app="${id}"${more}}[5m])`;
  const quantile = (at: number) => ({
    expr: `histogram_quantile(${at}, sum by (le) (${of('bucket')}))`,
    legend: `p${at * 100}`,
  });
  return [
    {
      title: 'Requests',
      unit: 'reqps',
      queries: [{ expr: `sum by (route) (${of('count')})`, legend: '{{route}}' }],
    },
    {
      title: 'Answers that are errors',
      unit: 'reqps',
      queries: [{ expr: `sum by (status) (${of('count', ',status=~"[45].."')})`, legend: '{{status}}' }],
    },
    { title: 'Time to answer', unit: 's', queries: [quantile(0.5), quantile(0.95), quantile(0.99)] },
  ];
};
