import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installed } from './installed.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
const lock = join(root, '.data', 'install.lock');
const patienceMs = 10 * 60_000;

/** Installs the dependencies when what lies in node_modules is not what package-lock.json names. Exits on failure. */
export function ensureInstalled() {
  if (installed(root)) return;
  withLock(() => installed(root) || install());
}

/**
 * `npm ci` first. It refuses a lockfile that lacks a platform package which the registry did not have when the lockfile
 * was written, though no machine here needs it; on a person's machine `npm install` accepts such a one. In CI (`$CI`) a
 * lockfile that does not fit is an error.
 */
function install() {
  const started = Date.now();
  console.log('Installing dependencies (npm ci) …');
  const status = npm('ci');
  if (status !== 0) {
    if (process.env.CI) process.exit(status);
    console.log('npm ci would not; trying npm install …');
    const fallbackStatus = npm('install', '--no-save');
    if (fallbackStatus !== 0) process.exit(fallbackStatus);
  }
  console.log(`Dependencies are installed (${Math.round((Date.now() - started) / 1000)} s).`);
}

function npm(...command) {
  const [program, ...first] = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const { NODE_ENV: _production, ...env } = process.env;
  const args = [
    ...first,
    ...command,
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  const { status, stderr, error } = spawnSync(program, args, {
    cwd: root,
    env,
    stdio: ['ignore', 'inherit', 'pipe'],
    encoding: 'utf8',
  });
  if (error) throw error;
  if (status !== 0) console.error(stderr.split('\n').slice(0, 12).join('\n'));
  return status ?? 1;
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
