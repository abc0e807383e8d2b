import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname } from 'node:path';
import { expect } from 'vitest';
import type { Stores } from '../../../tools/ops/audit/stores.ts';
import { afterRestore, type Restorable } from '../../../tools/ops/restore/after-restore.ts';
import type { Backup } from './backup.ts';
import { control, eshop } from './platform.ts';

/** Runs the command itself and kills it at the first thing that it says. */
const killedRun = async (app: Restorable, since: Date) => {
  const args = ['tools/ops/commands/after-restore.ts', app, '--since', since.toISOString(), '--wait', '0'];
  const env = { ...process.env, ESHOP_DATA: dirname(eshop.ledger), ESHOP_PORT_OFFSET: '' };
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  child.stdout.once('data', () => child.kill('SIGKILL'));
  const [, signal] = await once(child, 'exit');
  expect(signal).toBe('SIGKILL');
};

/** Restores a backup while the app is stopped, and repairs; the app starts when the command says so, as the runbook does. */
export const drill = async (stores: Stores, app: Restorable, backup: Backup): Promise<string[]> => {
  const outputLines: string[] = [];
  let startup: Promise<unknown> = Promise.resolve();
  const start = async () => {
    await control.start(app);
    await control.untilReady(app);
  };
  const report = (text: string) => {
    outputLines.push(text);
    if (/start (it|\w+), if it is stopped/.test(text)) startup = start();
  };
  await control.kill(app, 'SIGKILL', { stay: true });
  await backup.restore();
  await killedRun(app, backup.madeAt);
  const options = { stores, environments: eshop.environments, app, since: backup.madeAt, report };
  const findings = await afterRestore({ ...options, settleMs: 90_000 });
  await startup;
  expect(findings).toEqual([]);
  return outputLines;
};
