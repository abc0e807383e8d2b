import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';

/** The label by which the reaper finds a session's containers. */
export const sessionLabel = 'eshop.session';

/**
 * Starts what removes this process' containers once it is gone, by whatever end; `release` lets it do so now. It takes the
 * place of Testcontainers' own reaper: that is one more image to fetch, and a container with the engine's socket.
 */
export const startReaper = () => {
  process.env.TESTCONTAINERS_RYUK_DISABLED = 'true';
  const session = randomUUID();
  const script = fileURLToPath(new URL('./reap-containers.ts', import.meta.url));
  const child = spawn(process.execPath, [script, session], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
  return { session, release: () => child.stdin.end() };
};
