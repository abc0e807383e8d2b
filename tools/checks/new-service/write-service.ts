import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { apps } from '@eshop/topology';
import { inRepository } from '../../dev/platform/repository.ts';
import { packageFileOf } from './package-file.ts';
import type { ServiceRequest } from './request.ts';
import { withTarget } from './resiliency.ts';
import { skeletonOf } from './skeleton.ts';
import { withEntry } from './topology-entry.ts';

/** What happened to a file. */
export interface Written {
  path: string;
  outcome: 'created' | 'updated' | 'exists';
}

/** Writes what a service lacks in a repository, each file as a whole; leaves alone what is there. */
export const writeService = (
  root: string,
  request: ServiceRequest,
  hasEntry = apps.some(({ id }) => id === request.id),
): Written[] => {
  const create = (path: string, text: string): Written => {
    if (existsSync(join(root, path))) return { path, outcome: 'exists' };
    replaceFile(join(root, path), formatSource(path, text));
    return { path, outcome: 'created' };
  };
  const update = (path: string, change: (text: string) => string): Written => {
    const text = readFileSync(join(root, path), 'utf8');
    const changedText = change(text);
    if (changedText === text) return { path, outcome: 'exists' };
    replaceFile(join(root, path), formatSource(path, changedText));
    return { path, outcome: 'updated' };
  };
  const folder = `services/${request.id}`;
  return [
    ...skeletonOf(request).map(({ path, text }) => create(`${folder}/${path}`, text)),
    create(`${folder}/package.json`, packageFileOf(request)),
    update('dapr-components/resiliency.yaml', (text) => withTarget(text, request.id)),
    update('packages/topology/src/apps.ts', (text) => (hasEntry ? text : withEntry(text, request))),
  ];
};

/** Writes beside the file first, so that one is never there in part. */
const replaceFile = (file: string, text: string) => {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
};

/** Formats a source as the repository's Biome does. Throws when it finds a fault. */
const formatSource = (path: string, text: string): string => {
  if (!path.endsWith('.ts')) return text;
  const args = ['check', '--write', `--stdin-file-path=${path}`];
  return execFileSync(inRepository('node_modules', '.bin', 'biome'), args, {
    cwd: inRepository(),
    input: text,
    encoding: 'utf8',
  });
};
