import { ConfigMap, k8s, Pods, Secret, Service } from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import type { Components } from '../components.ts';
import { podLabels } from '../labels.ts';
import type { Peer } from '../network/peers.ts';
import { PodNetworkPolicy } from '../network/pod-network-policy.ts';
import { containerSecurity, podSecurity } from '../pod/security.ts';
import type { PodStore } from '../stores.ts';
import { disk } from './resources.ts';
import { digestOf } from './scripts.ts';

/** A container without what is the same in all of them. */
type StoreContainer = Omit<k8s.Container, 'name' | 'imagePullPolicy' | 'securityContext'>;

/** Files that containers mount as the volume `settings`. A changed file restarts the pod. */
interface StoreSettings {
  /** The kind that holds the files: a Secret when passwords are among them. */
  readonly kind: 'ConfigMap' | 'Secret';
  /** Contents by file name. */
  readonly files: Readonly<Record<string, string>>;
}

export interface LocalStoreProps {
  /** Name and ports. */
  readonly store: PodStore;
  /** User and group that own the files of the image. */
  readonly user: number;
  /** The container of the store itself. */
  readonly server: StoreContainer;
  /** Runs to its end before each start of the server; may be killed and run again. @default none */
  readonly prepare?: StoreContainer;
  /** Runs beside the server, in its pod. @default none */
  readonly helper?: StoreContainer;
  /** @default none */
  readonly settings?: StoreSettings;
  /** Volumes beside `settings` and `data`. @default none */
  readonly volumes?: readonly k8s.Volume[];
  /** Whether there is a volume `data` that outlives the pod. */
  readonly keepsData: boolean;
  /** Seconds until a pod that does not stop is killed. @default 60 */
  readonly stopSeconds?: number;
  /** Pods that may connect. */
  readonly clients: readonly Peer[];
}

/** Properties of the stores of a laptop's cluster. */
export interface StoreProps {
  /** The hand-written Dapr resources, by which sidecars are clients of stores. */
  readonly components: Components;
}

/** A store of a laptop's cluster: one pod with a stable name, its settings, its Service, its disk, and its clients. */
export class LocalStore extends Construct {
  constructor(scope: Construct, id: string, props: LocalStoreProps) {
    super(scope, id);
    const { name, ports } = props.store;
    const labels = podLabels(name, 'store');
    if (props.settings) addSettings(this, name, props.settings);
    new StoreStatefulSet(this, 'stateful-set', props);
    new Service(this, 'service', {
      metadata: { name, labels },
      selector: Pods.select(this, 'pods', { labels }),
      ports: ports.map((port) => ({ name: `tcp-${port}`, port })),
    });
    new PodNetworkPolicy(this, 'network-policy', { name, labels, ingress: [{ peers: props.clients, ports }] });
  }
}

const addSettings = (scope: Construct, name: string, { kind, files }: StoreSettings) =>
  kind === 'Secret'
    ? new Secret(scope, 'settings', { metadata: { name }, stringData: { ...files } })
    : new ConfigMap(scope, 'settings', { metadata: { name }, data: files });

/** The StatefulSet of cdk8s-plus has no volumeClaimTemplates, so this one is made of the API's own types. */
class StoreStatefulSet extends k8s.KubeStatefulSet {
  constructor(scope: Construct, id: string, props: LocalStoreProps) {
    const { name } = props.store;
    const labels = podLabels(name, 'store');
    super(scope, id, {
      metadata: { name, labels },
      spec: {
        serviceName: name,
        replicas: 1,
        selector: { matchLabels: labels },
        template: {
          metadata: { labels, annotations: props.settings ? digestOf(props.settings.files) : {} },
          spec: podSpec(props),
        },
        ...(props.keepsData && { volumeClaimTemplates: [{ metadata: { name: 'data' }, spec: disk('1Gi') }] }),
      },
    });
  }
}

const podSpec = ({ store, user, server, prepare, helper, ...props }: LocalStoreProps): k8s.PodSpec => ({
  automountServiceAccountToken: false,
  enableServiceLinks: false,
  priorityClassName: 'eshop-store',
  terminationGracePeriodSeconds: props.stopSeconds ?? 60,
  securityContext: podSecurity(user),
  ...(prepare && { initContainers: [hardenContainer('prepare', prepare)] }),
  containers: [hardenContainer(store.name, server), ...(helper ? [hardenContainer('helper', helper)] : [])],
  volumes: [...(props.settings ? [settingsVolume(store.name, props.settings)] : []), ...(props.volumes ?? [])],
});

const settingsVolume = (name: string, { kind }: StoreSettings): k8s.Volume => ({
  name: 'settings',
  ...(kind === 'Secret' ? { secret: { secretName: name } } : { configMap: { name } }),
});

const hardenContainer = (name: string, container: StoreContainer): k8s.Container => ({
  name,
  imagePullPolicy: 'IfNotPresent',
  securityContext: containerSecurity,
  ...container,
});
