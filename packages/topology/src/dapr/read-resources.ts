import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { daprComponent, laidOnScopes } from './components.ts';

const Resource = z
  .object({ apiVersion: z.string(), kind: z.string(), metadata: z.object({ name: z.string() }).loose() })
  .loose();

/** A hand-written Dapr resource, and the file to name when something is wrong with it. */
export interface HandWritten {
  file: string;
  resource: z.infer<typeof Resource>;
}

/** The YAML files of a folder, by name. */
export const yamlFilesIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => /\.ya?ml$/.test(name))
    .sort()
    .map((name) => join(folder, name));

/** The resources of a file as the SRE wrote them, with the topology's scopes laid on the components. Throws an error that names the file. */
export const readDaprResources = (file: string): HandWritten[] =>
  parseAllDocuments(readFileSync(file, 'utf8')).map((document) => {
    const [error] = document.errors;
    if (error) throw new Error(`${file}: ${error.message}`);
    const resource = Resource.safeParse(document.toJS());
    if (!resource.success) throw new Error(`${file}: ${z.prettifyError(resource.error)}`);
    return { file, resource: withScopes(resource.data) };
  });

const withScopes = (resource: HandWritten['resource']): HandWritten['resource'] =>
  resource.kind === 'Component' ? Resource.parse(laidOnScopes(daprComponent.parse(resource))) : resource;
