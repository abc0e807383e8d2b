import type { Policy } from './policy.ts';
import type { Container, Pods } from './views.ts';

const everyPod = (rule: string, wrong: (pods: Pods) => string[]): Policy => ({
  rule,
  broken: ({ pods }) => pods.flatMap((each) => wrong(each).map((what) => `${each.owner} ${what}`)),
});

const everyContainer = (rule: string, wrong: (container: Container) => string | false): Policy =>
  everyPod(rule, ({ containers }) =>
    containers.flatMap((container) => {
      const fault = wrong(container);
      return fault ? [`has a container ${container.name} that ${fault}`] : [];
    }),
  );

const unless = (fine: boolean | undefined, what: string) => (fine ? [] : [what]);

/** What each pod, and each container in it, keeps to. */
export const podPolicies: readonly Policy[] = [
  everyPod('pods fit the pod security standard "restricted"', ({ spec }) => [
    ...unless(spec.securityContext.runAsNonRoot, 'may run as root'),
    ...unless((spec.securityContext.runAsUser ?? 0) > 0, 'names no user'),
    ...unless(spec.securityContext.seccompProfile?.type === 'RuntimeDefault', 'has no seccomp profile'),
    ...unless(!spec.hostNetwork, 'is on the network of its node'),
    ...unless(
      spec.volumes.every(({ hostPath }) => hostPath === undefined),
      'mounts a path of its node',
    ),
  ]),
  everyContainer(
    'containers have no privileges to gain',
    ({ securityContext: { allowPrivilegeEscalation, capabilities } }) =>
      (allowPrivilegeEscalation !== false || !capabilities?.drop.includes('ALL')) && 'could gain privileges',
  ),
  everyContainer(
    'the root of a container is read-only',
    ({ securityContext }) => !securityContext.readOnlyRootFilesystem && 'can write to its root',
  ),
  everyPod('no pod has a token of the API server, nor its Services in its environment', ({ spec }) => [
    ...unless(spec.automountServiceAccountToken === false, 'mounts a service-account token'),
    ...unless(spec.enableServiceLinks === false, 'gets every Service in its environment'),
  ]),
  everyContainer(
    'containers say what they need, and are bounded in memory',
    ({ resources: { requests, limits } }) =>
      !(requests?.cpu && requests.memory && limits?.memory) && 'lacks requests or a limit of memory',
  ),
  everyPod('what goes on running is asked whether it does', ({ kind, spec }) =>
    kind === 'Job' || kind === 'CronJob'
      ? []
      : spec.containers
          .filter(({ readinessProbe, livenessProbe }) => !(readinessProbe && livenessProbe))
          .map(({ name }) => `has a container ${name} without a readiness or liveness probe`),
  ),
  everyContainer('images are pinned by a tag, and not fetched anew each time', ({ image, imagePullPolicy }) => {
    const tag = image.split('/').at(-1)?.split(':')[1];
    return (
      (!tag || tag === 'latest' || imagePullPolicy === 'Always') && `runs ${image} (${imagePullPolicy ?? 'default'})`
    );
  }),
  everyPod('pods have a priority', ({ spec }) => unless(/^eshop-/.test(spec.priorityClassName ?? ''), 'has none')),
  everyPod('jobs end', ({ kind, workload }) =>
    kind === 'Job' || kind === 'CronJob'
      ? [
          ...unless(workload.backoffLimit !== undefined, 'is tried again without end'),
          ...unless(workload.activeDeadlineSeconds !== undefined, 'has no deadline'),
        ]
      : [],
  ),
];
