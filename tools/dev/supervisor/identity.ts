import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/**
 * What tells a process from a later one with the same id: the boot and the moment of its start.
 * Undefined when no such process runs (a zombie does not).
 */
export const identityOf = (pid: number): string | undefined =>
  process.platform === 'linux' ? linuxIdentity(pid) : startedAt(pid);

/** True while any process of the group lives, whether or not its leader does. */
export const groupLives = (group: number): boolean =>
  process.platform === 'linux' ? linuxGroupLives(group) : answers(-group);

const linuxIdentity = (pid: number) => {
  const stat = statOf(pid);
  return stat && stat.state !== 'Z' ? `${bootId()}:${stat.started}` : undefined;
};

const linuxGroupLives = (group: number) =>
  readdirSync('/proc').some((entry) => {
    const stat = /^\d+$/.test(entry) ? statOf(Number(entry)) : undefined;
    return stat?.group === group && stat.state !== 'Z';
  });

/** The fields after the command's name, which may itself hold spaces and brackets (proc(5)). */
const statOf = (pid: number) => {
  const text = readIfThere(`/proc/${pid}/stat`);
  if (!text) return undefined;
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return { state: fields[0], group: Number(fields[2]), started: fields[19] };
};

const bootId = () => readIfThere('/proc/sys/kernel/random/boot_id')?.trim() ?? '';

const readIfThere = (file: string) => {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (['ENOENT', 'ESRCH', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
};

const startedAt = (pid: number) => {
  if (!answers(pid)) return undefined;
  return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined;
};

const answers = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};
