import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What is read of a package.json. */
export interface Manifest {
  name: string;
  version: string;
  private: boolean | undefined;
  license: string | undefined;
  type: string | undefined;
  exports: unknown;
  imports: unknown;
  dependencies: Record<string, string> | undefined;
  devDependencies?: Record<string, string>;
  workspaces?: readonly string[];
}

export const readManifest = (repository: string, folder: string): Manifest =>
  JSON.parse(readFileSync(join(repository, folder, 'package.json'), 'utf8'));

/** The folders of an app and of the repository's packages that it uses, however far away. Throws when one is not there. */
export const workspacesOf = (repository: string, app: string): string[] => {
  const packages = readdirSync(join(repository, 'packages')).map((name) => `packages/${name}`);
  const folders = new Map(packages.map((folder) => [readManifest(repository, folder).name, folder]));
  const reachable = new Set([app]);
  for (const folder of reachable) {
    for (const name of Object.keys(readManifest(repository, folder).dependencies ?? {})) {
      const own = folders.get(name);
      if (own) reachable.add(own);
    }
  }
  return [...reachable].sort();
};
