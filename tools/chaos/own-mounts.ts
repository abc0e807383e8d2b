import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';

const mark = 'ESHOP_CHAOS_OWN_MOUNTS';
const unshare = ['--mount', '--propagation', 'private'];

/** Whether disks can be mounted that nobody else sees, and that are gone with this process, by whatever end. */
export const hasOwnMounts = (): boolean => process.env[mark] === 'yes';

/**
 * Where this machine allows it (root on Linux), runs this very command again among mounts of its own; resolves with its
 * exit code, or undefined where it has to be run here.
 */
export const runAmongOwnMounts = async (): Promise<number | undefined> => {
  if (hasOwnMounts() || process.platform !== 'linux') return undefined;
  if (spawnSync('unshare', [...unshare, 'true']).status !== 0) return undefined;
  const child = spawn('unshare', [...unshare, process.execPath, ...process.argv.slice(1)], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'], // it stops when the channel closes, should this process be killed
    env: { ...process.env, [mark]: 'yes' },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
  const [code] = (await once(child, 'exit')) as [number | null];
  return code ?? 1;
};
