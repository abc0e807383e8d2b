import type { Chart } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import { podLabels } from '../labels.ts';
import { networkPolicy } from '../network-policy.ts';
import { containerSecurity, podSecurity } from '../security.ts';
import type { PodStore } from '../stores.ts';
import { disk } from './resources.ts';

/** A container without what is the same in all of them. */
type StoreContainer = Omit<k8s.Container, 'name' | 'imagePullPolicy' | 'securityContext'>;

interface LocalStoreProps {
  store: PodStore;
  /** The user that the image's files belong to. */
  user: number;
  server: StoreContainer;
  /** What has to be done before the server may start; may be killed and run again. */
  prepare?: StoreContainer;
  /** Beside the server, in its pod. */
  helper?: StoreContainer;
  volumes?: readonly k8s.Volume[];
  annotations?: Readonly<Record<string, string>>;
  /** Whether there is a volume `data` that outlives the pod. */
  keepsData: boolean;
  /** Seconds that it may take to stop. @default 60 */
  stop?: number;
  clients: readonly k8s.NetworkPolicyPeer[];
}

/** A store of a laptop's cluster: one pod under a stable name, its Service, its disk, and who may connect. */
export const localStore = (chart: Chart, props: LocalStoreProps) => {
  const { name, ports } = props.store;
  const labels = podLabels(name, 'store');
  new k8s.KubeStatefulSet(chart, `stateful-set-${name}`, {
    metadata: { name, labels },
    spec: {
      serviceName: name,
      replicas: 1,
      selector: { matchLabels: labels },
      template: { metadata: { labels, annotations: { ...props.annotations } }, spec: podSpec(props) },
      ...(props.keepsData && { volumeClaimTemplates: [{ metadata: { name: 'data' }, spec: disk('1Gi') }] }),
    },
  });
  new k8s.KubeService(chart, `service-${name}`, {
    metadata: { name, labels },
    spec: { selector: labels, ports: ports.map((port) => ({ name: `tcp-${port}`, port })) },
  });
  networkPolicy(chart, name, { labels, ingress: [{ peers: props.clients, ports }] });
};

const podSpec = ({ store, user, server, prepare, helper, stop = 60, volumes = [] }: LocalStoreProps): k8s.PodSpec => ({
  automountServiceAccountToken: false,
  enableServiceLinks: false,
  priorityClassName: 'eshop-store',
  terminationGracePeriodSeconds: stop,
  securityContext: podSecurity(user),
  ...(prepare && { initContainers: [hardened('prepare', prepare)] }),
  containers: [hardened(store.name, server), ...(helper ? [hardened('helper', helper)] : [])],
  volumes: [...volumes],
});

const hardened = (name: string, container: StoreContainer): k8s.Container => ({
  name,
  imagePullPolicy: 'IfNotPresent',
  securityContext: containerSecurity,
  ...container,
});
