import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';
import type { Manifest } from './compose.ts';

/** `cdk8s synth` names its output folder in this variable. */
const dist = process.env.CDK8S_OUTDIR ?? fileURLToPath(new URL('../dist/', import.meta.url));

/**
 * Writes an environment's files, numbered in the order of application, and deletes files of charts that no longer exist.
 * Leaves unchanged files untouched, so that watchers do not run.
 */
export const writeManifests = (environment: string, manifests: readonly Manifest[]) => {
  const folder = join(dist, environment);
  mkdirSync(folder, { recursive: true });
  const texts = new Map(manifests.map(({ name, objects }, index) => [fileName(index, name), yamlOf(objects)]));
  for (const old of readdirSync(folder)) if (!texts.has(old)) rmSync(join(folder, old));
  for (const [file, text] of texts) writeIfChanged(join(folder, file), text);
  return { files: texts.size, objects: manifests.flatMap(({ objects }) => objects).length };
};

/** kubectl applies the files of a folder in the order of their names. */
const fileName = (index: number, name: string) => `${String(index).padStart(2, '0')}-${name}.yaml`;

const yamlOf = (objects: Manifest['objects']) =>
  objects
    .map((object) => stringify(object, { version: '1.1', lineWidth: 0, aliasDuplicateObjects: false }))
    .join('---\n');

const writeIfChanged = (file: string, text: string) => {
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
};
