import { doNothing, type Fault } from '../fault.ts';
import { signalTree } from '../process-tree.ts';
import { processes } from './processes.ts';

/** A process dies without a word and is started again by whoever watches over it: here the supervisor. */
const kill = (name: string): Fault => ({
  name: `kill ${name}`,
  lastsMs: 0,
  begin: async ({ dataDir }) => {
    signalTree(dataDir, name, 'SIGKILL');
    return doNothing;
  },
});

export const kills: readonly Fault[] = processes.map(kill);
