import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { core } from '../../../vitest.config.ts';
import { inRepository } from '../../dev/platform/repository.ts';

/** What `vitest run --project core` starts from. */
const starts = [
  ...globSync(core, { cwd: inRepository() }),
  'tests/cluster/edge-only.ts',
  'tests/cluster/support/hosts.ts',
];

const read = (file: string) => readFileSync(inRepository(file), 'utf8');

/** The files that these import, and those that they import in turn; no types, for nothing is left of them when it runs. */
const reachedFrom = (files: readonly string[]): Set<string> => {
  const reachedFiles = new Set<string>();
  const follow = (file: string) => {
    if (reachedFiles.has(file)) return;
    reachedFiles.add(file);
    for (const [, target = ''] of read(file).matchAll(/^(?:import|export) (?!type)[^;]*?from '(\.[^']+)'/gms)) {
      follow(join(dirname(file), target));
    }
  };
  files.forEach(follow);
  return reachedFiles;
};

test('the image of the core tests holds all that they import', () => {
  const otherFiles = [...reachedFrom(starts)].filter((file) => !file.startsWith('tests/'));
  expect(otherFiles).toContain('tools/ops/cluster/edge-hosts.ts');
  const [, stage = ''] = read('Dockerfile').split(' AS tests\n');
  const allowedPaths = read('.dockerignore')
    .split('\n')
    .filter((line) => line.startsWith('!'))
    .map((line) => line.slice(1));
  for (const file of otherFiles) {
    expect(
      allowedPaths.some((path) => file === path || file.startsWith(`${path}/`)),
      file,
    ).toBe(true);
    expect(stage).toContain(`COPY ${dirname(file)} ./${dirname(file)}\n`);
  }
});
