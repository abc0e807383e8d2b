import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { workspacesOf } from './workspaces.ts';

/**
 * `node pick.ts <repository> <package>…`: writes a package.json here of nothing but these packages, at the versions that
 * the repository has of them for its development; `packages/…` is one of its own, and brings what it uses.
 */
const [repository = '', ...packageNames] = process.argv.slice(2);
const { devDependencies, optionalDependencies } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'));
const versions: Record<string, string> = { ...devDependencies, ...optionalDependencies };

const versionOf = (name: string) => {
  if (!versions[name]) throw new Error(`the repository's package.json has no ${name}`);
  return [name, versions[name]];
};
const own = (name: string) => name.startsWith('packages/');
const workspaces = [...new Set(packageNames.filter(own).flatMap((folder) => workspacesOf(repository, folder)))];
const dependencies = Object.fromEntries(packageNames.filter((name) => !own(name)).map(versionOf));
writeFileSync(
  'package.json',
  `${JSON.stringify({ private: true, type: 'module', workspaces, dependencies }, null, 2)}\n`,
);
