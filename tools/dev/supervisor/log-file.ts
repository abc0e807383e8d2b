import { closeSync, existsSync, fstatSync, mkdirSync, openSync, readSync, renameSync } from 'node:fs';
import { join } from 'node:path';

const tailBytes = 4096;

/** Where a process' output is kept. */
export const logFile = (logsDir: string, name: string) => join(logsDir, `${name}.log`);

/** Begins a new log; the one of the run before stays beside it as `<name>.log.1`. */
export const beginLog = (logsDir: string, name: string) => {
  mkdirSync(logsDir, { recursive: true });
  const file = logFile(logsDir, name);
  if (existsSync(file)) renameSync(file, `${file}.1`);
};

/** The last lines of a log, for an error message. */
export const lastLines = (logsDir: string, name: string, count = 12) => {
  const file = logFile(logsDir, name);
  if (!existsSync(file)) return '';
  const descriptor = openSync(file, 'r');
  try {
    const { size } = fstatSync(descriptor);
    const buffer = Buffer.alloc(Math.min(size, tailBytes));
    readSync(descriptor, buffer, 0, buffer.length, size - buffer.length);
    return buffer.toString('utf8').trimEnd().split('\n').slice(-count).join('\n');
  } finally {
    closeSync(descriptor);
  }
};
