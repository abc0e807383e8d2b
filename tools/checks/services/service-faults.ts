import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type App, hasMigration } from '@eshop/topology';
import { z } from 'zod';

const Package = z.object({
  name: z.string(),
  dependencies: z.record(z.string(), z.string()).default({}),
  devDependencies: z.record(z.string(), z.string()).default({}),
});
const Lock = z.object({ packages: z.record(z.string(), Package.partial().loose()) });

/** Returns what the folder of a service lacks, each as a sentence that names the place and what to do. */
export const serviceFaults = (root: string, app: Pick<App, 'id' | 'stores'>): string[] => {
  const folder = `services/${app.id}`;
  const requiredFiles = ['README.md', 'package.json', 'src/main.ts', ...(hasMigration(app) ? ['src/migrate.ts'] : [])];
  const missing = requiredFiles.filter((file) => !existsSync(join(root, folder, file)));
  if (missing.length > 0)
    return missing.map((file) => `${folder}/${file} is missing: npm run new:service ${app.id} writes it`);
  const manifest = Package.parse(JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')));
  return [
    ...(manifest.name === `@eshop/${app.id}` ? [] : [`${folder}/package.json: the name must be @eshop/${app.id}`]),
    ...lockFaults(root, folder),
  ];
};

/** Returns what package-lock.json does not say of a workspace as its package.json does: `npm ci` would refuse it. */
export const lockFaults = (root: string, folder: string): string[] => {
  const manifest = Package.parse(JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')));
  const { packages } = Lock.parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')));
  const entry = packages[folder];
  if (!entry || !packages[`node_modules/${manifest.name}`])
    return [`${folder} is not in package-lock.json: npm install`];
  const { dependencies = {}, devDependencies = {} } = entry;
  const isSame =
    sortVersions({ ...manifest.dependencies, ...manifest.devDependencies }) ===
    sortVersions({ ...dependencies, ...devDependencies });
  return isSame ? [] : [`package-lock.json has other dependencies of ${folder}: npm install`];
};

const sortVersions = (versions: Readonly<Record<string, string>>) =>
  Object.entries(versions)
    .map(([name, version]) => `${name}@${version}`)
    .sort()
    .join();
