import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { endAfter } from '../end-after.ts';
import { warmUpSeconds } from '../load/measure.ts';
import { type Compared, compareOnce, peerClients } from '../load/peer.ts';
import { platformUnderLoad, runningRecords } from '../load/platform-under-load.ts';
import { memoryOf } from '../load/processes.ts';
import { columns, comparedColumns, failedOf, limitColumns, memoryTable, tableOf } from '../load/report.ts';
import { type Options, type Result, runCalls, runCommitToEffect, runLimits } from '../load/run.ts';
import { origin, writeSection } from '../performance-page.ts';

const usage = `npm run load -- [--clients 20] [--seconds 8] [--only <part of a name>] [--out <file>] [--write] [--against-vendure <folder>]

Sends requests to the platform on this machine (npm start) in a closed loop: to the port of each service, and to the
customer site if it runs. Prints for each call its rate compared with a bare Express handler that sends the same bytes,
latencies, processor time per process, and the share of the machine that other programs used; then the rates of the
stores and daprd alone, and the time from the response to an order until payment has its row.
--clients 1,20,100: several runs. --out: results as JSON. --write: into docs/performance/load.md, unless --only is given.
--against-vendure: runs equal work on this platform and Vendure in alternation, and prints the ratios. The folder holds a
bench.mjs that starts Vendure, measures it, prints one JSON line per measurement, and stops it.
Start the platform with ESHOP_PAYMENT_MINUTES=10000, so that no unpaid orders expire during the measurement.
Exits with 1 when a request failed.`;

const main = async () => {
  const { values } = parseArgs({
    options: {
      clients: { type: 'string', default: '20' },
      seconds: { type: 'string', default: '8' },
      only: { type: 'string', default: '' },
      out: { type: 'string' },
      write: { type: 'boolean', default: false },
      'against-vendure': { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return console.log(usage);
  const peer = values['against-vendure'];
  if (peer) return againstPeer(peer, Number(values.seconds), values.write);
  const counts = values.clients.split(',').map(Number);
  const memory = memoryTable(memoryOf(runningRecords()));
  const platform = await platformUnderLoad(Math.max(...counts));
  const runs = [];
  for (const clients of counts) {
    console.log(`\n${platform.products} products, ${clients} clients\n`);
    runs.push(await run(platform, { clients, seconds: Number(values.seconds), only: values.only }));
  }
  if (values.out)
    writeFileSync(values.out, JSON.stringify({ origin: origin(), products: platform.products, runs }, json, 1));
  if (!values.only) console.log(`\nMemory before all that:\n\n${memory}`);
  if (values.write && !values.only) {
    const title = `### Memory with ${platform.products} products, before any load`;
    writeSection('load', `memory, ${platform.products} products`, [title, origin(), memory].join('\n\n'));
    for (const section of runs)
      writeSection('load', `load, ${platform.products} products, ${section.clients} clients`, section.text);
  }
  process.exitCode = runs.some(({ failed }) => failed > 0) ? 1 : 0;
};

const run = async (platform: Awaited<ReturnType<typeof platformUnderLoad>>, options: Options) => {
  const results: Result[] = [];
  for await (const result of runCalls(platform, options)) {
    results.push(result);
    console.log(
      tableOf(columns, [[result.name, result]])
        .split('\n')
        .at(-1),
    );
    for (const [message, times] of result.measured.failures) console.log(`  failed ${times} times: ${message}`);
  }
  const limits = [];
  if (!options.only) for await (const limit of runLimits(platform, options)) limits.push(limit);
  const times = options.only ? [] : await runCommitToEffect(platform);
  const text = [
    `### ${platform.products} products, ${options.clients} clients`,
    `${origin()}; ${options.seconds} s each after ${warmUpSeconds} s of warm-up, the clients on the same machine.`,
    tableOf(
      columns,
      results.map((result) => [result.name, result]),
    ),
    ...(limits.length > 0 ? ['By themselves:', tableOf(limitColumns, limits)] : []),
    ...(times.length > 0 ? [`From an order's answer until payment knows of it, one at a time: ${effect(times)}.`] : []),
  ].join('\n\n');
  if (!options.only) console.log(text.slice(text.indexOf('By themselves')));
  const failureCount = results.reduce((sum, { measured }) => sum + failedOf(measured), 0);
  return { clients: options.clients, results, limits, times, failed: failureCount, text };
};

const rounds = 2;

const againstPeer = async (folder: string, seconds: number, write: boolean) => {
  const platform = await platformUnderLoad(peerClients);
  const rows: [string, Compared][] = [];
  for (let round = 1; round <= rounds; round++) {
    console.log(`round ${round} of ${rounds} …`);
    for (const comparison of await compareOnce(folder, platform, seconds)) rows.push([comparison.name, comparison]);
  }
  const table = tableOf(
    comparedColumns,
    rows.toSorted(([a], [b]) => a.localeCompare(b)),
  );
  const text = [
    '### Equal work, beside Vendure',
    `${origin()}; ${platform.products} products here, 1,000 there; ${seconds} s each, in alternation, a row a round.`,
    table,
  ].join('\n\n');
  console.log(text);
  if (write) writeSection('load-against-vendure', 'load, beside Vendure', text);
};

const effect = (times: readonly number[]) => {
  const at = (share: number) => times[Math.floor(times.length * share)]?.toFixed(1);
  return `median ${at(0.5)} ms, p95 ${at(0.95)}, p99 ${at(0.99)}`;
};

const json = (_key: string, value: unknown) => (value instanceof Map ? Object.fromEntries(value) : value);

endAfter(main);
