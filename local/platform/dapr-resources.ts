import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type App, configurationOf, cronBindings, daprComponent, laidOnScopes, subscriptions } from '@eshop/topology';
import { parseAllDocuments, stringify } from 'yaml';
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
  /** The component `pubsub`, in place of the one in `dapr-components/local`. */
  pubsubFile: string;
  apps: readonly App[];
}

/**
 * Writes the sidecars' resources: the SRE's YAML with the topology's scopes laid on, subscriptions, cron bindings, and
 * each app's configuration. One resource a file, because daprd passes over a Resiliency that shares one.
 */
export const writeDaprResources = ({ generatedDir, namesFile, pubsubFile, apps }: ResourceOptions): DaprFolders => {
  const folders = { resources: join(generatedDir, 'dapr', 'resources'), config: join(generatedDir, 'dapr', 'config') };
  for (const folder of Object.values(folders)) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  }
  for (const resource of [...handWritten(pubsubFile), ...subscriptions(), ...cronBindings()]) {
    const { kind, metadata } = Resource.parse(resource);
    write(folders.resources, `${kind.toLowerCase()}-${metadata.name}`, resource);
  }
  for (const app of apps) write(folders.config, app.id, configurationOf(app, { namesFile }));
  return folders;
};

const handWritten = (pubsubFile: string) => {
  const folder = inRepository('dapr-components', 'local');
  const files = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name) && name !== 'pubsub.yaml');
  return [pubsubFile, ...files.map((name) => join(folder, name))].flatMap(documentsIn).map(withScopes);
};

const documentsIn = (file: string): unknown[] =>
  parseAllDocuments(readFileSync(file, 'utf8')).map((document) => {
    const [error] = document.errors;
    if (error) throw new Error(`${file}: ${error.message}`);
    return document.toJS();
  });

const withScopes = (resource: unknown) =>
  Resource.parse(resource).kind === 'Component' ? laidOnScopes(daprComponent.parse(resource)) : resource;

const write = (folder: string, name: string, content: unknown) =>
  writeFileSync(join(folder, `${name}.yaml`), stringify(content, { lineWidth: 0 }));
