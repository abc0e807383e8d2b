import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { lastLines } from './log-file.ts';
import type { ProcessSpec } from './process-spec.ts';
import { supervise } from './supervised.ts';
import { until } from './until.ts';

const logsDir = mkdtempSync(join(tmpdir(), 'eshop-supervised-'));
afterEach(() => rmSync(logsDir, { recursive: true, force: true }));

const shell = (text: string): ProcessSpec => ({
  name: 'shell',
  tier: 'app',
  command: 'sh',
  args: ['-c', text],
  env: { PATH: process.env.PATH ?? '' },
});
const untilOptions = { what: 'it is', timeoutMs: 5000 };

test('a process that ends unasked is started again, and that is said', async () => {
  const logLines: string[] = [];
  const process = supervise(shell('sleep 60'), {
    logsDir,
    changed: () => undefined,
    report: (text) => logLines.push(text),
  });
  process.start();
  const first = process.record()?.pid;

  process.signal('SIGKILL');

  const second = await until(async () => process.record()?.pid !== first && process.record()?.pid, untilOptions);
  expect(second).not.toBe(first);
  expect(logLines).toEqual(['shell ended (SIGKILL); starting it again in 0.2 s']);
  await process.stop(1000);
});

test('a stopped process stays down until it is started, then with the variables given', async () => {
  const process = supervise(shell('echo "colour $COLOUR"; sleep 60'), {
    logsDir,
    changed: () => undefined,
    report: () => undefined,
  });
  process.start();
  await process.stop(1000);
  expect(process.record()).toBeUndefined();

  process.start({ COLOUR: 'red' });

  await until(async () => lastLines(logsDir, 'shell').includes('colour red'), untilOptions);
  await process.stop(1000);
});
