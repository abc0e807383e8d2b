import { type App, apps } from '@eshop/topology';

const environments = ['local', 'gke-staging', 'gke'] as const;

/** The Skaffold file: an image an app, and the synth's output of each environment as a profile. */
export const skaffold = () => ({
  apiVersion: 'skaffold/v4beta13',
  kind: 'Config',
  metadata: { name: 'eshop' },
  build: {
    tagPolicy: { gitCommit: {} },
    local: { useBuildkit: true, concurrency: 1 },
    artifacts: apps.map(artifact),
    hooks: { before: [synth('local')] },
  },
  manifests: manifestsOf('local'),
  deploy: {
    statusCheckDeadlineSeconds: 600,
    kubectl: { flags: { apply: ['--server-side', '--force-conflicts'] }, hooks: { before: [withoutOldJobs] } },
  },
  profiles: environments.map((environment) =>
    environment === 'local'
      ? { name: environment, manifests: manifestsOf(environment) }
      : { name: environment, build: onGoogleCloud(environment), manifests: manifestsOf(environment) },
  ),
});

const artifact = ({ id, kind }: App) => ({
  image: `eshop/${id}`,
  context: '.',
  docker: { dockerfile: 'Dockerfile', target: kind, buildArgs: { APP: id } },
});

/** Before images are built, and not `manifests.hooks`, which would go round for ever in `skaffold dev`. */
const synth = (environment: string) => ({ command: ['node_modules/.bin/node', 'cdk8s/main.ts', environment] });

const manifestsOf = (environment: string) => ({ rawYaml: [`dist/${environment}/*.yaml`] });

/** A Job cannot be changed, so that of the release before goes first. */
const withoutOldJobs = {
  host: {
    command: [
      'kubectl',
      'delete',
      'job',
      '--namespace',
      'eshop',
      '--selector',
      'app.kubernetes.io/part-of=eshop',
      '--ignore-not-found',
    ],
  },
};

/** Cloud Build; its tags are the environment's, whose manifests name Artifact Registry in full. */
const onGoogleCloud = (environment: string) => ({
  googleCloudBuild: { machineType: 'E2_HIGHCPU_8', concurrency: 4 },
  hooks: { before: [synth(environment)] },
});
