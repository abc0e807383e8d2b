import { k8s } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import { ShopChart, type ShopChartProps } from '../constructs/shop-chart.ts';
import { GoogleEdge } from './edge/google.ts';
import { type EdgeRule, edgeRules } from './edge/rules.ts';

/** The entry from outside: one Ingress with three hosts, the shop's, the admin's and the API's. */
export class EdgeChart extends ShopChart {
  constructor(scope: Construct, id: string, { env }: ShopChartProps) {
    super(scope, id, { env });
    const google = env.cloud && new GoogleEdge(this, 'google', { env, cloud: env.cloud });
    const rules = edgeRules(env);
    const hosts = [...new Set(rules.map(({ host }) => host))];
    // The Ingress of cdk8s-plus sorts paths by name, but some controllers use the first that fits: the longest must lead.
    new k8s.KubeIngress(this, 'ingress', {
      // Google's controller reads the annotation; a laptop's reads the class.
      metadata: { name: 'eshop', annotations: { ...google?.ingressAnnotations } },
      spec: {
        ...(env.local && { ingressClassName: env.local.ingressClass }),
        rules: hosts.map((host) => ({ host, http: { paths: rules.filter((rule) => rule.host === host).map(path) } })),
      },
    });
  }
}

const path = ({ path, app }: EdgeRule): k8s.HttpIngressPath => ({
  path,
  pathType: 'Prefix',
  backend: { service: { name: app, port: { name: 'http' } } },
});
