import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type App, configurationOf, cronBindings, subscriptions } from '@eshop/topology';
import { readDaprResources, yamlFilesIn } from '@eshop/topology/read-resources';
import { stringify } from 'yaml';
import { z } from 'zod';
import { inRepository } from './repository.ts';

const Resource = z.object({ kind: z.string(), metadata: z.object({ name: z.string() }) }).loose();

/** Where the sidecars of a run read what they are to do. */
export interface DaprFolders {
  resources: string;
  config: string;
}

export interface ResourceOptions {
  /** The folder that `dapr/` is written into. */
  generatedDir: string;
  /** The file through which the sidecars find each other. */
  namesFile: string;
  /** A JSON file with what the components take by secretKeyRef. */
  secretsFile: string;
  /** The component `pubsub`, in place of the one in `dapr-components/local`. */
  pubsubFile: string;
  apps: readonly App[];
  /** Where the sidecars send their spans. @default nowhere */
  spansTo?: string | undefined;
}

/**
 * Writes the sidecars' resources: the SRE's YAML with the topology's scopes laid on, subscriptions, cron bindings, and
 * each app's configuration. One resource a file, because daprd passes over a Resiliency that shares one.
 */
export const writeDaprResources = (options: ResourceOptions): DaprFolders => {
  const { generatedDir, namesFile, secretsFile, pubsubFile, apps, spansTo } = options;
  const folders = { resources: join(generatedDir, 'dapr', 'resources'), config: join(generatedDir, 'dapr', 'config') };
  for (const folder of Object.values(folders)) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  }
  const resources = [secretStore(secretsFile), ...handWritten(pubsubFile), ...subscriptions(), ...cronBindings()];
  for (const resource of resources) {
    const { kind, metadata } = Resource.parse(resource);
    write(folders.resources, `${kind.toLowerCase()}-${metadata.name}`, resource);
  }
  for (const app of apps) write(folders.config, app.id, configurationOf(app, { namesFile, spansTo }));
  return folders;
};

/** A file under the name of a cluster's own secret store, so that the same components fit both. */
const secretStore = (secretsFile: string) => ({
  apiVersion: 'dapr.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'kubernetes' },
  spec: {
    type: 'secretstores.local.file',
    version: 'v1',
    metadata: [{ name: 'secretsFile', value: secretsFile }],
  },
});

const handWritten = (pubsubFile: string) => {
  const folder = inRepository('dapr-components', 'local');
  const otherFiles = yamlFilesIn(folder).filter((file) => basename(file) !== 'pubsub.yaml');
  const files = [pubsubFile, ...otherFiles, inRepository('dapr-components', 'resiliency.yaml')];
  return files.flatMap(readDaprResources).map(({ resource }) => resource);
};

const write = (folder: string, name: string, content: unknown) =>
  writeFileSync(join(folder, `${name}.yaml`), stringify(content, { lineWidth: 0 }));
