import { createFileWorker, type FileLimits } from '@eshop/service-kit/file-worker/file-worker';
import type { Log } from '@eshop/service-kit/telemetry/log';
import type { PlainProof } from './inspect.ts';
import type { Inspected } from './inspect-worker.ts';
import { proofRefused } from './refusal.ts';

export const inspectionLimits: FileLimits = { cpuMs: 1500, totalMs: 10_000, heapMb: 96 };

/** Inspects files in a thread, one at a time. */
export interface Inspector {
  /** Throws the problem of a refused file. */
  inspect(file: Buffer): Promise<PlainProof>;
  close(): Promise<void>;
}

interface Deps {
  log: Pick<Log, 'info' | 'warn'>;
  limits?: FileLimits;
}

/** Creates an inspector whose thread is terminated when a file takes more than it may; the next file gets a new one. */
export const createInspector = ({ log, limits = inspectionLimits }: Deps): Inspector => {
  const script = new URL('./inspect-worker.ts', import.meta.url);
  const worker = createFileWorker<Inspected>({ script, limits, log });
  return {
    inspect: async (file) => {
      const outcome = await worker.run(file);
      const [inspection] = outcome === 'exceeded' ? [{ refusal: 'proof-too-complex' as const }] : outcome;
      if (!inspection) throw new Error('the thread that inspects proofs replied with nothing');
      if ('proof' in inspection) return inspection.proof;
      const { refusal } = inspection;
      const cause = 'cause' in inspection ? inspection.cause : undefined;
      log.info({ refusal, cause, bytes: file.length }, 'a proof was refused');
      throw proofRefused(refusal);
    },
    close: worker.close,
  };
};
