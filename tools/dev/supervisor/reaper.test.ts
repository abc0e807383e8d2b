import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { identityOf } from './identity.ts';
import { readRecords } from './records.ts';

const supervisorModule = new URL('./supervisor.ts', import.meta.url).href;
const folder = mkdtempSync(join(tmpdir(), 'eshop-reaper-'));

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A process with a supervisor in it, which starts a shell with a child of its own. */
const script = `
  const { createSupervisor } = await import(${JSON.stringify(supervisorModule)});
  const supervisor = createSupervisor({
    logsDir: ${JSON.stringify(join(folder, 'logs'))}, recordsFile: ${JSON.stringify(join(folder, 'run', 'pids.json'))},
    folderToRemove: ${JSON.stringify(folder)}, env: { PATH: process.env.PATH }, report: () => {},
  });
  supervisor.start({ name: 'shell', tier: 'app', command: 'sh', args: ['-c', 'sleep 60 & wait'] });
  console.log('started');
  setInterval(() => {}, 1000);
`;

test('when the supervisor is killed, what it started is ended and its folder removed', {
  timeout: 20_000,
}, async () => {
  const supervisor = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(supervisor.stdout, 'data');
  const [shell] = readRecords(join(folder, 'run', 'pids.json'));
  expect(identityOf(shell?.pid ?? 0)).toBe(shell?.identity);

  supervisor.kill('SIGKILL');

  await until(() => !existsSync(folder));
  expect(identityOf(shell?.pid ?? 0)).toBeUndefined();
});

const until = async (condition: () => boolean) => {
  while (!condition()) await sleep(50);
};
