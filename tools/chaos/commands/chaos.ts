import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { apps } from '@eshop/topology';
import { stopWhenAsked } from '../../dev/commands/start/stopping.ts';
import { printProgress } from '../../dev/commands/start/terminal.ts';
import { startPlatform } from '../../dev/platform.ts';
import { writeFigures } from '../document.ts';
import { type Options, readOptions, usage } from '../options.ts';
import { runAmongOwnMounts } from '../own-mounts.ts';
import { resolveToxiproxy } from '../proxy/resolve.ts';
import { openProxies, proxyProcess, throughProxies } from '../proxy/toxiproxy.ts';
import { summaryOf } from '../report.ts';
import { runChaos } from '../run.ts';

const startTime = performance.now();
const say = (text: string) =>
  console.log(`${((performance.now() - startTime) / 1000).toFixed(0).padStart(5)} s  ${text}`);

/** A reply that breaks its own schema is a 500. */
const extraSettings = { VALIDATE_REPLIES: 'true' };

const main = async () => {
  process.removeAllListeners('warning'); // connections that break are what this is about
  const options = readOptions(process.argv.slice(2));
  if (!options) return console.log(usage);
  const code = await runAmongOwnMounts();
  if (code !== undefined) process.exit(code);
  console.log(`Seed ${options.seed}`);
  const offset = Number(process.env.ESHOP_CHAOS_PORT_OFFSET || 22_350);
  const dataDir = mkdtempSync(join(process.env.ESHOP_DATA || tmpdir(), 'eshop-chaos-'));
  const stopping = stopWhenAsked();
  const toxiproxy = await resolveToxiproxy(say);
  const platform = await startPlatform({
    offset,
    dataDir,
    logsDir: process.env.ESHOP_KEEP_LOGS ? join('.data', 'chaos-logs') : join(dataDir, 'logs'),
    removeDataAtEnd: true,
    sites: false,
    replicas: options.replicas,
    demo: false,
    env: Object.fromEntries(
      apps.map(({ id }) => [id, { ...extraSettings, ...(toxiproxy && throughProxies(id, offset)) }]),
    ),
    beside: toxiproxy ? [proxyProcess(toxiproxy, { offset, dataDir })] : [],
    report: (line) => line.kind === 'done' && printProgress(line),
    signal: stopping.signal,
  });
  stopping.platformIs(platform);
  const proxies = toxiproxy ? openProxies(offset) : undefined;
  const run = await runChaos(options, { platform, dataDir, offset, proxies, say }).finally(() => platform.stop());
  tell(run, options);
};

const tell = (run: Awaited<ReturnType<typeof runChaos>>, { out, write }: Options) => {
  if (out) writeFileSync(out, `${JSON.stringify(run, null, 1)}\n`);
  if (write) writeFigures(run);
  console.log(`\nSeed ${run.seed}: ${summaryOf(run)}`);
  process.exitCode = run.outcomes.every(({ off }) => off.length === 0) ? 0 : 1;
};

main().then(
  () => process.exit(),
  (error: Error) => {
    console.error(error.message);
    process.exit(1);
  },
);
