import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { Stage } from './stages.ts';

export interface Outcome {
  stage: Stage;
  seconds: number;
  ok: boolean;
  passed: number;
  failed: number;
}

const Report = z.object({ numPassedTests: z.int(), numFailedTests: z.int() });

/** Runs a stage's commands one after the other, all of them even when one fails, and counts its tests. */
export const runStage = async (stage: Stage, extra: readonly string[]): Promise<Outcome> => {
  const started = performance.now();
  const folder = mkdtempSync(join(tmpdir(), 'eshop-report-'));
  const counts = { passed: 0, failed: 0 };
  let ok = true;
  for (const command of stage.commands) {
    const report = command.includes('json') ? join(folder, 'report.json') : undefined;
    const done = await run([...command, ...(report ? [`--outputFile.json=${report}`, ...extra] : [])]);
    ok &&= done;
    const { passed, failed } = report ? countsIn(report) : { passed: done ? 1 : 0, failed: done ? 0 : 1 };
    counts.passed += passed;
    counts.failed += failed;
  }
  rmSync(folder, { recursive: true, force: true });
  return { stage, seconds: (performance.now() - started) / 1000, ok, ...counts };
};

/** A tool of node_modules is a script for Node or a binary of its own; `process.execPath` is the project's Node. */
const run = async ([command = '', ...args]: readonly string[]): Promise<boolean> => {
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
  return code === 0;
};

/** Tools that start with `#!/usr/bin/env node` must find the project's Node and not the system's. */
const withProjectNode = () => `${join(process.execPath, '..')}:${process.env.PATH ?? ''}`;

/** A run that broke off before it could report counts as one failure. */
const countsIn = (file: string) => {
  try {
    const { numPassedTests: passed, numFailedTests: failed } = Report.parse(JSON.parse(readFileSync(file, 'utf8')));
    return { passed, failed };
  } catch (error) {
    console.error(`no test report: ${error instanceof Error ? error.message : error}`);
    return { passed: 0, failed: 1 };
  }
};
