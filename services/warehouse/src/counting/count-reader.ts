import { createFileWorker, type FileLimits } from '@eshop/service-kit/file-worker/file-worker';
import type { Log } from '@eshop/service-kit/telemetry/log';
import { type ReadOutcome, readValue } from '@eshop/spreadsheets/read-outcome';
import type { Count } from '../domain/stock-take.ts';

/** A file of 3 MiB with 5,000 rows takes a second or two on a slow machine. */
const countLimits: FileLimits = { cpuMs: 10_000, totalMs: 60_000, heapMb: 128 };

/** Reads counts in a thread, one file at a time. */
export interface CountReader {
  /** Throws a SpreadsheetError when the file as a whole cannot be read, or takes more than it may. */
  read(file: Buffer): Promise<Count>;
  close(): Promise<void>;
}

/** Creates a reader whose thread is terminated when a file takes more than it may. */
export const createCountReader = ({
  log,
  limits = countLimits,
}: {
  log: Pick<Log, 'warn'>;
  limits?: FileLimits;
}): CountReader => {
  const script = new URL('./count-worker.ts', import.meta.url);
  const worker = createFileWorker<ReadOutcome<Count>>({ script, limits, log });
  return {
    read: async (file) => {
      const outcome = await worker.run(file);
      return readValue(outcome === 'exceeded' ? outcome : outcome[0]);
    },
    close: worker.close,
  };
};
