import type { Fault } from '../fault.ts';
import { signalTree } from '../process-tree.ts';
import { processes } from './processes.ts';

const standsMs = 6000;

/** A process stands still: its connections are open, and nobody answers. */
const pause = (name: string): Fault => ({
  name: `pause ${name}`,
  lastsMs: standsMs,
  begin: async ({ dataDir }) => {
    signalTree(dataDir, name, 'SIGSTOP');
    return async () => signalTree(dataDir, name, 'SIGCONT');
  },
});

export const pauses: readonly Fault[] = processes.map(pause);
