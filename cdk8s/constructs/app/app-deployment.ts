import { type App, hasMigration, portsOf } from '@eshop/topology';
import { ApiObject, Duration, JsonPatch } from 'cdk8s';
import {
  type Container,
  type ContainerProps,
  Deployment,
  DeploymentStrategy,
  Handler,
  ImagePullPolicy,
  LabelSelector,
  PercentOrAbsolute,
  Probe,
  ServiceAccount,
  type VolumeMount,
} from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import type { Environment } from '../../environments/environment.ts';
import { podLabels } from '../labels.ts';
import { completePod } from '../pod/complete-pod.ts';
import { podProps } from '../pod/pod-props.ts';
import { containerSecurity } from '../pod/security.ts';
import { emptyVolume } from '../pod/volumes.ts';
import { daprAnnotations, preStopSeconds, terminationGraceSeconds } from './annotations.ts';
import { appResources } from './resources.ts';
import { storeContainer } from './store-container.ts';
import { appVariables, migrationVariables } from './variables.ts';
import { WebIdentity } from './web-identity.ts';

/** The user that every image of the shop runs as. */
export const appUser = 1000;

export interface AppDeploymentProps {
  /** The service or site. */
  readonly app: App;
  /** The environment that it runs in. */
  readonly env: Environment;
  /** Annotations of the pods beside those for the sidecar injector. */
  readonly annotations: Readonly<Record<string, string>>;
}

/**
 * An app's pods, with a sidecar by annotation. A roll removes an old pod only when a new one is ready; pods of an app
 * with a schema wait for its migration.
 */
export class AppDeployment extends Deployment {
  /** The container of the app itself. */
  readonly appContainer: Container;

  constructor(scope: Construct, id: string, { app, env, annotations }: AppDeploymentProps) {
    const labels = podLabels(app.id, app.kind);
    const { min, max } = env.replicas;
    super(scope, id, {
      ...podProps({
        labels,
        annotations: { ...daprAnnotations(app, env), ...annotations },
        user: appUser,
        serviceAccount: ServiceAccount.fromServiceAccountName(scope, `${id}-account`, app.id),
      }),
      metadata: { name: app.id, labels },
      ...(min === max && { replicas: min }), // otherwise the autoscaler sets it
      progressDeadline: Duration.minutes(10),
      strategy: DeploymentStrategy.rollingUpdate({
        maxUnavailable: PercentOrAbsolute.absolute(0),
        maxSurge: PercentOrAbsolute.absolute(1),
      }),
      terminationGracePeriod: Duration.seconds(terminationGraceSeconds),
    });
    this.select(LabelSelector.of({ labels }));
    const identity = new WebIdentity(this, 'web-identity', { app, env });
    this.appContainer = this.addContainer({
      ...appContainer(app, env),
      envVariables: appVariables(new Construct(this, 'variables'), app, env),
      volumeMounts: [...emptyFolders(this, app), ...identity.volumeMounts],
    });
    if (hasMigration(app)) this.addInitContainer(waitForMigration(this, app, env, identity));
    completePod(this, { priorityClass: 'eshop-app', isSpread: true, volumeSources: identity.volumeSources });
    // cdk8s-plus has no property for it.
    ApiObject.of(this).addJsonPatch(JsonPatch.add('/spec/revisionHistoryLimit', 3));
  }
}

const appContainer = (app: App, env: Environment): ContainerProps => {
  const { app: port } = portsOf(app);
  const check = { port, timeoutSeconds: Duration.seconds(5) };
  const seconds = (period: number) => ({ ...check, periodSeconds: Duration.seconds(period) });
  return {
    name: app.id,
    image: env.image(app.id),
    imagePullPolicy: ImagePullPolicy.IF_NOT_PRESENT,
    ports: [{ name: 'http', number: port }],
    resources: appResources(app, env),
    securityContext: { ...containerSecurity, readOnlyRootFilesystem: !env.local?.liveUpdate },
    startup: Probe.fromHttpGet('/livez', { ...seconds(1), failureThreshold: 120 }),
    liveness: Probe.fromHttpGet('/livez', { ...seconds(10), failureThreshold: 3 }),
    readiness: Probe.fromHttpGet('/readyz', { ...seconds(3), failureThreshold: 3 }),
    lifecycle: { preStop: Handler.fromCommand(['sleep', String(preStopSeconds)]) },
  };
};

/** Folders in which an app may write. Those of services that receive uploads hold 1 GiB of them. */
const emptyFolders = (scope: Construct, app: App): VolumeMount[] => [
  { volume: emptyVolume(scope, 'tmp', app.uploads ? 1280 : 64), path: '/tmp' },
  ...(app.kind === 'site'
    ? [{ volume: emptyVolume(scope, 'next-cache', 256), path: `/app/frontends/${app.id}/.next/cache` }]
    : []),
];

/** Blocks the app's container until its migration is done; it changes nothing itself. */
const waitForMigration = (scope: Construct, app: App, env: Environment, { volumeMounts }: WebIdentity) =>
  storeContainer({
    app,
    env,
    name: 'await-migrations',
    program: ['src/migrate.ts', '--wait'],
    variables: migrationVariables(new Construct(scope, 'migration-variables'), app, env),
    volumeMounts,
  });
