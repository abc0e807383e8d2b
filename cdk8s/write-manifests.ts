import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';
import type { Manifest } from './compose.ts';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));

/** Writes an environment's files and removes those that it has no more. A file that stays the same is not touched, for watchers' sake. */
export const writeManifests = (environment: string, manifests: readonly Manifest[]) => {
  const folder = join(dist, environment);
  mkdirSync(folder, { recursive: true });
  const texts = new Map(manifests.map(({ name, objects }) => [`${name}.yaml`, yamlOf(objects)]));
  for (const old of readdirSync(folder)) if (!texts.has(old)) rmSync(join(folder, old));
  for (const [file, text] of texts) writeIfChanged(join(folder, file), text);
  return { files: texts.size, objects: manifests.flatMap(({ objects }) => objects).length };
};

const yamlOf = (objects: Manifest['objects']) =>
  objects
    .map((object) => stringify(object, { version: '1.1', lineWidth: 0, aliasDuplicateObjects: false }))
    .join('---\n');

const writeIfChanged = (file: string, text: string) => {
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
};
