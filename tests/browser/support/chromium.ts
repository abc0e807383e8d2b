import { findExecutable } from '../../../local/backing/resolve/executable.ts';
import { installCommand, runInstall } from '../../../local/backing/resolve/package-manager.ts';
import { programs } from '../../../local/backing/resolve/programs.ts';

/** The path of a Chromium on this machine; where there is none it is installed as backing services are. Throws with the ways to get it. */
export const resolveChromium = async (report: (text: string) => void = console.log): Promise<string> => {
  const { executables, apt } = programs.chromium;
  const command = findExecutable(programs.chromium) ? undefined : installCommand(['chromium']);
  if (command) await runInstall(command, report);
  const path = findExecutable(programs.chromium);
  if (path) return path;
  throw new Error(
    `Chromium is missing: put ${executables.join(' or ')} on the PATH, or apt-get install ${apt.join(' ')}.`,
  );
};
