import { execFile, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { findExecutable } from './backing/resolve/executable.ts';
import { commonEnvironment } from './platform/environment.ts';
import { cachedProgram, intoCache } from './program-cache.ts';

const run = promisify(execFile);

/** The first Go that fetches by itself the toolchain that a module asks for. */
const oldestGo = 21;

/** What a build by Go gets of this run's environment. */
export const goSettings = (): Record<string, string> => ({
  ...Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => /^(GO|XDG_|HTTPS?_PROXY)/.test(entry[0])),
  ),
  GOTOOLCHAIN: 'auto',
});

/** Throws where there is no Go, or one too old to fetch a newer one. */
export const assertGo = (): void => {
  const { stdout, error } = spawnSync('go', ['version'], { encoding: 'utf8', cwd: '/' });
  if (error) throw new Error('no Go is installed');
  const minor = Number(/go1\.(\d+)/.exec(stdout)?.[1]);
  if (!(minor >= oldestGo)) throw new Error(`${stdout.trim()} is older than 1.${oldestGo}`);
};

/** A program of a pinned Go module. */
export interface GoProgram {
  name: string;
  /** The name of a program on the PATH that serves as well. */
  executable: string;
  version: string;
  /** The folder of the `go.mod` that pins the module. */
  module: string;
  /** The package of its `main`. */
  package: string;
}

/** The path of a Go program that is here: one on the PATH, or one built before. */
export const findGoProgram = ({ name, version, executable }: GoProgram): string | undefined => {
  const cachedFile = cachedProgram(name, version);
  return (
    findExecutable({ executables: [executable], folders: [] }) ?? (existsSync(cachedFile) ? cachedFile : undefined)
  );
};

/** The path of a Go program: one on the PATH, one built before, else a build of the pinned module; undefined if none is available. */
export const resolveGoProgram = async (
  program: GoProgram,
  report: (text: string) => void,
): Promise<string | undefined> => {
  const { name, version } = program;
  const existing = findGoProgram(program);
  if (existing) return existing;
  try {
    assertGo();
    report(`Building ${name} ${version} from its source, once`);
    return await intoCache(cachedProgram(name, version), (target) => build(program, target));
  } catch (error) {
    report(`No ${name}: ${(error as Error).message.split('\n')[0]}`);
    return undefined;
  }
};

const build = async (program: GoProgram, target: string) => {
  const flags = ['-trimpath', '-buildvcs=false', '-ldflags', '-s -w', '-o', target];
  await run('go', ['build', ...flags, program.package], {
    cwd: program.module,
    env: { ...commonEnvironment(), ...goSettings() },
  });
};
