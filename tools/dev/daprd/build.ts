import { fileURLToPath } from 'node:url';
import { assertGo, goSettings } from '../go.ts';
import type { Tools } from './tools.ts';
import { pinnedVersion } from './version.ts';

const source = fileURLToPath(new URL('./go/', import.meta.url));
const sayEveryMs = 20_000;

/** Builds daprd from the pinned Go module to `target`: some five minutes the first time. Throws when Go is missing, too old or fails. */
export const buildFromSource = async (target: string, { report, runTask }: Tools) => {
  assertGo();
  const ldflags = `-s -w -X github.com/dapr/dapr/pkg/buildinfo.version=${pinnedVersion}`;
  const flags = ['-v', '-trimpath', '-buildvcs=false', '-tags', 'stablecomponents', '-ldflags', ldflags];
  report(`Building daprd ${pinnedVersion} from its source; this takes some minutes, once`);
  const startTime = Date.now();
  const timer = setInterval(
    () => report(`… building daprd for ${Math.round((Date.now() - startTime) / 1000)} s`),
    sayEveryMs,
  );
  try {
    await runTask({
      name: 'daprd-build',
      command: 'go',
      args: ['build', ...flags, '-o', target, '.'],
      cwd: source,
      env: goSettings(),
    });
  } finally {
    clearInterval(timer);
  }
};
