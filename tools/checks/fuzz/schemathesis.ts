import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findExecutable } from '../../dev/backing/resolve/executable.ts';
import { commonEnvironment } from '../../dev/platform/environment.ts';
import { inRepository } from '../../dev/platform/repository.ts';
import { cachedProgram, intoCache } from '../../dev/program-cache.ts';

const requirements = inRepository('tests', 'fuzz', 'requirements.txt');
const oldestPython = [3, 11] as const;
const run = promisify(execFile);

/**
 * The Python of a virtual environment that has the pinned Schemathesis: one made before, else a new one in the program cache.
 * Undefined, with a sentence in the report, where there is no Python or where its packages cannot be fetched.
 */
export const resolveSchemathesis = async (report: (text: string) => void): Promise<string | undefined> => {
  try {
    const python = await findPython();
    const folder = cachedProgram('schemathesis', `${python.version}-${digestOf(requirements)}`);
    if (!existsSync(folder)) {
      report('Fetching Schemathesis from PyPI, once');
      await intoCache(folder, (temporary) => createEnvironment(python.path, temporary));
    }
    return pythonIn(folder);
  } catch (error) {
    report(`No Schemathesis: ${(error as Error).message.split('\n')[0]}`);
    return undefined;
  }
};

/** Of a virtual environment that may have been moved, its Python is what still runs. */
const pythonIn = (folder: string) => join(folder, 'bin', 'python');

const findPython = async () => {
  const path = findExecutable({ executables: ['python3'], folders: ['/opt/homebrew/bin', '/usr/local/bin'] });
  if (!path) throw new Error('no Python 3 is installed');
  const { stdout } = await run(path, ['-c', 'import sys; print(sys.version_info[0], sys.version_info[1])']);
  const [major = 0, minor = 0] = stdout.trim().split(' ').map(Number);
  if (major !== oldestPython[0] || minor < oldestPython[1])
    throw new Error(`Python ${major}.${minor} is older than ${oldestPython.join('.')}`);
  return { path, version: `python${major}.${minor}` };
};

const digestOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 12);

/** Packages are wheels with the pinned hashes: nothing is built, and no package's own code runs while it is installed. */
const createEnvironment = async (python: string, folder: string) => {
  await run(python, ['-m', 'venv', folder], { env: commonEnvironment() });
  const install = ['install', '--quiet', '--disable-pip-version-check', '--require-hashes', '--only-binary', ':all:'];
  await run(pythonIn(folder), ['-m', 'pip', ...install, '--requirement', requirements], {
    env: { ...commonEnvironment(), ...pipSettings() },
  });
};

/** A machine's own index, proxy and certificates. */
const pipSettings = () =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => /^(PIP_|HTTPS?_PROXY|SSL_CERT|HOME$)/.test(name)));
