import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { apps } from '@eshop/topology';
import { stopWhenAsked } from '../../dev/commands/start/stopping.ts';
import { printProgress } from '../../dev/commands/start/terminal.ts';
import { startPlatform } from '../../dev/platform.ts';
import { fuzzAll } from '../fuzz/fuzz-all.ts';
import { readOptions, usage } from '../fuzz/options.ts';
import { resolveSchemathesis } from '../fuzz/schemathesis.ts';

/** Answers that break their own schema are a 500, and no request is refused for being one of many. */
const settings = { VALIDATE_REPLIES: 'true', RATE_LIMIT_FACTOR: '0' };
/** Few, so that they are there in seconds, and more than a page of a list. */
process.env.ESHOP_DEMO_PRODUCTS ??= '30';

const main = async () => {
  const options = readOptions(process.argv.slice(2));
  if (!options) return console.log(usage);
  const python = await resolveSchemathesis(console.log);
  if (!python) {
    process.exitCode = process.env.CI === 'true' ? 1 : 0; // there it must not pass unnoticed
    return;
  }
  console.log(`Seed ${options.seed}`);
  const dataDir = mkdtempSync(join(process.env.ESHOP_DATA || tmpdir(), 'eshop-fuzz-'));
  const stopping = stopWhenAsked();
  const platform = await startPlatform({
    offset: Number(process.env.ESHOP_FUZZ_PORT_OFFSET || 21_000),
    dataDir,
    logsDir: process.env.ESHOP_KEEP_LOGS ? join('.data', 'fuzz-logs') : join(dataDir, 'logs'),
    removeDataAtEnd: true,
    sites: false,
    env: Object.fromEntries(apps.map(({ id }) => [id, settings])),
    report: (line) => line.kind === 'done' && printProgress(line),
    signal: stopping.signal,
  });
  stopping.platformIs(platform);
  const outcomes = await fuzzAll(options, { platform, python, signal: stopping.signal }).finally(() => platform.stop());
  process.exitCode = outcomes.every(({ failures }) => failures === 0) ? 0 : 1;
};

main().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
