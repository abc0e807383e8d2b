import { ConfigMap, Pods, Service } from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import type { Environment } from '../../environments/environment.ts';
import { DisruptionBudget } from '../disruption-budget.ts';
import { podLabels } from '../labels.ts';
import { podsOf } from '../network/peers.ts';
import { PodNetworkPolicy } from '../network/pod-network-policy.ts';
import { script } from '../store/scripts.ts';
import { cartRedis } from '../stores.ts';
import { cartRedisPods } from './names.ts';
import { CartRedisStatefulSet } from './stateful-set.ts';

const { name, ports } = cartRedis;
const labels = podLabels(name, 'store');

export interface CartRedisProps {
  /** The environment, by which pods are sized and spread. */
  readonly env: Environment;
}

/** The carts' Redis: a master, two replicas, and a Sentinel beside each, which make a replica the master within seconds. */
export class CartRedis extends Construct {
  constructor(scope: Construct, id: string, { env }: CartRedisProps) {
    super(scope, id);
    const scripts = {
      'addresses.sh': script('cart-redis-addresses.sh'),
      'redis.sh': script('cart-redis.sh'),
      'sentinel.sh': script('cart-sentinel.sh'),
      'hand-over.sh': script('cart-redis-hand-over.sh'),
    };
    new ConfigMap(this, 'scripts', { metadata: { name }, data: scripts });
    new PeerService(this, 'service', { name, selector: labels, clusterIP: 'None' });
    for (const pod of cartRedisPods) {
      new PeerService(this, `service-${pod}`, { name: pod, selector: { 'statefulset.kubernetes.io/pod-name': pod } });
    }
    new CartRedisStatefulSet(this, 'stateful-set', { env, scripts });
    new DisruptionBudget(this, 'disruption-budget', { name, labels, minAvailable: 2 });
    const peers = [podsOf(name, 'store')];
    new PodNetworkPolicy(this, 'network-policy', {
      name,
      labels,
      ingress: [{ peers: [podsOf('cart', 'service'), ...peers], ports }],
      egress: [{ peers, ports }],
    });
  }
}

interface PeerServiceProps {
  /** Name of the Service. */
  readonly name: string;
  /** Labels of the pods behind it. */
  readonly selector: Record<string, string>;
  /** `None` for a headless Service. @default the cluster assigns one */
  readonly clusterIP?: string;
}

/**
 * A Service that resolves before its pods are ready, since they need each other to become ready. Each pod has one to
 * itself, with an address that outlives it: by names, a Sentinel that cannot resolve that of a lost master promotes no
 * replica (github.com/redis/redis/issues/11241), and pods' own addresses change.
 */
class PeerService extends Service {
  constructor(scope: Construct, id: string, { name, selector, ...props }: PeerServiceProps) {
    super(scope, id, {
      ...props,
      metadata: { name, labels },
      selector: Pods.select(scope, `${id}-pods`, { labels: selector }),
      publishNotReadyAddresses: true,
      ports: ports.map((port) => ({ name: `tcp-${port}`, port })),
    });
  }
}
