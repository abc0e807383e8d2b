import type { App } from '@eshop/topology';
import { metricsOf } from '../monitoring/registered-metrics.ts';

/** Metrics that prom-client registers by itself. */
const isOfNode = (name: string) => name.startsWith('process_') || name.startsWith('nodejs_');

/** Returns the text of `docs/reference/metrics.md`: every metric with its type, labels and services. */
export const metricsPage = async (apps: readonly App[]): Promise<string> => {
  const services = apps.filter(({ kind }) => kind === 'service');
  const metricNames = await Promise.all(
    services.map(async (app) => (await metricsOf(app)).map((metric) => ({ app: app.id, ...metric }))),
  );
  const byName = Map.groupBy(
    metricNames.flat().filter(({ name }) => !isOfNode(name)),
    ({ name }) => name,
  );
  const rows = [...byName.values()].map((ofName) => {
    const [{ name, type, labels, help } = { name: '', type: '', labels: [], help: '' }] = ofName;
    const owners = ofName.length === services.length ? 'every service' : ofName.map(({ app }) => app).join(', ');
    const labelNames = labels.map((label) => `\`${label}\``).join(', ');
    return `| \`${name}\` | ${type} | ${labelNames} | ${owners} | ${help} |`;
  });
  return `${head}${rows.sort().join('\n')}\n`;
};

const head = `<!-- Generated from the services' registries by npm run generate. -->
# Metrics

Every service serves these at \`GET /metrics\` on its own port, in the Prometheus text format, together with the
\`process_*\` and \`nodejs_*\` metrics of prom-client. Sidecars serve [Dapr's metrics](https://docs.dapr.io/operations/observability/metrics/metrics-overview/)
on port 9090. Alerts on them: [alerts](../operations/alerts/README.md); how they are collected: [monitoring](../operations/monitoring.md).

Gauges that read a store do so at most every 15 seconds per process. Every replica reports the same store: take the
maximum, not the sum. An unknown value is \`NaN\` or absent.

| Metric | Type | Labels | Services | Meaning |
| --- | --- | --- | --- | --- |
`;
