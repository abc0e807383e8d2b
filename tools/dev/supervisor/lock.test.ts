import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { takeLock } from './lock.ts';

const folder = mkdtempSync(join(tmpdir(), 'eshop-lock-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a lock that another process holds is not given, and falls when that process is killed', async () => {
  const file = join(folder, 'lock');
  const module = new URL('./lock.ts', import.meta.url).href;
  const script = `const { takeLock } = await import(${JSON.stringify(module)}); globalThis.lock = takeLock(${JSON.stringify(file)}); console.log('held'); setInterval(() => {}, 1000);`;
  const holder = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(holder.stdout, 'data');
  expect(takeLock(file)).toBeUndefined();

  holder.kill('SIGKILL');
  await once(holder, 'exit');

  const lock = takeLock(file);
  expect(lock).toBeDefined();
  lock?.release();
});
