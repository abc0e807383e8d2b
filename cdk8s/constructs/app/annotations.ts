import { createHash } from 'node:crypto';
import { type App, portsOf } from '@eshop/topology';
import type { Environment } from '../../environments/environment.ts';
import { secretsOf } from '../secrets.ts';

/**
 * Seconds from the moment when a pod is told to end. At once it takes no more events and its Services send it nothing new.
 * For `block` it goes on answering who has not heard of that yet; then its sidecar hangs up, so that other sidecars turn
 * to the new pod, and has `graceful` for what is under way. The app outlives its sidecar, for a sidecar whose app is gone
 * answers calls with errors.
 */
const shutdown = { block: 15, graceful: 5, preStop: 24, app: 10 };

/** How long a pod may take to end. */
export const terminationGraceSeconds = shutdown.preStop + shutdown.app + 7;

/** How long an app goes on serving after its pod was told to end. */
export const preStopSeconds = shutdown.preStop;

/**
 * What the sidecar injector is told (docs.dapr.io/reference/arguments-annotations-overview). Neither placement nor
 * scheduler is used; the secret store of Kubernetes stays shut, for the operator hands components their secrets.
 */
export const daprAnnotations = (app: App, env: Environment): Record<string, string> => {
  const { apiToken, appToken } = secretsOf(app.id);
  return prefixed({
    enabled: 'true',
    'app-id': app.id,
    'app-port': String(portsOf(app).app),
    config: app.id,
    'log-as-json': 'true',
    'api-token-secret': apiToken,
    'app-token-secret': appToken,
    'max-body-size': app.maxBody,
    'enable-app-health-check': 'true',
    'app-health-check-path': '/livez',
    'app-health-probe-timeout': '2000',
    'graceful-shutdown-seconds': String(shutdown.graceful),
    'block-shutdown-duration': `${shutdown.block}s`,
    'disable-builtin-k8s-secret-store': 'true',
    'placement-host-address': ' ',
    'scheduler-host-address': ' ',
    env: listed({ ...env.componentVariables, GOMEMLIMIT: '230MiB' }),
    'sidecar-cpu-request': env.local ? '10m' : '100m',
    'sidecar-memory-request': '128Mi',
    'sidecar-memory-limit': '256Mi',
    'sidecar-seccomp-profile-type': 'RuntimeDefault',
  });
};

/** A digest of what an app's sidecar reads, so that an edit of it rolls the pods: hot reload is off in a cluster. */
export const daprResourcesDigest = (resources: readonly unknown[]): Record<string, string> => ({
  'eshop/dapr-resources': createHash('sha256').update(JSON.stringify(resources)).digest('hex').slice(0, 16),
});

const prefixed = (annotations: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(annotations).map(([name, value]) => [`dapr.io/${name}`, value]));

const listed = (variables: Readonly<Record<string, string>>) =>
  Object.entries(variables)
    .map(([name, value]) => `${name}=${value}`)
    .join(',');
