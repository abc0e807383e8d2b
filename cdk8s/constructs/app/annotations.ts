import { createHash } from 'node:crypto';
import { type App, portsOf } from '@eshop/topology';
import type { Environment } from '../../environments/environment.ts';
import { secretsOf } from '../secrets.ts';

/**
 * Seconds since the pod was told to stop. It consumes no more events from then on, and its Services route nothing new to
 * it. For `block` it still serves callers that do not know yet; then its sidecar closes its connections, so that other
 * sidecars connect to the new pod, and has `graceful` for requests in hand. The app outlives its sidecar, because a
 * sidecar without its app fails calls.
 */
const shutdown = { block: 15, graceful: 5, preStop: 24, app: 10 };

/** How long a pod may take to stop before it is killed. */
export const terminationGraceSeconds = shutdown.preStop + shutdown.app + 7;

/** How long an app still serves after its pod was told to stop. */
export const preStopSeconds = shutdown.preStop;

/**
 * Returns the annotations for the sidecar injector (docs.dapr.io/reference/arguments-annotations-overview). Neither
 * placement nor scheduler is used; the built-in secret store is off, since the operator resolves components' secrets.
 */
export const daprAnnotations = (app: App, env: Environment): Record<string, string> => {
  const { apiToken, appToken } = secretsOf(app.id);
  return withDaprPrefix({
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
    env: commaSeparated({ ...env.componentVariables, GOMEMLIMIT: '230MiB' }),
    'sidecar-cpu-request': env.local ? '10m' : '100m',
    'sidecar-memory-request': '128Mi',
    'sidecar-memory-limit': '256Mi',
    'sidecar-seccomp-profile-type': 'RuntimeDefault',
  });
};

/** Returns a digest of what an app's sidecar reads, so that an edit of it rolls the pods: hot reload is off in a cluster. */
export const daprResourcesDigest = (resources: readonly unknown[]): Record<string, string> => ({
  'eshop/dapr-resources': createHash('sha256').update(JSON.stringify(resources)).digest('hex').slice(0, 16),
});

const withDaprPrefix = (annotations: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(annotations).map(([name, value]) => [`dapr.io/${name}`, value]));

const commaSeparated = (variables: Readonly<Record<string, string>>) =>
  Object.entries(variables)
    .map(([name, value]) => `${name}=${value}`)
    .join(',');
