import { apps } from '@eshop/topology';
import { Construct } from 'constructs';
import { appBackend } from '../../constructs/gke/backend.ts';
import { computeAddress, frontendConfig, managedCertificate, sslPolicy } from '../../constructs/gke/kinds.ts';
import { securityPolicy } from '../../constructs/gke/security-policy.ts';
import { isExposed } from '../../constructs/gke/service-annotations.ts';
import type { Cloud, Environment } from '../../environments/environment.ts';

const name = 'eshop';
const adminName = 'eshop-admin';

export interface GoogleEdgeProps {
  readonly env: Environment;
  readonly cloud: Cloud;
}

/** What Google's load balancer consists of beside the Ingress: address, certificate, policies, and a backend an app. */
export class GoogleEdge extends Construct {
  /** Annotations by which the Ingress refers to these resources. */
  readonly ingressAnnotations: Readonly<Record<string, string>>;

  constructor(scope: Construct, id: string, { env, cloud: { google } }: GoogleEdgeProps) {
    super(scope, id);
    const { ingressAddress: address, adminRanges = [] } = google;
    computeAddress(this, env, address, { location: 'global', addressType: 'EXTERNAL', ipVersion: 'IPV4' });
    sslPolicy(this, env, name, { profile: 'RESTRICTED', minTlsVersion: 'TLS_1_2' });
    securityPolicy(this, env, { name });
    securityPolicy(this, env, { name: adminName, allowedRanges: adminRanges });
    managedCertificate(this, name, { domains: Object.values(env.hosts) });
    frontendConfig(this, name, {
      sslPolicy: name,
      redirectToHttps: { enabled: true, responseCodeName: 'PERMANENT_REDIRECT' },
    });
    for (const app of apps.filter(isExposed)) appBackend(this, app, app.id === 'admin' ? adminName : name);
    this.ingressAnnotations = {
      'kubernetes.io/ingress.class': 'gce',
      'kubernetes.io/ingress.global-static-ip-name': address,
      'networking.gke.io/managed-certificates': name,
      'networking.gke.io/v1beta1.FrontendConfig': name,
    };
  }
}
