import { type App, portsOf } from '@eshop/topology';
import type { Chart } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import type { Environment } from '../../environments/environment.ts';
import { podLabels } from '../labels.ts';
import { containerSecurity, podSecurity } from '../security.ts';
import { webIdentity } from '../web-identity.ts';
import { daprAnnotations, preStopSeconds, terminationGraceSeconds } from './annotations.ts';
import { hasMigration, migrationContainer } from './migration.ts';
import { appResources } from './resources.ts';
import { appVariables } from './variables.ts';

/** The user that every image of the shop runs as. */
export const appUser = 1000;

/** An app and, by annotation, its sidecar. Rolled so that a new pod is ready before an old one goes. */
export const appDeployment = (chart: Chart, app: App, env: Environment, annotations: Record<string, string>) => {
  const labels = podLabels(app.id, app.kind);
  return new k8s.KubeDeployment(chart, 'deployment', {
    metadata: { name: app.id, labels },
    spec: {
      ...(env.replicas.min === env.replicas.max && { replicas: env.replicas.min }), // else the autoscaler's
      selector: { matchLabels: labels },
      revisionHistoryLimit: 3,
      progressDeadlineSeconds: 600,
      strategy: {
        type: 'RollingUpdate',
        rollingUpdate: { maxUnavailable: k8s.IntOrString.fromNumber(0), maxSurge: k8s.IntOrString.fromNumber(1) },
      },
      template: {
        metadata: { labels, annotations: { ...daprAnnotations(app, env), ...annotations } },
        spec: podSpec(app, env, labels),
      },
    },
  });
};

const podSpec = (app: App, env: Environment, labels: Record<string, string>): k8s.PodSpec => ({
  serviceAccountName: app.id,
  automountServiceAccountToken: false,
  enableServiceLinks: false,
  priorityClassName: 'eshop-app',
  terminationGracePeriodSeconds: terminationGraceSeconds,
  securityContext: podSecurity(appUser),
  topologySpreadConstraints: ['topology.kubernetes.io/zone', 'kubernetes.io/hostname'].map((topologyKey) => ({
    topologyKey,
    maxSkew: 1,
    whenUnsatisfiable: 'ScheduleAnyway',
    labelSelector: { matchLabels: labels },
  })),
  ...(hasMigration(app) && { initContainers: [migrationContainer(app, env, 'wait')] }),
  containers: [container(app, env)],
  volumes: [
    { name: 'tmp', emptyDir: { sizeLimit: k8s.Quantity.fromString(app.uploads ? '1280Mi' : '64Mi') } }, // 1 GiB of uploads
    ...(app.kind === 'site' ? [{ name: 'next-cache', emptyDir: { sizeLimit: k8s.Quantity.fromString('256Mi') } }] : []),
    ...webIdentity(app, env).volumes,
  ],
});

const container = (app: App, env: Environment): k8s.Container => ({
  name: app.id,
  image: env.image(app.id),
  imagePullPolicy: 'IfNotPresent',
  env: appVariables(app, env),
  ports: [{ name: 'http', containerPort: portsOf(app).app }],
  resources: appResources(app, env),
  securityContext: { ...containerSecurity, readOnlyRootFilesystem: !env.local?.liveUpdate },
  volumeMounts: [
    { name: 'tmp', mountPath: '/tmp' },
    ...(app.kind === 'site' ? [{ name: 'next-cache', mountPath: `/app/frontends/${app.id}/.next/cache` }] : []),
    ...webIdentity(app, env).volumeMounts,
  ],
  startupProbe: { ...probe('/livez'), periodSeconds: 1, failureThreshold: 120 },
  livenessProbe: { ...probe('/livez'), periodSeconds: 10, failureThreshold: 3 },
  readinessProbe: { ...probe('/readyz'), periodSeconds: 3, failureThreshold: 3 },
  lifecycle: { preStop: { exec: { command: ['sleep', String(preStopSeconds)] } } },
});

const probe = (path: string) => ({
  httpGet: { path, port: k8s.IntOrString.fromString('http') },
  timeoutSeconds: 5,
});
