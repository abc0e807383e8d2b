import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';
import { type Program, type ProgramName, programs } from './programs.ts';

const aptScript = fileURLToPath(new URL('./install-packages.sh', import.meta.url));

/** The command that installs these programs on this machine, or undefined where there is no package manager to use. */
export const installCommand = (missing: readonly ProgramName[]): string[] | undefined => {
  const missingPrograms = missing.map((name): Program => programs[name]);
  if (has('apt-get')) {
    const packages = missingPrograms.flatMap(({ apt }) => apt);
    return packages.length > 0 && mayBeRoot() ? [...asRoot(), 'sh', aptScript, ...packages] : undefined;
  }
  const formulas = missingPrograms.flatMap(({ brew }) => brew);
  return formulas.length > 0 && has('brew') ? ['brew', 'install', ...formulas] : undefined;
};

/** Says the exact command, asks on a terminal, and runs it. False when it was declined or failed. */
export const runInstall = async (command: readonly string[], report: (text: string) => void) => {
  const [program = '', ...args] = command;
  report(`Installing what is missing: ${command.join(' ')}`);
  if (process.stdin.isTTY && !(await askPermission())) return false;
  const result = spawnSync(program, args, { stdio: ['inherit', 'pipe', 'pipe'], encoding: 'utf8', maxBuffer: 1 << 26 });
  if (result.status !== 0) report(`That ended with ${result.status}:\n${lastLinesOf(result)}`);
  return result.status === 0;
};

const askPermission = async () => {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question('Run it? [Y/n] ');
  terminal.close();
  return !/^n/i.test(answer.trim());
};

const lastLinesOf = ({ stdout, stderr }: SpawnSyncReturns<string>) =>
  `${stdout}\n${stderr}`.trim().split('\n').slice(-12).join('\n');

const isRoot = () => process.getuid?.() === 0;
const asRoot = () => (isRoot() ? [] : ['sudo']);

/** On a terminal sudo can ask for the password; elsewhere it must not need one. */
const mayBeRoot = () => isRoot() || (has('sudo') && (process.stdin.isTTY || works('sudo', ['-n', 'true'])));

const has = (program: string) => works('sh', ['-c', `command -v ${program}`]);
const works = (program: string, args: string[]) => spawnSync(program, args, { stdio: 'ignore' }).status === 0;
