import { existsSync, renameSync, rmSync } from 'node:fs';
import type { BackingContext } from '../context.ts';
import type { ContainerSpec } from './containers.ts';

/**
 * Has a server's container set up its data folder, unless that was done; `ready` waits for the server. Made under another
 * name first, so that a run that is killed here leaves nothing half made.
 */
export const initialiseInContainer = async (
  { containerTask }: Pick<BackingContext, 'containerTask'>,
  folder: string,
  { specFor, ready }: { specFor: (folder: string) => ContainerSpec; ready: () => Promise<unknown> },
) => {
  if (existsSync(folder)) return;
  const partialFolder = `${folder}.new`;
  rmSync(partialFolder, { recursive: true, force: true });
  await containerTask(specFor(partialFolder), ready);
  renameSync(partialFolder, folder);
};
