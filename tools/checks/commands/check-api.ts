import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { inRepository } from '../../dev/platform/repository.ts';
import { apiDocument } from '../api/document.ts';
import { breakingChanges } from '../api/oasdiff/breaking-changes.ts';
import { resolveOasdiff } from '../api/oasdiff/resolve.ts';

const usage = `npm run check:api [-- --release] [-- --incompatible]

Compares the merged API document with that of the last release, docs/api/released.json, and fails on a change that
breaks clients. Uses oasdiff from the PATH, or builds the pinned Go module once. Without either, nothing is compared,
and CI fails.

--release       makes the current document the new baseline, after the comparison
--incompatible  accepts breaking changes, in a release whose notes describe them`;

const releasedFile = inRepository('docs/api/released.json');

const flags = {
  release: { type: 'boolean', default: false },
  incompatible: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

const main = async () => {
  const { values } = parseArgs({ options: flags });
  if (values.help) return console.log(usage);
  const current = await apiDocument();
  if (!values.incompatible && !(await isCompatible(current))) process.exitCode = 1;
  else if (values.release) write(current);
};

/** Whether clients of the last release can continue; says what would break them. */
const isCompatible = async (current: object): Promise<boolean> => {
  const oasdiff = await resolveOasdiff(console.error);
  if (!oasdiff) {
    console.error('The API was not compared with that of the last release');
    return !process.env.CI;
  }
  const breaks = await breakingChanges(oasdiff, JSON.parse(readFileSync(releasedFile, 'utf8')), current);
  for (const sentence of breaks) console.error(sentence);
  if (breaks.length > 0)
    console.error('Make the change an addition, or insist at a release: npm run check:api -- --release --incompatible');
  return breaks.length === 0;
};

const write = (current: object) => {
  mkdirSync(dirname(releasedFile), { recursive: true });
  writeFileSync(releasedFile, `${JSON.stringify(current, null, 2)}\n`);
};

await main();
