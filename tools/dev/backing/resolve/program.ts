import { findExecutable } from './executable.ts';
import { installCommand, runInstall } from './package-manager.ts';
import { type Program, type ProgramName, programs } from './programs.ts';

/** The path of a program on this machine; where there is none it is installed as backing services are. Throws with the ways to get it. */
export const resolveProgram = async (
  name: ProgramName,
  report: (text: string) => void = console.log,
): Promise<string> => {
  const { title, executables, apt }: Program = programs[name];
  const command = findExecutable(programs[name]) ? undefined : installCommand([name]);
  if (command) await runInstall(command, report);
  const path = findExecutable(programs[name]);
  if (path) return path;
  throw new Error(
    `${title} is missing: put ${executables.join(' or ')} on the PATH, or apt-get install ${apt.join(' ')}.`,
  );
};
