import type { App } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import { createChart } from '../constructs/chart.ts';
import type { Environment } from '../environments/environment.ts';
import { googleEdge } from './edge/google.ts';
import { type EdgeRule, edgeRules } from './edge/rules.ts';

/** The way in from outside: one Ingress with three hosts, the shop's, the admin's and the API's. */
export const edgeChart = (scope: App, env: Environment) => {
  const chart = createChart(scope, 'edge', env);
  // Google's controller goes by the annotation; a laptop's goes by the class.
  const annotations = env.cloud ? googleEdge(chart, env, env.cloud) : {};
  const rules = edgeRules(env);
  const hosts = [...new Set(rules.map(({ host }) => host))];
  new k8s.KubeIngress(chart, 'ingress', {
    metadata: { name: 'eshop', annotations },
    spec: {
      ...(env.local && { ingressClassName: env.local.ingressClass }),
      rules: hosts.map((host) => ({ host, http: { paths: rules.filter((rule) => rule.host === host).map(path) } })),
    },
  });
  return chart;
};

const path = ({ path, app }: EdgeRule): k8s.HttpIngressPath => ({
  path,
  pathType: 'Prefix',
  backend: { service: { name: app, port: { name: 'http' } } },
});
