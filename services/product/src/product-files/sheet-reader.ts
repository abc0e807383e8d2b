import { createFileWorker, type FileLimits } from '@eshop/service-kit/file-worker/file-worker';
import type { Log } from '@eshop/service-kit/telemetry/log';
import { joinedSheet, type ReadOutcome, readValue } from '@eshop/spreadsheets/read-outcome';
import type { Sheet } from '@eshop/spreadsheets/spreadsheet';

/** A file of 10 MiB with 10,000 rows of 60 columns takes some seconds on a slow machine. */
const sheetLimits: FileLimits = { cpuMs: 15_000, totalMs: 60_000, heapMb: 256 };

/** Reads the rows of product files in a thread, one file at a time. */
export interface SheetReader {
  /** Throws a SpreadsheetError when the file as a whole cannot be read, or takes more than it may. */
  read(file: Buffer): Promise<Sheet>;
  close(): Promise<void>;
}

/** Creates a reader whose thread is terminated when a file takes more than it may. */
export const createSheetReader = ({
  log,
  limits = sheetLimits,
}: {
  log: Pick<Log, 'warn'>;
  limits?: FileLimits;
}): SheetReader => {
  const script = new URL('./sheet-worker.ts', import.meta.url);
  const worker = createFileWorker<ReadOutcome<Sheet>>({ script, limits, log });
  return {
    read: async (file) => {
      const outcome = await worker.run(file);
      return outcome === 'exceeded' ? readValue(outcome) : joinedSheet(outcome.map(readValue));
    },
    close: worker.close,
  };
};
