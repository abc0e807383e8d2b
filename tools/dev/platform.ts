import { once } from 'node:events';
import { seedDemo } from './demo/seed.ts';
import { startViewers } from './observe/viewers.ts';
import { assemble, type Run } from './platform/assemble.ts';
import { claim } from './platform/claim.ts';
import { commonEnvironment } from './platform/environment.ts';
import { prepareDataFolder } from './platform/folders.ts';
import { type Platform, platformHandle } from './platform/handle.ts';
import { launch } from './platform/launch.ts';
import type { PlatformOptions } from './platform/options.ts';
import { measureStep } from './platform/progress.ts';
import { assertReplicas } from './platform/replicas.ts';
import { inRepository } from './platform/repository.ts';
import { createSupervisor } from './supervisor/supervisor.ts';

export type { Platform } from './platform/handle.ts';
export type { PlatformOptions } from './platform/options.ts';

/** Node keeps what it compiled, which takes a third off the start of every service. */
const compileCache = { NODE_COMPILE_CACHE: inRepository('.data', 'compile-cache') };

/**
 * Starts a whole platform: backing services, migrations, sidecars and apps, demo data. Everything that it started is
 * ended by `stop`, when the start fails or is aborted, and when this process ends by whatever end.
 */
export const startPlatform = async (options: PlatformOptions): Promise<Platform> => {
  const { dataDir, logsDir, removeDataAtEnd = false, signal, report = () => undefined } = options;
  const note = (text: string) => report({ kind: 'note', text });
  assertReplicas(options);
  prepareDataFolder(dataDir);
  const { recordsFile, release } = await claim(dataDir, note);
  const folderToRemove = removeDataAtEnd ? dataDir : undefined;
  const supervisor = createSupervisor({
    logsDir,
    recordsFile,
    env: { ...commonEnvironment(), ...compileCache },
    report: note,
    folderToRemove,
  });
  const atStop: (() => Promise<unknown>)[] = [];
  const stop = async (forced?: boolean) => {
    await Promise.all([supervisor.stopAll(forced), ...atStop.map((work) => work())]);
    release();
  };
  const run: Run = { options, supervisor, report, note, atStop: (work) => void atStop.push(work) };
  try {
    return await Promise.race([start(run, stop), ...(signal ? [rejectOnAbort(signal)] : [])]);
  } catch (error) {
    await stop();
    throw error;
  }
};

const start = async (run: Run, stop: Platform['stop']) => {
  const assembledPlatform = await assemble(run);
  const viewers = run.options.observe ? await startViewers(run) : [];
  await launch(run, assembledPlatform, viewers.find(({ spansTo }) => spansTo)?.spansTo);
  const { apps: startedApps, sources } = assembledPlatform;
  const { replicas = 1 } = run.options;
  const platform = platformHandle(run.supervisor, { started: startedApps, sources, replicas, viewers, stop });
  if (run.options.demo !== false && startedApps.length > 0)
    await measureStep(run.report, 'Demo data', () => seedDemo(platform, run.note));
  return platform;
};

const rejectOnAbort = async (signal: AbortSignal): Promise<never> => {
  if (!signal.aborted) await once(signal, 'abort');
  throw new Error('The start was stopped.');
};
