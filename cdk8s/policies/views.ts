import { z } from 'zod';
import type { KubernetesObject, Manifest } from '../compose.ts';

const names = z.record(z.string(), z.string()).default({});
const quantities = z.object({ requests: names, limits: names }).partial().default({});
const SecretKey = z.object({ name: z.string(), key: z.string() });

const Container = z.object({
  name: z.string(),
  image: z.string(),
  imagePullPolicy: z.string().optional(),
  env: z
    .array(
      z.object({
        name: z.string(),
        value: z.string().optional(),
        valueFrom: z.object({ secretKeyRef: SecretKey }).partial().optional(),
      }),
    )
    .default([]),
  resources: quantities,
  securityContext: z
    .object({
      allowPrivilegeEscalation: z.boolean(),
      readOnlyRootFilesystem: z.boolean(),
      capabilities: z.object({ drop: z.array(z.string()) }),
    })
    .partial()
    .default({}),
  readinessProbe: z.unknown().optional(),
  livenessProbe: z.unknown().optional(),
  lifecycle: z
    .object({ preStop: z.object({ exec: z.object({ command: z.array(z.string()) }) }) })
    .partial()
    .optional(),
});
export type Container = z.infer<typeof Container>;

const PodSpec = z.object({
  serviceAccountName: z.string().optional(),
  automountServiceAccountToken: z.boolean().optional(),
  enableServiceLinks: z.boolean().optional(),
  hostNetwork: z.boolean().optional(),
  priorityClassName: z.string().optional(),
  terminationGracePeriodSeconds: z.number().optional(),
  securityContext: z
    .object({ runAsNonRoot: z.boolean(), runAsUser: z.number(), seccompProfile: z.object({ type: z.string() }) })
    .partial()
    .default({}),
  topologySpreadConstraints: z.array(z.object({ topologyKey: z.string() })).default([]),
  initContainers: z.array(Container).default([]),
  containers: z.array(Container),
  volumes: z
    .array(
      z.object({
        name: z.string(),
        emptyDir: z.unknown().optional(),
        configMap: z.object({ name: z.string() }).optional(),
        secret: z.object({ secretName: z.string() }).optional(),
        persistentVolumeClaim: z.object({ claimName: z.string() }).optional(),
        projected: z.unknown().optional(),
        hostPath: z.unknown().optional(),
      }),
    )
    .default([]),
});

const Template = z.object({
  metadata: z.object({ labels: names, annotations: names }).partial().default({}),
  spec: PodSpec,
});

const Workload = z.object({
  kind: z.enum(['Deployment', 'StatefulSet', 'Job']),
  metadata: z.object({ name: z.string() }),
  spec: z.object({
    template: Template,
    selector: z.object({ matchLabels: names }).optional(),
    strategy: z
      .object({ rollingUpdate: z.record(z.string(), z.unknown()) })
      .partial()
      .optional(),
    backoffLimit: z.number().optional(),
    activeDeadlineSeconds: z.number().optional(),
    ttlSecondsAfterFinished: z.number().optional(),
  }),
});
const CronJob = z.object({
  kind: z.literal('CronJob'),
  metadata: z.object({ name: z.string() }),
  spec: z.object({ jobTemplate: z.object({ spec: Workload.shape.spec }) }),
});

/** Pods in whatever makes them. */
export interface Pods {
  /** Kind and name of what makes them, for messages. */
  readonly owner: string;
  readonly kind: 'Deployment' | 'StatefulSet' | 'Job' | 'CronJob';
  readonly name: string;
  readonly workload: z.infer<typeof Workload>['spec'];
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
  readonly spec: z.infer<typeof PodSpec>;
  /** Those that run and those that begin. */
  readonly containers: readonly Container[];
}

type Objects = readonly KubernetesObject[];

/** An environment's manifests, read once for all policies. */
export interface View {
  /** The charts' names, in the order of application. */
  readonly files: readonly string[];
  readonly objects: Objects;
  readonly pods: readonly Pods[];
}

/** Reads manifests. Throws an error that names a workload which makes no sense. */
export const viewOf = (manifests: readonly Manifest[]): View => {
  const objects = manifests.flatMap((manifest) => manifest.objects);
  return { files: manifests.map(({ name }) => name), objects, pods: podsIn(objects) };
};

const podsIn = (objects: Objects): Pods[] =>
  objects.flatMap((object) => {
    const workload = Workload.safeParse(object);
    if (workload.success) return [podsOf(workload.data.kind, object.metadata.name, workload.data.spec)];
    const cron = CronJob.safeParse(object);
    if (cron.success) return [podsOf('CronJob', object.metadata.name, cron.data.spec.jobTemplate.spec)];
    if (['Deployment', 'StatefulSet', 'Job', 'CronJob', 'DaemonSet', 'Pod'].includes(object.kind)) {
      throw new Error(`${titleOf(object)} cannot be read: ${(workload.error ?? cron.error)?.message}`);
    }
    return [];
  });

const podsOf = (kind: Pods['kind'], name: string, workload: Pods['workload']): Pods => {
  const { metadata, spec } = workload.template;
  return {
    owner: `${kind} ${name}`,
    kind,
    name,
    workload,
    labels: metadata.labels ?? {},
    annotations: metadata.annotations ?? {},
    spec,
    containers: [...spec.initContainers, ...spec.containers],
  };
};

/** The objects of a kind, read as the schema says. */
export const ofKind = <Schema extends z.ZodType>(objects: Objects, kind: string, schema: Schema): z.infer<Schema>[] =>
  objects.filter((object) => object.kind === kind).map((object) => schema.parse(object));

/** How messages call an object. */
export const titleOf = ({ kind, metadata }: Objects[number]) => `${kind} ${metadata.name}`;
