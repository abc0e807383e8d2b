/**
 * Outlives the supervisor by a moment. Its standard input is a pipe that the supervisor holds open: when that closes,
 * however the supervisor ended, the recorded processes are ended and, if asked, the data folder is removed.
 * Arguments: the file of records, and the folder to remove or nothing.
 */
import { rmSync } from 'node:fs';
import { readRecords, writeRecords } from './records.ts';
import { terminateRecorded } from './terminate.ts';

const graceMs = 4000;
const [, , recordsFile = '', folderToRemove] = process.argv;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);

process.stdin.resume();
process.stdin.on('close', async () => {
  await terminateRecorded(readRecords(recordsFile), graceMs);
  writeRecords(recordsFile, []);
  if (folderToRemove) rmSync(folderToRemove, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});
