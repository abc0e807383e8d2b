import { type App, type AppId, apps } from '@eshop/topology';
import { emulatorImages } from './constructs/store/images.ts';
import type { Environment } from './environments/environment.ts';
import { environments } from './environments/environments.ts';

/** The Skaffold file: an image an app, and the synth's output of each environment as a profile. */
export const skaffold = () => ({
  apiVersion: 'skaffold/v4beta13',
  kind: 'Config',
  metadata: { name: 'eshop' },
  build: {
    tagPolicy: { gitCommit: {} },
    local: { useBuildkit: true, concurrency: 1 },
    artifacts: [
      ...apps.map((app) => artifact(app, imageOf('local', app.id))),
      opsArtifact('local'),
      ...[emulatorImages.dynamodb, emulatorImages.s3, emulatorImages.cognito].map(helper),
      helper(tests),
    ],
    hooks: { before: [synth('local')] },
  },
  manifests: manifestsOf('local'),
  deploy: {
    statusCheckDeadlineSeconds: 900,
    kubectl: { flags: { apply: ['--server-side', '--force-conflicts'] }, hooks: { before: [withoutOldJobs] } },
  },
  verify: [core],
  profiles: [{ name: 'local' }, onPubsub, onGoogleCloud('gke-staging'), onGoogleCloud('gke')],
});

/** An image as the manifests call it, without its tag: Skaffold puts its own. */
const imageOf = (environment: Environment['name'], app: AppId | 'ops') =>
  withoutTag(environments[environment]({ version: 'dev', ingressClass: '' }).image(app));
const withoutTag = (reference: string) => reference.replace(/:dev$/, '');

const artifact = ({ id, kind }: App, image: string) => ({
  image,
  context: '.',
  docker: { dockerfile: 'Dockerfile', target: kind, buildArgs: { APP: id } },
});

/** The operators' tools: the Dockerfile's default for APP. */
const opsArtifact = (environment: Environment['name']) => ({
  image: imageOf(environment, 'ops'),
  context: '.',
  docker: { dockerfile: 'Dockerfile', target: 'ops' },
});

/** An image that is no app's: the Dockerfile's target is called as it is. */
const helper = (reference: string) => {
  const image = withoutTag(reference);
  return { image, context: '.', docker: { dockerfile: 'Dockerfile', target: image.replace('eshop/', '') } };
};

/** The core of the e2e tests, through the edge at `$ESHOP_EDGE`, which is in the file of `skaffold verify --env-file`. */
const tests = 'eshop/tests';
const core = { name: 'core', container: { name: 'core', image: tests }, executionMode: { local: {} } };

/** Google's emulator is large, so it is built for those alone whose shop runs on it. */
const onPubsub = {
  name: 'gcp-pubsub',
  activation: [{ env: 'ESHOP_COMPONENTS=.*gcp-pubsub' }],
  patches: [{ op: 'add', path: '/build/artifacts/-', value: helper(emulatorImages.pubsub) }],
};

/** Before images are built, and not `manifests.hooks`, which would go round forever in `skaffold dev`. */
const synth = (environment: string) => ({ command: ['node_modules/.bin/node', 'cdk8s/main.ts', environment] });

const manifestsOf = (environment: string) => ({ rawYaml: [`dist/${environment}/*.yaml`] });

/** A Job cannot be changed, so those of the release before go first; backups that run are not among them. */
const withoutOldJobs = {
  host: {
    command: 'kubectl delete job --namespace eshop --selector app.kubernetes.io/part-of=eshop --ignore-not-found'.split(
      ' ',
    ),
  },
};

/** Images by Cloud Build, under the names in Artifact Registry that the environment's manifests have. */
const onGoogleCloud = (environment: 'gke-staging' | 'gke') => ({
  name: environment,
  build: {
    googleCloudBuild: { machineType: 'E2_HIGHCPU_8', concurrency: 4 },
    artifacts: [...apps.map((app) => artifact(app, imageOf(environment, app.id))), opsArtifact(environment)],
    hooks: { before: [synth(environment)] },
  },
  manifests: manifestsOf(environment),
  verify: [], // the core of the e2e tests needs the demo data's logins
});
