import { ApiObject, JsonPatch } from 'cdk8s';
import { CronJob, type k8s, type Workload } from 'cdk8s-plus-28';

/** Where the content of a volume comes from. */
export type VolumeSource = Omit<k8s.Volume, 'name'>;

export interface CompletePodProps {
  /** Name of the PriorityClass. */
  readonly priorityClass: 'eshop-app' | 'eshop-job';
  /** Whether the scheduler spreads the pods over zones and nodes. @default false */
  readonly isSpread?: boolean;
  /** Sources of volumes for which cdk8s-plus has no factory. They replace the empty volumes of the same names. @default none */
  readonly volumeSources?: Readonly<Record<string, VolumeSource>>;
}

/** Adds to a workload's pods what cdk8s-plus-28 has no properties for. Call it when all containers are there. */
export const completePod = (workload: Workload, props: CompletePodProps) => {
  const template = workload instanceof CronJob ? '/spec/jobTemplate/spec/template' : '/spec/template';
  const spec = `${template}/spec`;
  ApiObject.of(workload).addJsonPatch(
    // The label that cdk8s-plus adds for its own selectors: a hash, which changes with the construct's path.
    JsonPatch.remove(`${template}/metadata/labels/cdk8s.io~1metadata.addr`),
    JsonPatch.add(`${spec}/enableServiceLinks`, false),
    JsonPatch.add(`${spec}/priorityClassName`, props.priorityClass),
    // Of the pod, so that it holds for injected sidecars too; cdk8s-plus has it for containers alone.
    JsonPatch.add(`${spec}/securityContext/seccompProfile`, { type: 'RuntimeDefault' }),
    // The `spread` of cdk8s-plus is an anti-affinity, under which a small cluster cannot start all replicas.
    ...(props.isSpread ? [JsonPatch.add(`${spec}/topologySpreadConstraints`, spread(workload.matchLabels))] : []),
    ...volumePatches(workload, spec, props.volumeSources ?? {}),
  );
};

const spread = (matchLabels: Readonly<Record<string, string>>) =>
  ['topology.kubernetes.io/zone', 'kubernetes.io/hostname'].map((topologyKey) => ({
    topologyKey,
    maxSkew: 1,
    whenUnsatisfiable: 'ScheduleAnyway',
    labelSelector: { matchLabels },
  }));

const volumePatches = (workload: Workload, spec: string, sources: Readonly<Record<string, VolumeSource>>) => {
  const names = volumeNames(workload);
  return Object.entries(sources).map(([name, source]) => {
    const index = names.indexOf(name);
    if (index < 0) throw new Error(`${workload.node.path} mounts no volume ${name}`);
    return JsonPatch.replace(`${spec}/volumes/${index}`, { name, ...source });
  });
};

/** The names in the order of the synthesized volumes: as containers mount them, then as init containers do. */
const volumeNames = ({ containers, initContainers }: Workload) => [
  ...new Set([...containers, ...initContainers].flatMap(({ mounts }) => mounts.map(({ volume }) => volume.name))),
];
