import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { yamlFilesIn } from '@eshop/topology/read-resources';
import { parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { inRepository } from '../platform/repository.ts';

const Labels = z.record(z.string(), z.string());
const Images = z.array(z.looseObject({ image: z.string() }));
export const KubernetesObject = z.looseObject({
  kind: z.string(),
  metadata: z.looseObject({ name: z.string(), namespace: z.string().default('default') }),
});
const Workload = z.object({
  spec: z.object({
    template: z.object({
      metadata: z.object({ labels: Labels }),
      spec: z.object({ containers: Images, initContainers: Images.default([]) }),
    }),
  }),
});
const Service = z.object({ spec: z.object({ selector: Labels }) });
export type KubernetesObject = z.infer<typeof KubernetesObject>;

/** The files that the synth wrote for a laptop, by what they are about, in the order in which they are applied. */
export const readFiles = () =>
  yamlFilesIn(inRepository('dist', 'local')).map((file) => ({
    name: basename(file, '.yaml').replace(/^\d+-/, ''),
    objects: parseAllDocuments(readFileSync(file, 'utf8')).map((each) => KubernetesObject.parse(each.toJS())),
  }));

const workloads = ['Deployment', 'StatefulSet', 'Job'];
const templatesOf = (objects: readonly KubernetesObject[]) =>
  objects.filter(({ kind }) => workloads.includes(kind)).map((object) => Workload.parse(object).spec.template);

/** The images that these objects' pods run, without their tags. */
export const imagesOf = (objects: readonly KubernetesObject[]): string[] => {
  const containers = templatesOf(objects).flatMap(({ spec }) => [...spec.containers, ...spec.initContainers]);
  return [...new Set(containers.map(({ image }) => image.replace(/:[^:/]*$/, '')))].sort();
};

/**
 * Whether Tilt sees to an object by itself, which is so of what has pods and of the Services that select all of them.
 */
export const seenTo = (objects: readonly KubernetesObject[]) => {
  const labels = templatesOf(objects).map(({ metadata }) => metadata.labels);
  const selects = (object: KubernetesObject) => {
    const selectorLabels = Object.entries(Service.parse(object).spec.selector);
    return labels.some((given) => selectorLabels.every(([name, value]) => given[name] === value));
  };
  return (object: KubernetesObject) =>
    [...workloads, 'CronJob'].includes(object.kind) || (object.kind === 'Service' && selects(object));
};

/** What Tilt calls an object by. */
export const selector = ({ kind, metadata }: KubernetesObject) =>
  `${metadata.name}:${kind}:${metadata.namespace}`.toLowerCase();
