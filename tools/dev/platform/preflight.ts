import { type App, backingPorts } from '@eshop/topology';
import { resolveWays } from '../backing/resolve/ways.ts';
import { assertFree } from '../supervisor/ports.ts';
import { appPorts } from './app-ports.ts';
import { type NeededBacking, neededPorts, neededPrograms, startedHere } from './backing.ts';

/** Makes sure that ports are free and programs there before anything is started; returns how each program comes to run. */
export const preflight = async (
  needed: NeededBacking,
  {
    apps,
    offset,
    replicas,
    report,
  }: { apps: readonly App[]; offset: number; replicas: number; report: (text: string) => void },
) => {
  const storesToStart = startedHere(needed);
  const programWays = await resolveWays(neededPrograms(storesToStart), report);
  await assertFree([...neededPorts(storesToStart, backingPorts(offset)), ...appPorts(apps, offset, replicas)]);
  return programWays;
};
