import type { ProcessRecord } from '../../dev/supervisor/records.ts';
import type { Call } from './call.ts';
import { closedLoop, type Figures } from './closed-loop.ts';
import { machineCpuMs, type Usage, usageOf } from './processes.ts';

/** What one answer cost, beside how fast answers came. */
export interface Measured extends Figures {
  /** Processor milliseconds an answer, by process, the dearest first. */
  cpuMs: readonly (readonly [process: string, ms: number])[];
  /** Of all processes of the platform together. */
  allMs: number;
  /** The share of the machine's work that was neither the platform's nor the client's, in percent. */
  othersPercent: number;
  /** Resident memory of the app after it. */
  appBytes: number;
}

/** As long as the peer's benchmark warms up. */
export const warmUpSeconds = 5;

interface Snapshot {
  usage: ReadonlyMap<string, Usage>;
  machineMs: number;
  clientMs: number;
}

/** Asks in a closed loop, and reckons what that took of the machine. */
export const measure = async (
  { app, ask }: Call,
  { clients, seconds, records }: { clients: number; seconds: number; records: readonly ProcessRecord[] },
): Promise<Measured> => {
  const snapshots: Snapshot[] = [];
  const atEdge = () => void snapshots.push(snapshotOf(records));
  const figures = await closedLoop(ask, { clients, seconds, warmUpSeconds, atEdge });
  const [startSnapshot, endSnapshot] = snapshots;
  if (!startSnapshot || !endSnapshot) throw new Error('nobody looked at what was used');
  const cpuMsOf = (name: string) =>
    (endSnapshot.usage.get(name)?.cpuMs ?? 0) - (startSnapshot.usage.get(name)?.cpuMs ?? 0);
  const cpuMs = [...endSnapshot.usage.keys()].map((name) => [name, cpuMsOf(name) / figures.done] as const);
  const allMs = cpuMs.reduce((sum, [, ms]) => sum + ms, 0);
  const ourCpuMs = allMs * figures.done + endSnapshot.clientMs - startSnapshot.clientMs;
  return {
    ...figures,
    cpuMs: cpuMs.toSorted(([, a], [, b]) => b - a),
    allMs,
    othersPercent: 100 * Math.max(0, 1 - ourCpuMs / Math.max(1, endSnapshot.machineMs - startSnapshot.machineMs)),
    appBytes: endSnapshot.usage.get(app)?.bytes ?? 0,
  };
};

const snapshotOf = (records: readonly ProcessRecord[]): Snapshot => {
  const { user, system } = process.cpuUsage();
  return { usage: usageOf(records), machineMs: machineCpuMs(), clientMs: (user + system) / 1000 };
};
