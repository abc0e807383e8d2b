import { readdirSync, readFileSync } from 'node:fs';
import type { ProcessRecord } from '../../dev/supervisor/records.ts';

/** Linux counts processor time in ticks of a hundredth of a second (`getconf CLK_TCK`). */
const tickMs = 10;

/** What a process has used: processor time in milliseconds, resident memory in bytes. */
export interface Usage {
  cpuMs: number;
  bytes: number;
}

/** What each of these processes has used until now, its children not counted; those that are gone are left out. */
export const usageOf = (records: readonly ProcessRecord[]): Map<string, Usage> =>
  new Map(
    records.flatMap(({ name, pid }) => {
      try {
        return [[name, { cpuMs: cpuMsOf(`/proc/${pid}/stat`), bytes: residentOf(`/proc/${pid}/status`) }] as const];
      } catch {
        return []; // it has ended meanwhile
      }
    }),
  );

/** Processor time that the whole machine spent working since it started, in milliseconds. */
export const machineCpuMs = (): number => {
  const [, user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0] = readFileSync('/proc/stat', 'utf8')
    .split('\n', 1)
    .join()
    .split(/\s+/)
    .map(Number);
  return (user + nice + system + irq + softirq) * tickMs;
};

/** Fields 14 and 15, counted after the name, which may hold blanks. */
const cpuMsOf = (file: string) => {
  const fields = readFileSync(file, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * tickMs;
};

const residentOf = (file: string) => Number(readFileSync(file, 'utf8').match(/VmRSS:\s+(\d+)/)?.[1] ?? 0) * 1024;

/** Memory in bytes that a process and its children hold, pages that processes share counted in part (PSS), and by itself (RSS). */
export interface Memory {
  pss: number;
  rss: number;
}

/** What each of these processes holds, its children with it; those that are gone are left out. */
export const memoryOf = (records: readonly ProcessRecord[]): Map<string, Memory> => {
  const children = Map.groupBy(allProcesses(), ({ parent }) => parent);
  const tree = (pid: number): number[] => [pid, ...(children.get(pid) ?? []).flatMap((child) => tree(child.pid))];
  const memoryByProcess = records.map(({ name, pid }) => [name, sumOf(tree(pid).flatMap(rollup))] as const);
  return new Map(memoryByProcess.filter(([, { rss }]) => rss > 0));
};

const sumOf = (parts: readonly Memory[]): Memory =>
  parts.reduce((sum, { pss, rss }) => ({ pss: sum.pss + pss, rss: sum.rss + rss }), { pss: 0, rss: 0 });

const allProcesses = () =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const fields = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
        return [{ pid: Number(name), parent: Number(fields[1]) }];
      } catch {
        return []; // it has ended meanwhile
      }
    });

const rollup = (pid: number): Memory[] => {
  try {
    const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    const bytes = (field: string) => Number(text.match(new RegExp(`^${field}:\\s+(\\d+)`, 'm'))?.[1] ?? 0) * 1024;
    return [{ pss: bytes('Pss'), rss: bytes('Rss') }];
  } catch {
    return []; // it has ended meanwhile, or is another user's
  }
};
