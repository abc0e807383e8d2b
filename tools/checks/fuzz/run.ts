import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { commonEnvironment } from '../../dev/platform/environment.ts';
import { inRepository } from '../../dev/platform/repository.ts';
import type { Identity } from './identities.ts';

const folder = inRepository('tests', 'fuzz');

/** A document, where what it describes is served, and who asks. */
export interface Target {
  /** The service's name, or `merged`. */
  name: string;
  document: string;
  url: string;
  identity: Identity;
}

export interface Outcome {
  target: Target;
  seconds: number;
  requests: number;
  failures: number;
  /** What Schemathesis printed. */
  log: string;
}

/** Requests of the document's examples; at the bounds of each schema; drawn at random. */
export type Phase = 'examples' | 'coverage' | 'fuzzing';

interface Options {
  python: string;
  examples: number;
  seed: number;
  phases: readonly Phase[];
  reportsDir: string;
  signal: AbortSignal;
}

const Report = z.object({
  complete: z.boolean(),
  test_cases: z.object({ generated: z.int(), unique_failures: z.int() }),
  errors: z.array(z.unknown()),
});

/** Runs Schemathesis against a target; what did not run to its end counts as a failure. */
export const fuzz = async (
  target: Target,
  { python, examples, seed, phases, reportsDir, signal }: Options,
): Promise<Outcome> => {
  const startTime = performance.now();
  const name = join(reportsDir, `${target.name}-${target.identity.name}`);
  const log = createWriteStream(`${name}.txt`);
  await once(log, 'open');
  const { token } = target.identity;
  const args = [
    ...['-m', 'schemathesis.cli', '--config-file', join(folder, 'schemathesis.toml'), 'run', target.document],
    ...['--url', target.url, '--phases', phases.join(','), '--max-examples', String(examples), '--seed', String(seed)],
    ...['--generation-database', 'none', '--continue-on-failure', '--no-color'],
    ...['--report', 'json', '--report-json-path', `${name}.json`],
    ...(token ? ['--header', `Authorization: Bearer ${token}`] : []),
  ];
  const env = { ...commonEnvironment(), PYTHONPATH: folder, PYTHONDONTWRITEBYTECODE: '1' };
  const child = spawn(python, args, { stdio: ['ignore', log, log], env, cwd: reportsDir, signal });
  const [code] = (await once(child, 'exit')) as [number | null];
  const report = readReport(`${name}.json`);
  return {
    target,
    seconds: (performance.now() - startTime) / 1000,
    requests: report?.test_cases.generated ?? 0,
    failures: report?.complete ? Math.max(report.test_cases.unique_failures + report.errors.length, code ? 1 : 0) : 1,
    log: readFileSync(`${name}.txt`, 'utf8'),
  };
};

const readReport = (file: string) => {
  try {
    return Report.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined; // the run ended before it wrote one; its log says why
  }
};
