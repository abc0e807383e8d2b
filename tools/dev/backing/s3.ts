import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listens, until } from '../supervisor/until.ts';
import { addressOf } from './addresses.ts';
import type { BackingContext } from './context.ts';

const server = fileURLToPath(new URL('./s3-server.mjs', import.meta.url));

/** Brings up an S3 server with these buckets, its objects in the data folder; answers its endpoint. */
export const startS3 = async ({ ports, dataDir, run, lastLines }: BackingContext, buckets: readonly string[]) => {
  const externalAddress = addressOf('s3');
  if (externalAddress) return externalAddress;
  const folder = join(dataDir, 's3');
  mkdirSync(folder, { recursive: true });
  run({ name: 's3', command: process.execPath, args: [server, String(ports.s3), folder, ...buckets] });
  await until(() => listens(ports.s3), { what: 'S3 is', timeoutMs: 30_000, detail: () => lastLines('s3') });
  return `http://127.0.0.1:${ports.s3}`;
};
