import { alert, type RulesOf } from '../rule.ts';

/** Requests are answered, and in time. A handful of requests is no share of anything. */
export const requestRules: RulesOf = (app) => {
  const requests = `http_request_duration_seconds_count{app="${app.id}"}`;
  const failedRequests = `http_request_duration_seconds_count{app="${app.id}",status=~"5.."}`;
  return [
    alert(app, {
      name: 'RequestErrors',
      expr: `sum(rate(${failedRequests}[5m])) / sum(rate(${requests}[5m])) > 0.01 and sum(rate(${requests}[5m])) > 0.1`,
      severity: 'page',
      summary: '{{ $value | humanizePercentage }} of requests are answered with a 5xx',
    }),
    alert(app, {
      name: 'RequestsSlow',
      expr: `histogram_quantile(0.95, sum by (le) (rate(http_request_duration_seconds_bucket{app="${app.id}"}[10m]))) > 1 and sum(rate(${requests}[10m])) > 0.1`,
      for: '10m',
      severity: 'ticket',
      summary: 'one request in twenty takes longer than {{ $value | humanizeDuration }}',
    }),
  ];
};
