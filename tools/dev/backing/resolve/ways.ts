import { addresses } from '../addresses.ts';
import { containerEngineAnswers } from './containers.ts';
import { findExecutable } from './executable.ts';
import { onlyContainers } from './images.ts';
import { installCommand, runInstall } from './package-manager.ts';
import { type ProgramName, programs } from './programs.ts';

/** How a program comes to run. */
export type Way = { kind: 'binary'; path: string } | { kind: 'container' };
export type Ways = Record<ProgramName, Way>;

/**
 * Decides for each program: a binary on this machine, a container, the package manager.
 * Everything that is missing is installed in one go. Throws when a program is unavailable.
 */
export const resolveWays = async (
  needed: readonly ProgramName[],
  report: (text: string) => void,
): Promise<Partial<Ways>> => {
  const programWays = new Map<ProgramName, Way>();
  const missing = () => needed.filter((name) => !programWays.has(name));
  for (const name of needed) noteWay(programWays, name, binaryOf(name));
  if (missing().length > 0 && (await containerEngineAnswers())) {
    for (const name of missing()) noteWay(programWays, name, { kind: 'container' });
  }
  const command = missing().length > 0 && !onlyContainers() ? installCommand(missing()) : undefined;
  if (command && (await runInstall(command, report))) {
    for (const name of missing()) noteWay(programWays, name, binaryOf(name));
  }
  if (missing().length > 0) throw new Error(missingText(missing()));
  return Object.fromEntries(programWays);
};

const noteWay = (ways: Map<ProgramName, Way>, name: ProgramName, way: Way | undefined) => way && ways.set(name, way);

const binaryOf = (name: ProgramName): Way | undefined => {
  const path = onlyContainers() ? undefined : findExecutable(programs[name]);
  return path ? { kind: 'binary', path } : undefined;
};

/** Names each missing program with the ways to get it. */
export const missingText = (missing: readonly ProgramName[]) =>
  missing
    .map((name) => {
      const { title, executables, services, apt, brew } = programs[name];
      const variables = services.map((service) => addresses[service]).join(' and ');
      const candidates = [
        `set ${variables} to a running one`,
        `put ${executables.join(' or ')} on the PATH`,
        'start Docker',
        `apt-get install ${apt.join(' ')}`,
        ...(brew.length > 0 ? [`brew install ${brew.join(' ')}`] : []),
      ];
      return `${title} is missing. Any of these gives it: ${candidates.join('; ')}.`;
    })
    .join('\n');
