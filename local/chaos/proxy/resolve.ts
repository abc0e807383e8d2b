import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { findExecutable } from '../../backing/resolve/executable.ts';
import { assertGo, goSettings } from '../../go.ts';
import { commonEnvironment } from '../../platform/environment.ts';
import { cachedProgram, intoCache } from '../../program-cache.ts';

const version = '2.12.0';
const module = fileURLToPath(new URL('./go/', import.meta.url));
const run = promisify(execFile);

/** The path of a toxiproxy: one on the PATH, one built before, else a build of the pinned Go module; undefined where none can be had. */
export const resolveToxiproxy = async (say: (text: string) => void): Promise<string | undefined> => {
  const cached = cachedProgram('toxiproxy', version);
  const here = findExecutable({ executables: ['toxiproxy-server'], folders: [] });
  if (here || existsSync(cached)) return here ?? cached;
  try {
    assertGo();
    say(`Building toxiproxy ${version} from its source, once`);
    return await intoCache(cached, build);
  } catch (error) {
    say(`No toxiproxy: ${(error as Error).message.split('\n')[0]}`);
    return undefined;
  }
};

const build = async (target: string) => {
  const flags = ['-trimpath', '-buildvcs=false', '-ldflags', '-s -w', '-o', target];
  await run('go', ['build', ...flags, 'github.com/Shopify/toxiproxy/v2/cmd/server'], {
    cwd: module,
    env: { ...commonEnvironment(), ...goSettings() },
  });
};
