import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Stage, staleExitCode } from './stages.ts';
import { readTestReport } from './test-report.ts';

export interface Outcome {
  stage: Stage;
  seconds: number;
  ok: boolean;
  passed: number;
  failed: number;
  /** A line for each failed test or file: where, which, and the first line of why. */
  failures: readonly string[];
}

/**
 * Runs a stage's commands one after the other, all of them even when one fails, and counts its tests; none when the
 * stage's precondition finds stale files.
 */
export const runStage = async (stage: Stage, extra: readonly string[]): Promise<Outcome> => {
  const startTime = performance.now();
  const folder = mkdtempSync(join(tmpdir(), 'eshop-report-'));
  const counts = { passed: 0, failed: 0 };
  const failures: string[] = [];
  const isStale = stage.precondition !== undefined && (await run(stage.precondition)) === staleExitCode;
  if (isStale) {
    counts.failed += 1;
    failures.push('generated files are not up to date: npm run generate');
  }
  let ok = !isStale;
  for (const command of isStale ? [] : stage.commands) {
    const report = command.includes('json') ? join(folder, 'report.json') : undefined;
    const hasPassed = (await run([...command, ...(report ? [`--outputFile.json=${report}`, ...extra] : [])])) === 0;
    ok &&= hasPassed;
    const result = report ? readTestReport(report) : commandResult(command, hasPassed);
    counts.passed += result.passed;
    counts.failed += result.failed;
    failures.push(...result.failures);
  }
  rmSync(folder, { recursive: true, force: true });
  return { stage, seconds: (performance.now() - startTime) / 1000, ok, ...counts, failures };
};

/** A tool of node_modules is a script for Node or a binary of its own; `process.execPath` is the project's Node. */
const run = async ([command = '', ...args]: readonly string[]): Promise<number | null> => {
  const isBinary = command.endsWith('/tsc') || command.endsWith('/biome');
  const child = spawn(isBinary ? command : process.execPath, isBinary ? args : [command, ...args], {
    stdio: 'inherit',
    env: { ...process.env, PATH: withProjectNode() },
  });
  const forward = (signal: NodeJS.Signals) => void child.kill(signal);
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const signal of signals) process.on(signal, forward);
  const [code] = (await once(child, 'exit')) as [number | null];
  for (const signal of signals) process.off(signal, forward);
  return code;
};

/** Tools that start with `#!/usr/bin/env node` must find the project's Node and not the system's. */
const withProjectNode = () => `${join(process.execPath, '..')}:${process.env.PATH ?? ''}`;

const commandResult = (command: readonly string[], ok: boolean) => ({
  passed: ok ? 1 : 0,
  failed: ok ? 0 : 1,
  failures: ok ? [] : [command.join(' ')],
});
