import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Tools } from './tools.ts';
import { pinnedVersion } from './version.ts';

const source = fileURLToPath(new URL('./go/', import.meta.url));
const sayEveryMs = 20_000;

/** The first Go that fetches by itself the toolchain that a module asks for. */
const oldestGo = 21;

/** Builds daprd from the pinned Go module to `target`: some five minutes the first time. Throws when Go is missing, too old or fails. */
export const buildFromSource = async (target: string, { report, runTask }: Tools) => {
  assertGo();
  const ldflags = `-s -w -X github.com/dapr/dapr/pkg/buildinfo.version=${pinnedVersion}`;
  const flags = ['-v', '-trimpath', '-buildvcs=false', '-tags', 'stablecomponents', '-ldflags', ldflags];
  report(`Building daprd ${pinnedVersion} from its source; this takes some minutes, once`);
  const started = Date.now();
  const timer = setInterval(
    () => report(`… building daprd for ${Math.round((Date.now() - started) / 1000)} s`),
    sayEveryMs,
  );
  try {
    await runTask({
      name: 'daprd-build',
      command: 'go',
      args: ['build', ...flags, '-o', target, '.'],
      cwd: source,
      env: { ...goSettings(), GOTOOLCHAIN: 'auto' },
    });
  } finally {
    clearInterval(timer);
  }
};

const goSettings = () =>
  Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => /^(GO|XDG_|HTTPS?_PROXY)/.test(entry[0])),
  );

const assertGo = () => {
  const { stdout, error } = spawnSync('go', ['version'], { encoding: 'utf8', cwd: '/' });
  if (error) throw new Error('no Go is installed');
  const minor = Number(/go1\.(\d+)/.exec(stdout)?.[1]);
  if (!(minor >= oldestGo)) throw new Error(`${stdout.trim()} is older than 1.${oldestGo}`);
};
