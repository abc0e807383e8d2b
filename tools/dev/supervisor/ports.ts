import { spawnSync } from 'node:child_process';
import { createServer } from 'node:net';

/** A port that the platform is about to use. */
export interface NeededPort {
  port: number;
  owner: string;
}

const maxNamedOwners = 4;

/** Throws one error that names every needed port that is in use, who uses it, and what can be done. */
export const assertFree = async (needed: readonly NeededPort[]) => {
  const checkedPorts = await Promise.all(needed.map(async (one) => ({ ...one, free: await isFree(one.port) })));
  const occupiedPorts = checkedPorts.filter(({ free }) => !free);
  if (occupiedPorts.length > 0)
    throw new Error(conflictText(occupiedPorts.map((one) => ({ ...one, holder: holderOf(one.port) }))));
};

/** The message for ports in use; a whole platform would fill the screen, so it names the first few. */
export const conflictText = (taken: readonly (NeededPort & { holder?: string | undefined })[]) =>
  [
    ...taken
      .slice(0, maxNamedOwners)
      .map(
        ({ port, owner, holder = 'another program' }) => `Port ${port}, needed by ${owner}, is in use by ${holder}.`,
      ),
    ...(taken.length > maxNamedOwners ? [`… and ${taken.length - maxNamedOwners} more.`] : []),
    'Stop what holds it, or move the whole platform to other ports: ESHOP_PORT_OFFSET=10000 npm start',
  ].join('\n');

const isFree = (port: number) =>
  new Promise<boolean>((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(true)));
  });

/** `name (pid n)` from ss or lsof, whichever the machine has. */
const holderOf = (port: number) => {
  const ss = run('ss', ['-ltnpH', `sport = :${port}`]).match(/\("([^"]+)",pid=(\d+)/);
  if (ss) return `${ss[1]} (pid ${ss[2]})`;
  const lsof = run('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fpc']).match(/p(\d+)\nc(.+)/);
  return lsof ? `${lsof[2]} (pid ${lsof[1]})` : undefined;
};

const run = (command: string, args: string[]) => spawnSync(command, args, { encoding: 'utf8' }).stdout ?? '';
