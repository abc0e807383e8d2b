import { alertRules, dashboards } from '@eshop/observability';
import { apps } from '@eshop/topology';
import { ApiObject } from 'cdk8s';
import { ConfigMap } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import { stringify } from 'yaml';
import { ShopChart, type ShopChartProps } from '../constructs/shop-chart.ts';

/**
 * What is scraped, what alerts, and what Grafana shows. At Google by Managed Service for Prometheus; elsewhere the rules are a
 * ConfigMap, for whatever Prometheus there is to mount (docs/operations/monitoring.md).
 */
export class MonitoringChart extends ShopChart {
  constructor(scope: Construct, id: string, { env }: ShopChartProps) {
    super(scope, id, { env });
    const groups = alertRules(apps);
    if (env.cloud) {
      new PodMonitoring(this, 'pod-monitoring');
      new ApiObject(this, 'rules', { apiVersion, kind: 'Rules', metadata: { name: 'eshop' }, spec: { groups } });
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

/** https://github.com/GoogleCloudPlatform/prometheus-engine/blob/main/doc/api.md */
const apiVersion = 'monitoring.googleapis.com/v1';

/** Scrapes every service by its own port; sites have no metrics. All rules and dashboards use the label `app`. */
class PodMonitoring extends ApiObject {
  constructor(scope: Construct, id: string) {
    super(scope, id, {
      apiVersion,
      kind: 'PodMonitoring',
      metadata: { name: 'services' },
      spec: {
        selector: { matchLabels: { 'app.kubernetes.io/component': 'service' } },
        endpoints: [{ port: 'http', path: '/metrics', interval: '30s' }],
        targetLabels: { metadata: ['pod', 'container'], fromPod: [{ from: 'app.kubernetes.io/name', to: 'app' }] },
      },
    });
  }
}
