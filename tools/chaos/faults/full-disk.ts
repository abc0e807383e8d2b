import { execFileSync } from 'node:child_process';
import { chownSync, closeSync, mkdirSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault, Scene } from '../fault.ts';
import { hasOwnMounts } from '../own-mounts.ts';

const lastsMs = 8000;
/** What a store has on its small disk beside what it needed until now, in MiB. */
const roomMib = 96;

interface Store {
  process: string;
  /** Its folder in the data folder. */
  folder: string;
  stopSignal: NodeJS.Signals;
}

const stores: readonly Store[] = [
  { process: 'postgres', folder: 'postgres', stopSignal: 'SIGINT' },
  { process: 'mysql', folder: 'mysql', stopSignal: 'SIGTERM' },
  { process: 'redis-dapr', folder: 'redis-dapr', stopSignal: 'SIGTERM' },
];

/** The disk of a store runs full, and is given room again. */
const fullDisk = (store: Store): Fault => ({
  name: `fill the disk of ${store.process}`,
  lastsMs,
  atRandom: false,
  missing: () => (hasOwnMounts() ? undefined : 'it takes root on Linux to give a store a small disk'),
  prepare: async (scene) => {
    const folder = join(scene.dataDir, store.folder);
    await moveWhileStopped(scene, store, () => ontoSmallDisk(folder));
    return () => moveWhileStopped(scene, store, () => offSmallDisk(folder));
  },
  begin: async ({ dataDir }) => {
    const ballast = join(dataDir, store.folder, 'ballast');
    fill(ballast);
    return async () => rmSync(ballast);
  },
});

export const fullDisks: readonly Fault[] = stores.map(fullDisk);

/** Stops a store, does something with its folder, starts it again and waits until every app is ready. */
const moveWhileStopped = async ({ platform }: Scene, { process: name, stopSignal }: Store, move: () => void) => {
  await platform.kill(name, stopSignal, { stay: true });
  move();
  platform.start(name);
  await new Promise((resolve) => setTimeout(resolve, 1000));
  await Promise.all(platform.apps.map(({ id }) => platform.untilReady(id)));
};

const ontoSmallDisk = (folder: string) => {
  const aside = `${folder}.aside`;
  renameSync(folder, aside);
  mkdirSync(folder);
  const mib = Number(execFileSync('du', ['-sm', aside], { encoding: 'utf8' }).split('\t')[0]) + roomMib;
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${mib}m,mode=700`, 'tmpfs', folder]);
  copy(aside, folder);
};

const offSmallDisk = (folder: string) => {
  const aside = `${folder}.aside`;
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(aside, { mode: 0o700 });
  copy(folder, aside);
  execFileSync('umount', [folder]);
  rmSync(folder, { recursive: true });
  renameSync(aside, folder);
};

/** With owners and rights, which the servers insist on. */
const copy = (from: string, to: string) => {
  execFileSync('cp', ['-a', `${from}/.`, to]);
  const { uid, gid } = statSync(from);
  chownSync(to, uid, gid);
};

const chunks = [1024 ** 2, 4096, 1];

/** Writes into a file until nothing more fits on its disk. */
const fill = (file: string) => {
  const descriptor = openSync(file, 'w');
  try {
    for (const size of chunks) writeUntilFull(descriptor, Buffer.alloc(size));
  } finally {
    closeSync(descriptor);
  }
};

const writeUntilFull = (descriptor: number, chunk: Buffer) => {
  try {
    while (writeSync(descriptor, chunk) > 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  }
};
