import { type AppId, appOf, apps } from '@eshop/topology';
import { z } from 'zod';
import type { Policy } from './policy.ts';
import { ofKind, type Pods } from './views.ts';

const everyApp = (rule: string, wrong: (pods: Pods, id: AppId) => string[]): Policy => ({
  rule,
  broken: ({ pods }) =>
    apps.flatMap(({ id }) => {
      const own = pods.find(({ kind, name }) => kind === 'Deployment' && name === id);
      return own ? wrong(own, id).map((what) => `${own.owner} ${what}`) : [`Deployment ${id} is missing`];
    }),
});

const seconds = (text: string | undefined) => Number.parseInt(text ?? '', 10);
const unless = (fine: boolean | undefined, what: string) => (fine ? [] : [what]);

/** How long a container continues after its pod was told to end. */
const preStop = ({ lifecycle }: Pods['containers'][number]) => seconds(lifecycle?.preStop?.exec.command[1]);

const Scaler = z.object({
  metadata: z.object({ name: z.string() }),
  spec: z.object({
    minReplicas: z.number(),
    metrics: z.array(z.object({ containerResource: z.object({ container: z.string(), name: z.string() }).optional() })),
  }),
});
const Named = z.object({ metadata: z.object({ name: z.string() }) });

/** What each app's Deployment, and what goes with it, keeps to. */
export const appPolicies: readonly Policy[] = [
  everyApp('every app has its sidecar, with its configuration and both tokens', ({ annotations }, id) => [
    ...unless(annotations['dapr.io/enabled'] === 'true', 'has no sidecar'),
    ...unless(annotations['dapr.io/app-id'] === id && annotations['dapr.io/config'] === id, 'has another’s sidecar'),
    ...unless(
      [annotations['dapr.io/api-token-secret'], annotations['dapr.io/app-token-secret']].every(Boolean),
      'lacks a token',
    ),
    ...unless(
      annotations['dapr.io/sidecar-seccomp-profile-type'] === 'RuntimeDefault',
      'has a sidecar without seccomp profile',
    ),
    ...unless(annotations['dapr.io/sidecar-memory-limit'] !== undefined, 'has a sidecar without a limit of memory'),
    ...unless(annotations['dapr.io/disable-builtin-k8s-secret-store'] === 'true', 'can read Secrets by its sidecar'),
  ]),
  everyApp('an edit of what a sidecar reads rolls its pods', ({ annotations }) =>
    unless(/^[0-9a-f]{16}$/.test(annotations['eshop/dapr-resources'] ?? ''), 'has no digest of its Dapr resources'),
  ),
  everyApp(
    'a roll takes no pod away before another is ready, and lets each finish',
    ({ workload, spec, annotations }) => {
      const block = seconds(annotations['dapr.io/block-shutdown-duration']);
      const graceful = seconds(annotations['dapr.io/graceful-shutdown-seconds']);
      return [
        ...unless(workload.strategy?.rollingUpdate?.maxUnavailable === 0, 'may be rolled to nothing'),
        ...unless(
          spec.containers.every((each) => preStop(each) > block + graceful),
          'stops while its sidecar still takes calls',
        ),
        ...unless(
          (spec.terminationGracePeriodSeconds ?? 0) > block + graceful,
          'is killed before its sidecar has ended',
        ),
      ];
    },
  ),
  everyApp('replicas are spread over zones and nodes', ({ spec }) =>
    unless(spec.topologySpreadConstraints.length === 2, 'is not spread'),
  ),
  everyApp('an app with a schema waits for its migration', ({ spec }, id) => {
    const { stores } = appOf(id);
    const migrates = stores.postgres.length + stores.mysql.length + stores.dynamodb.length > 0;
    return unless(
      spec.initContainers.some(({ name }) => name === 'await-migrations') === migrates,
      'does not wait for its migration',
    );
  }),
  {
    rule: 'an app scales by the CPU of its own container, and is evicted one pod at a time',
    broken: ({ objects }, { replicas }) => {
      const scalers = ofKind(objects, 'HorizontalPodAutoscaler', Scaler);
      const budgets = ofKind(objects, 'PodDisruptionBudget', Named).map(({ metadata }) => metadata.name);
      return apps.flatMap(({ id }) => {
        const metric = scalers.find(({ metadata }) => metadata.name === id)?.spec.metrics[0]?.containerResource;
        const scales = metric?.container === id && metric.name === 'cpu';
        return [
          ...unless(
            scales || replicas.min === replicas.max,
            `HorizontalPodAutoscaler ${id} is missing or counts its sidecar`,
          ),
          ...unless(budgets.includes(id), `PodDisruptionBudget ${id} is missing`),
        ];
      });
    },
  },
  {
    rule: 'only what is a laptop’s says that it is local',
    broken: ({ pods }, { local }) =>
      pods.flatMap(({ owner, containers }) =>
        containers.flatMap(({ env }) => {
          const environmentName = env.find(({ name }) => name === 'ESHOP_ENV')?.value;
          const emulator = env.find(({ name }) => /_ENDPOINT$/.test(name));
          return local || (environmentName !== 'local' && !emulator)
            ? []
            : [`${owner} is told ${emulator ? `of an emulator by ${emulator.name}` : 'that it is local'}`];
        }),
      ),
  },
];
