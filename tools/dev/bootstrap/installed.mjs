import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * True when node_modules holds what package-lock.json names. npm writes its own record at the very end of an
 * installation, so one that was killed half way, or that left out development dependencies, does not pass.
 */
export function installed(root) {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  return sameTree(packagesOf(join(root, 'package-lock.json')), packagesOf(record));
}

/** Compares two npm lockfiles' packages; what is optional may be missing, for it may be for another machine. */
export function sameTree(wanted, present) {
  return Object.entries(wanted)
    .filter(([path]) => path.includes('node_modules/'))
    .every(([path, { version, integrity, optional, devOptional }]) => {
      const found = present[path];
      return found ? found.version === version && found.integrity === integrity : Boolean(optional || devOptional);
    });
}

function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}
