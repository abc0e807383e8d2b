import type { App, Chart } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import { cartRedisPods } from '../constructs/cart-redis/names.ts';
import { cartRedisSet } from '../constructs/cart-redis/stateful-set.ts';
import { createChart } from '../constructs/chart.ts';
import { podLabels } from '../constructs/labels.ts';
import { networkPolicy, podsOf } from '../constructs/network-policy.ts';
import { script } from '../constructs/store/scripts.ts';
import { cartRedis } from '../constructs/stores.ts';
import type { Environment } from '../environments/environment.ts';

const { name, ports } = cartRedis;
const labels = podLabels(name, 'store');

/** The carts' Redis: a master, two replicas, and a Sentinel beside each, which make a replica the master within seconds. */
export const cartRedisChart = (scope: App, env: Environment) => {
  const chart = createChart(scope, name, env);
  const scripts = {
    'addresses.sh': script('cart-redis-addresses.sh'),
    'redis.sh': script('cart-redis.sh'),
    'sentinel.sh': script('cart-sentinel.sh'),
    'hand-over.sh': script('cart-redis-hand-over.sh'),
  };
  new k8s.KubeConfigMap(chart, 'scripts', { metadata: { name }, data: scripts });
  service(chart, name, { selector: labels, clusterIp: 'None' });
  for (const pod of cartRedisPods) service(chart, pod, { selector: { 'statefulset.kubernetes.io/pod-name': pod } });
  cartRedisSet(chart, env, scripts);
  new k8s.KubePodDisruptionBudget(chart, 'disruption-budget', {
    metadata: { name },
    spec: {
      minAvailable: k8s.IntOrString.fromNumber(2),
      selector: { matchLabels: labels },
      unhealthyPodEvictionPolicy: 'AlwaysAllow',
    },
  });
  const peers = [podsOf(name, 'store')];
  networkPolicy(chart, name, {
    labels,
    ingress: [{ peers: [podsOf('cart', 'service'), ...peers], ports }],
    egress: [{ peers, ports }],
  });
  return chart;
};

/**
 * Reachable before it is ready, for the pods need each other to become so. Each pod has a Service to itself, whose address
 * stays while pods come and go: by names, a Sentinel that cannot resolve the lost master's makes none of the replicas the
 * new one (github.com/redis/redis/issues/11241), and pods' own addresses change.
 */
const service = (chart: Chart, of: string, spec: Pick<k8s.ServiceSpec, 'selector' | 'clusterIp'>) =>
  new k8s.KubeService(chart, `service-${of}`, {
    metadata: { name: of, labels },
    spec: { ...spec, publishNotReadyAddresses: true, ports: ports.map((port) => ({ name: `tcp-${port}`, port })) },
  });
