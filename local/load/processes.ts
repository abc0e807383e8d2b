import { readFileSync } from 'node:fs';
import type { ProcessRecord } from '../supervisor/records.ts';

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
