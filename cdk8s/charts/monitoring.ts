import { alertRules, dashboards } from '@eshop/observability';
import { apps } from '@eshop/topology';
import { ConfigMap } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import { stringify } from 'yaml';
import { customResource } from '../constructs/custom-resource.ts';
import { ShopChart } from '../constructs/shop-chart.ts';
import type { Environment } from '../environments/environment.ts';

/**
 * What is scraped, what alerts, and what Grafana shows. At Google by Managed Service for Prometheus; elsewhere the rules are a
 * ConfigMap, for whatever Prometheus there is to mount (docs/operations/monitoring.md).
 */
export class MonitoringChart extends ShopChart {
  constructor(scope: Construct, env: Environment) {
    super(scope, 'monitoring', { namespace: env.namespace });
    const groups = alertRules(apps);
    if (env.cloud) {
      addPodMonitoring(this);
      googleResource(this, 'Rules', 'eshop', { groups });
    } else {
      new ConfigMap(this, 'rules', {
        metadata: { name: 'prometheus-rules' },
        data: { 'eshop.yaml': stringify({ groups }, { lineWidth: 0 }) },
      });
    }
    new ConfigMap(this, 'dashboards', {
      // The label by which Grafana's usual sidecar finds them.
      metadata: { name: 'grafana-dashboards', labels: { grafana_dashboard: '1' } },
      data: Object.fromEntries(dashboards(apps).map((board) => [`${board.uid}.json`, JSON.stringify(board)])),
    });
  }
}

/** Adds the scraping of every service by its own port; sites have no metrics. Rules and dashboards use the label `app`. */
const addPodMonitoring = (scope: Construct) =>
  googleResource(scope, 'PodMonitoring', 'services', {
    selector: { matchLabels: { 'app.kubernetes.io/component': 'service' } },
    endpoints: [{ port: 'http', path: '/metrics', interval: '30s' }],
    targetLabels: { metadata: ['pod', 'container'], fromPod: [{ from: 'app.kubernetes.io/name', to: 'app' }] },
  });

/** https://github.com/GoogleCloudPlatform/prometheus-engine/blob/main/doc/api.md */
const googleResource = (scope: Construct, kind: 'Rules' | 'PodMonitoring', name: string, spec: object) =>
  customResource(scope, { apiVersion: 'monitoring.googleapis.com/v1', kind, metadata: { name }, spec });
