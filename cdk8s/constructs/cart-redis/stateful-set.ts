import { k8s } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import type { Environment } from '../../environments/environment.ts';
import { podLabels } from '../labels.ts';
import { containerSecurity, podSecurity } from '../pod/security.ts';
import { storeImages } from '../store/images.ts';
import { command, connection, probes } from '../store/probes.ts';
import { disk, resources, scratch } from '../store/resources.ts';
import { digestOf } from '../store/scripts.ts';
import { cartRedis } from '../stores.ts';
import { cartRedisPods } from './names.ts';

const { name } = cartRedis;
const labels = podLabels(name, 'store');

/** Redis' own limit of memory and the container's, with room for the copy that rewriting its file needs; in mebibytes. */
const sizes = {
  local: { disk: '1Gi', maxmemory: 96, request: 32, limit: 192 },
  cloud: { disk: '10Gi', maxmemory: 1024, request: 1024, limit: 2048 },
};

export interface CartRedisStatefulSetProps {
  /** The environment, by which pods are sized and spread. */
  readonly env: Environment;
  /** Contents of the scripts by file name. A changed script restarts the pods. */
  readonly scripts: Readonly<Record<string, string>>;
}

/**
 * Three pods, which start at once since each needs the others, and are replaced one by one. The StatefulSet of
 * cdk8s-plus has no volumeClaimTemplates, so this one is made of the API's own types.
 */
export class CartRedisStatefulSet extends k8s.KubeStatefulSet {
  constructor(scope: Construct, id: string, { env, scripts }: CartRedisStatefulSetProps) {
    const size = env.local ? sizes.local : sizes.cloud;
    super(scope, id, {
      metadata: { name, labels },
      spec: {
        serviceName: name,
        replicas: cartRedisPods.length,
        podManagementPolicy: 'Parallel',
        selector: { matchLabels: labels },
        template: {
          metadata: { labels, annotations: digestOf(scripts) },
          spec: {
            automountServiceAccountToken: false,
            enableServiceLinks: false,
            priorityClassName: 'eshop-store',
            terminationGracePeriodSeconds: 40,
            securityContext: podSecurity(999),
            topologySpreadConstraints: spread(env),
            containers: [redis(env, size), sentinel(env)],
            volumes: [{ name: 'scripts', configMap: { name } }, scratch('run', 16)],
          },
        },
        volumeClaimTemplates: [{ metadata: { name: 'data' }, spec: disk(size.disk) }],
      },
    });
  }
}

/** A laptop has one node for all of them. */
const spread = ({ local }: Environment): k8s.TopologySpreadConstraint[] =>
  ['topology.kubernetes.io/zone', 'kubernetes.io/hostname'].map((topologyKey) => ({
    topologyKey,
    maxSkew: 1,
    whenUnsatisfiable: local ? 'ScheduleAnyway' : 'DoNotSchedule',
    labelSelector: { matchLabels: labels },
  }));

const redis = (env: Environment, size: (typeof sizes)['local']): k8s.Container => ({
  ...commonProps,
  name: 'redis',
  command: ['bash', '/etc/eshop/redis.sh'],
  env: [...variables, { name: 'MAXMEMORY', value: `${size.maxmemory}mb` }],
  ports: [{ name: 'redis', containerPort: 6379 }],
  ...probes(replicating, connection(6379), replicating),
  lifecycle: { preStop: { exec: { command: ['bash', '/etc/eshop/hand-over.sh'] } } },
  resources: resources(env.local ? 20 : 250, size.request, size.limit),
});

/** Passes for a replica in sync, so that no second pod is replaced before this one could become the master. */
const replicating = command(
  'bash',
  '-c',
  "redis-cli info replication | grep -qE '^(role:master|master_link_status:up)'",
);

const sentinel = (env: Environment): k8s.Container => ({
  ...commonProps,
  name: 'sentinel',
  command: ['bash', '/etc/eshop/sentinel.sh'],
  env: variables,
  ports: [{ name: 'sentinel', containerPort: 26379 }],
  ...probes(connection(26379)),
  resources: resources(env.local ? 10 : 50, 16, 64),
});

const variables: k8s.EnvVar[] = [
  { name: 'REDISCLI_AUTH', valueFrom: { secretKeyRef: { name, key: 'password' } } },
  { name: 'PEERS', value: cartRedisPods.join(' ') },
  { name: 'NAMESPACE', valueFrom: { fieldRef: { fieldPath: 'metadata.namespace' } } },
];

const commonProps = {
  image: storeImages.redis,
  imagePullPolicy: 'IfNotPresent',
  securityContext: containerSecurity,
  volumeMounts: [
    { name: 'data', mountPath: '/data' },
    { name: 'run', mountPath: '/run/redis' },
    { name: 'scripts', mountPath: '/etc/eshop', readOnly: true },
  ],
};
