import { spawnSync } from 'node:child_process';

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
