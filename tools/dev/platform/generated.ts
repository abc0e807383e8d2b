import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from '@eshop/topology';
import type { Connections } from './backing.ts';
import { writeDaprResources } from './dapr-resources.ts';
import { appEnvironment, daprSecrets, type EnvironmentSources, sidecarEnvironment } from './environment.ts';

export interface GeneratedOptions {
  generatedDir: string;
  dataDir: string;
  pubsubFile: string;
  apps: readonly App[];
  /** Where the sidecars send their spans. @default nowhere */
  spansTo?: string | undefined;
  sources: EnvironmentSources & { connections: Connections };
}

/**
 * Writes what the sidecars read, and as files what the apps get as environment, so that another way of starting them
 * (`dapr run -f .`, a debugger) can give them the same.
 */
export const writeGenerated = (options: GeneratedOptions) => {
  const { generatedDir, dataDir, pubsubFile, apps, spansTo, sources } = options;
  const namesFile = join(dataDir, 'names.db');
  for (const suffix of ['', '-shm', '-wal']) rmSync(namesFile + suffix, { force: true });
  const secretsFile = join(generatedDir, 'dapr', 'secrets.json');
  const folders = writeDaprResources({ generatedDir, namesFile, secretsFile, pubsubFile, apps, spansTo });
  writeFileSync(secretsFile, JSON.stringify(daprSecrets(sources.connections)), { mode: 0o600 });
  const sidecarEnv = sidecarEnvironment(sources);
  const envDir = join(generatedDir, 'env');
  mkdirSync(envDir, { recursive: true });
  writeEnvironment(envDir, 'sidecar', sidecarEnv);
  for (const app of apps) writeEnvironment(envDir, app.id, appEnvironment(app, sources));
  return { folders, sidecarEnv };
};

const writeEnvironment = (folder: string, name: string, environment: Record<string, string>) => {
  const lines = Object.entries(environment).map(([variable, value]) => `${variable}=${value}\n`);
  writeFileSync(join(folder, `${name}.env`), lines.join(''), { mode: 0o600 });
};
