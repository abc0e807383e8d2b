import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installed } from './installed.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const lock = join(root, '.data', 'install.lock');
const patienceMs = 10 * 60_000;

/** Installs the dependencies when what lies in node_modules is not what package-lock.json names. Exits on failure. */
export function ensureInstalled() {
  if (installed(root)) return;
  withLock(() => installed(root) || install());
}

function install() {
  const started = Date.now();
  console.log('Installing dependencies (npm ci) …');
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const [command, ...first] = [...npm, 'ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
  const { NODE_ENV: _production, ...env } = process.env;
  const { status, error } = spawnSync(command, first, { cwd: root, env, stdio: 'inherit' });
  if (error) console.error(`npm could not be started: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
  console.log(`Dependencies are installed (${Math.round((Date.now() - started) / 1000)} s).`);
}

/** Two first starts at once: the second waits, for npm ci empties node_modules. */
function withLock(work) {
  const deadline = Date.now() + patienceMs;
  mkdirSync(dirname(lock), { recursive: true });
  while (!taken()) {
    if (Date.now() > deadline) throw new Error(`another installation holds ${lock}; remove it if none runs`);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
  }
  const release = () => rmSync(lock, { force: true });
  process.once('exit', release);
  work();
  process.removeListener('exit', release);
  release();
}

function taken() {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (!alive(Number(readFileSync(lock, 'utf8')))) rmSync(lock, { force: true });
    return false;
  }
}

function alive(pid) {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}
