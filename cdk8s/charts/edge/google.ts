import { apps } from '@eshop/topology';
import { Construct } from 'constructs';
import { AppBackend } from '../../constructs/gke/backend.ts';
import { ComputeAddress, FrontendConfig, ManagedCertificate, SslPolicy } from '../../constructs/gke/kinds.ts';
import { SecurityPolicy } from '../../constructs/gke/security-policy.ts';
import { isExposed } from '../../constructs/gke/service-annotations.ts';
import type { Cloud, Environment } from '../../environments/environment.ts';

const name = 'eshop';
const adminName = 'eshop-admin';

export interface GoogleEdgeProps {
  /** The environment, with the hosts. */
  readonly env: Environment;
  /** Its cloud. */
  readonly cloud: Cloud;
}

/** What Google's load balancer consists of beside the Ingress: address, certificate, policies, and a backend an app. */
export class GoogleEdge extends Construct {
  /** Annotations by which the Ingress refers to these resources. */
  readonly ingressAnnotations: Readonly<Record<string, string>>;

  constructor(scope: Construct, id: string, { env, cloud: { google } }: GoogleEdgeProps) {
    super(scope, id);
    const { ingressAddress: address, adminRanges = [] } = google;
    new ComputeAddress(this, 'address', {
      env,
      name: address,
      spec: { location: 'global', addressType: 'EXTERNAL', ipVersion: 'IPV4' },
    });
    new SslPolicy(this, 'ssl-policy', { env, name, spec: { profile: 'RESTRICTED', minTlsVersion: 'TLS_1_2' } });
    new SecurityPolicy(this, 'security-policy', { env, name });
    new SecurityPolicy(this, 'admin-security-policy', { env, name: adminName, allowedRanges: adminRanges });
    new ManagedCertificate(this, 'certificate', { name, spec: { domains: Object.values(env.hosts) } });
    new FrontendConfig(this, 'frontend', {
      name,
      spec: { sslPolicy: name, redirectToHttps: { enabled: true, responseCodeName: 'PERMANENT_REDIRECT' } },
    });
    for (const app of apps.filter(isExposed)) {
      const securityPolicy = app.id === 'admin' ? adminName : name;
      new AppBackend(this, `backend-${app.id}`, { app, securityPolicy });
    }
    this.ingressAnnotations = {
      'kubernetes.io/ingress.class': 'gce',
      'kubernetes.io/ingress.global-static-ip-name': address,
      'networking.gke.io/managed-certificates': name,
      'networking.gke.io/v1beta1.FrontendConfig': name,
    };
  }
}
