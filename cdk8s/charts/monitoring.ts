import { alertRules, dashboards } from '@eshop/observability';
import { apps } from '@eshop/topology';
import type { App, Chart } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import { stringify } from 'yaml';
import { createChart, resource } from '../constructs/chart.ts';
import type { Environment } from '../environments/environment.ts';

/**
 * What is scraped, what alerts, and what Grafana shows. At Google by Managed Service for Prometheus; elsewhere the rules are a
 * ConfigMap, for whatever Prometheus there is to mount (docs/operations/monitoring.md).
 */
export const monitoringChart = (scope: App, env: Environment) => {
  const chart = createChart(scope, 'monitoring', env);
  const groups = alertRules(apps);
  if (env.cloud) {
    podMonitoring(chart);
    google(chart, 'Rules', 'eshop', { groups });
  } else {
    new k8s.KubeConfigMap(chart, 'rules', {
      metadata: { name: 'prometheus-rules' },
      data: { 'eshop.yaml': stringify({ groups }, { lineWidth: 0 }) },
    });
  }
  new k8s.KubeConfigMap(chart, 'dashboards', {
    // By this label Grafana's usual sidecar finds them.
    metadata: { name: 'grafana-dashboards', labels: { grafana_dashboard: '1' } },
    data: Object.fromEntries(dashboards(apps).map((board) => [`${board.uid}.json`, JSON.stringify(board)])),
  });
  return chart;
};

/** Every service by its own port; sites tell no metrics. The label `app` is what all rules and dashboards go by. */
const podMonitoring = (chart: Chart) =>
  google(chart, 'PodMonitoring', 'services', {
    selector: { matchLabels: { 'app.kubernetes.io/component': 'service' } },
    endpoints: [{ port: 'http', path: '/metrics', interval: '30s' }],
    targetLabels: { metadata: ['pod', 'container'], fromPod: [{ from: 'app.kubernetes.io/name', to: 'app' }] },
  });

/** https://github.com/GoogleCloudPlatform/prometheus-engine/blob/main/doc/api.md */
const google = (chart: Chart, kind: 'Rules' | 'PodMonitoring', name: string, spec: object) =>
  resource(chart, { apiVersion: 'monitoring.googleapis.com/v1', kind, metadata: { name }, spec });
