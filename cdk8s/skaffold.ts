import { type App, type AppId, apps } from '@eshop/topology';
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
    artifacts: [...apps.map((app) => artifact(app, imageOf('local', app.id))), tests],
    hooks: { before: [synth('local')] },
  },
  manifests: manifestsOf('local'),
  deploy: {
    statusCheckDeadlineSeconds: 900,
    kubectl: { flags: { apply: ['--server-side', '--force-conflicts'] }, hooks: { before: [withoutOldJobs] } },
  },
  verify: [core],
  profiles: [{ name: 'local' }, onGoogleCloud('gke-staging'), onGoogleCloud('gke')],
});

/** An image as the manifests call it, without its tag: Skaffold puts its own. */
const imageOf = (environment: Environment['name'], app: AppId) =>
  environments[environment]({ version: 'dev', ingressClass: '' }).image(app).replace(/:dev$/, '');

const artifact = ({ id, kind }: App, image: string) => ({
  image,
  context: '.',
  docker: { dockerfile: 'Dockerfile', target: kind, buildArgs: { APP: id } },
});

/** The core of the e2e tests, as an image for `skaffold verify`. */
const tests = { image: 'eshop/tests', context: '.', docker: { dockerfile: 'Dockerfile', target: 'tests' } };
const core = {
  name: 'core',
  container: { name: 'core', image: tests.image },
  executionMode: { local: {} },
};

/** Before images are built, and not `manifests.hooks`, which would go round for ever in `skaffold dev`. */
const synth = (environment: string) => ({ command: ['node_modules/.bin/node', 'cdk8s/main.ts', environment] });

const manifestsOf = (environment: string) => ({ rawYaml: [`dist/${environment}/*.yaml`] });

/** A Job cannot be changed, so that of the release before goes first. */
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
    artifacts: apps.map((app) => artifact(app, imageOf(environment, app.id))),
    hooks: { before: [synth(environment)] },
  },
  manifests: manifestsOf(environment),
});
