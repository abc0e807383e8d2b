import type { backingPorts } from '@eshop/topology';
import type { ProcessSpec } from '../supervisor/process-spec.ts';
import type { Supervisor } from '../supervisor/supervisor.ts';
import type { RunTask } from '../supervisor/task.ts';
import { type ContainerSpec, createContainers } from './resolve/containers.ts';
import type { ProgramName } from './resolve/programs.ts';
import type { Way, Ways } from './resolve/ways.ts';

/** What starting a backing service needs. */
export interface BackingContext {
  ports: ReturnType<typeof backingPorts>;
  /** Folder of the platform's data; each service keeps to one of its own in it. */
  dataDir: string;
  ways: Partial<Ways>;
  /** The password of Dapr's Redis. */
  redisPassword: string;
  /** Starts a process of the backing tier under supervision. */
  run(spec: Omit<ProcessSpec, 'tier' | 'env'> & Partial<Pick<ProcessSpec, 'env'>>): void;
  /** Runs a program once, to its end. */
  task: RunTask;
  runContainer(spec: ContainerSpec): Promise<void>;
  /** Runs a container until it is ready, and ends it. */
  containerTask(spec: ContainerSpec, ready: () => Promise<unknown>): Promise<void>;
  lastLines(name: string): string;
  /** Starts every sidecar again. */
  restartSidecars(): Promise<void>;
}

/** Characters of a container's output that are kept for an error message. */
const logTail = 2000;

/** Builds the context. Containers that it starts are stopped by `stopContainers`. */
export const createBackingContext = (
  given: Omit<BackingContext, 'run' | 'task' | 'runContainer' | 'containerTask' | 'lastLines' | 'restartSidecars'>,
  supervisor: Supervisor,
) => {
  const containers = createContainers();
  const printedTexts = new Map<string, string>();
  const begin = (spec: ContainerSpec) =>
    containers.start(spec, (text) =>
      printedTexts.set(spec.name, ((printedTexts.get(spec.name) ?? '') + text).slice(-logTail)),
    );
  const context: BackingContext = {
    ...given,
    run: (spec) => void supervisor.start({ tier: 'backing', ...spec }),
    task: supervisor.task,
    runContainer: async (spec) => void (await begin(spec)),
    containerTask: async (spec, ready) => {
      const container = await begin(spec);
      await ready().finally(() => containers.stop(container));
    },
    lastLines: (name) => printedTexts.get(name) ?? supervisor.lastLines(name),
    restartSidecars: () => supervisor.restartTier('sidecar'),
  };
  return { context, stopContainers: containers.stopAll };
};

/** How a needed program comes to run. Throws when it was never resolved, which is a mistake here. */
export const wayOf = ({ ways }: BackingContext, program: ProgramName): Way => {
  const way = ways[program];
  if (!way) throw new Error(`nothing was resolved for ${program}`);
  return way;
};
