import { apps } from '@eshop/topology';
import type { Chart } from 'cdk8s';
import { appBackend } from '../../constructs/gke/backend.ts';
import { computeAddress, frontendConfig, managedCertificate, sslPolicy } from '../../constructs/gke/kinds.ts';
import { securityPolicy } from '../../constructs/gke/security-policy.ts';
import { isExposed } from '../../constructs/gke/service-annotations.ts';
import type { Cloud, Environment } from '../../environments/environment.ts';

const name = 'eshop';
const adminName = 'eshop-admin';

/** What Google's load balancer is told beside the Ingress, and what it stands on; answers the Ingress's annotations. */
export const googleEdge = (chart: Chart, env: Environment, { google }: Cloud): Record<string, string> => {
  const { ingressAddress: address, adminRanges = [] } = google;
  computeAddress(chart, env, address, { location: 'global', addressType: 'EXTERNAL', ipVersion: 'IPV4' });
  sslPolicy(chart, env, name, { profile: 'RESTRICTED', minTlsVersion: 'TLS_1_2' });
  securityPolicy(chart, env, { name });
  securityPolicy(chart, env, { name: adminName, allowedRanges: adminRanges });
  managedCertificate(chart, name, { domains: Object.values(env.hosts) });
  frontendConfig(chart, name, {
    sslPolicy: name,
    redirectToHttps: { enabled: true, responseCodeName: 'PERMANENT_REDIRECT' },
  });
  for (const app of apps.filter(isExposed)) appBackend(chart, app, app.id === 'admin' ? adminName : name);
  return {
    'kubernetes.io/ingress.class': 'gce',
    'kubernetes.io/ingress.global-static-ip-name': address,
    'networking.gke.io/managed-certificates': name,
    'networking.gke.io/v1beta1.FrontendConfig': name,
  };
};
