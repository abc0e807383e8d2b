import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { inRepository } from '../../../dev/platform/repository.ts';

const KubernetesObject = z
  .object({
    apiVersion: z.string(),
    kind: z.string(),
    metadata: z.object({ name: z.string(), namespace: z.string().optional() }).loose(),
  })
  .loose();
export type KubernetesObject = z.infer<typeof KubernetesObject>;

/** An object's kind as it is looked up: `apps/v1/Deployment`. */
export const kindOf = ({ apiVersion, kind }: KubernetesObject) => `${apiVersion}/${kind}`;

/** An object as people call it: `Deployment order`. */
export const nameOf = ({ kind, metadata }: KubernetesObject) => `${kind} ${metadata.name}`;

/**
 * What `npm run synth` has written for an environment, in the order in which it is applied. Throws on what is no
 * object.
 */
export const readManifests = (environment: string): KubernetesObject[] => {
  const folder = inRepository('dist', environment);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .flatMap((name) => objectsIn(join(folder, name)));
};

const objectsIn = (file: string) =>
  parseAllDocuments(readFileSync(file, 'utf8'), { uniqueKeys: true }).map((document) => {
    const [error] = document.errors;
    if (error) throw new Error(`${file}: ${error.message}`);
    const result = KubernetesObject.safeParse(document.toJS());
    if (!result.success) throw new Error(`${file}: ${z.prettifyError(result.error)}`);
    return result.data;
  });
