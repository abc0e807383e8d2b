import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const tools = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const node = join(tools, '..', 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/**
 * Runs the script of a command under the project's own Node and ends as it ends. The channel between the two
 * tells the command when this process is gone, however that came about.
 */
export function handOver(command, args) {
  const script = scriptOf(command) ?? scriptOf('help');
  const child = spawn(node, [script, ...args], { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  child.on('error', (error) => {
    console.error(`The project's Node could not be started (${node}): ${error.message}`);
    process.exit(1);
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  endWithNpm(child);
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (signal === 'SIGKILL' ? 9 : 15)));
}

/** The script of a command, `tools/<audience>/commands/<command>.ts`, if there is such a command. */
export function scriptOf(command) {
  if (!/^[a-z0-9-]+$/.test(command)) return undefined;
  return commandFolders()
    .map((folder) => join(folder, `${command}.ts`))
    .find((file) => existsSync(file));
}

/** The folder of the commands of each audience. */
export function commandFolders() {
  return readdirSync(tools)
    .map((name) => join(tools, name, 'commands'))
    .filter((folder) => existsSync(folder));
}

/** npm passes a stop on, but not its own being killed. */
function endWithNpm(child) {
  const parent = process.ppid;
  if (!process.env.npm_lifecycle_event) return;
  setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 1000).unref();
}
