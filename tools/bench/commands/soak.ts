import { writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { defaultFolders } from '../../dev/platform/folders.ts';
import { audit } from '../../ops/audit/audit.ts';
import { openStores } from '../../ops/audit/stores.ts';
import { endAfter } from '../end-after.ts';
import type { Call } from '../load/call.ts';
import { platformUnderLoad } from '../load/platform-under-load.ts';
import { tableOf } from '../load/report.ts';
import { origin, writeSection } from '../performance-page.ts';
import { type Grown, grownIn } from '../soak/growth.ts';
import { type Sample, takeSample } from '../soak/sample.ts';

const usage = `npm run soak -- [--minutes 60] [--clients 4] [--pause 100] [--out <file>] [--write]

Sends random requests to the platform on this machine (npm start), with a pause of some milliseconds between them. Samples
memory, open files, sessions, outboxes, dead letters and disk once a minute. Exits with 1 when a resource grew beyond
its limit, a request failed, an event remains, or the audit finds a difference.`;

const options = {
  minutes: { type: 'string', default: '60' },
  clients: { type: 'string', default: '4' },
  pause: { type: 'string', default: '100' },
  out: { type: 'string' },
  write: { type: 'boolean', default: false },
  help: { type: 'boolean' },
} as const;

/** What is done rarely in a shop, in shares of all that is asked; whatever is not named here is done once in as many. */
const rare = { 'place an order': 0.2, 'checkout: cart, quote, order': 0.3, 'checkout until it is paid': 0.5 };

const main = async () => {
  const { values } = parseArgs({ options });
  if (values.help) return console.log(usage);
  const [minutes, clients] = [Number(values.minutes), Number(values.clients)];
  const platform = await platformUnderLoad(clients);
  const { dataDir } = defaultFolders(Number(process.env.ESHOP_PORT_OFFSET || 0));
  const stores = openStores(platform.environments);
  const where = { records: platform.records, stores, dataDir };
  const traffic = startTraffic(platform.calls, clients, Number(values.pause));
  const samples: Sample[] = [];
  for (let minute = 0; minute <= minutes; minute++) {
    const sample = await takeSample(where, minute);
    samples.push(sample);
    if (values.out) writeFileSync(values.out, JSON.stringify(samples));
    console.log(lineOf(sample, traffic.done()));
    if (minute < minutes) await pause(60_000);
  }
  await traffic.stop();
  await waitForOutboxes(stores);
  const findings = await audit(stores, {});
  const growth = grownIn(samples);
  const text = reportOf(samples, growth, traffic, findings.length);
  console.log(`\n${text}`);
  for (const { rule, detail } of findings) console.error(`${rule}: ${detail}`);
  if (values.write) writeSection('soak', 'soak', text);
  await stores.close();
  const leftOver = samples.at(-1)?.deadLetters !== samples[0]?.deadLetters;
  process.exitCode = growth.length + findings.length + traffic.failures().size > 0 || leftOver ? 1 : 0;
};

const startTraffic = (calls: Readonly<Record<string, Call>>, clients: number, pauseMs: number) => {
  const failures = new Map<string, number>();
  let [done, stopped] = [0, false];
  const callEntries = Object.entries(calls);
  const runClient = async (client: number) => {
    const [name, call] = callEntries[Math.floor(Math.random() * callEntries.length)] ?? [];
    if (!call || Math.random() > (rare[name as keyof typeof rare] ?? 1)) return;
    await call.ask(client).then(
      () => void done++,
      (error: Error) => {
        const message = `${name}: ${error.message}`;
        if (failures.size < 20) failures.set(message, (failures.get(message) ?? 0) + 1);
      },
    );
  };
  const work = async (client: number) => {
    while (!stopped) {
      await runClient(client);
      await pause(pauseMs * (0.5 + Math.random()));
    }
  };
  const working = Promise.all(Array.from({ length: clients }, (_, client) => work(client)));
  return {
    done: () => done,
    failures: (): ReadonlyMap<string, number> => failures,
    stop: async () => {
      stopped = true;
      await working;
    },
  };
};

/** Waits up to 15 s until no event is on its way any more. */
const waitForOutboxes = async ({ outboxes }: ReturnType<typeof openStores>) => {
  for (let tries = 0; tries < 15; tries++) {
    await pause(1000);
    const pending = await Promise.all(Object.values(outboxes).map((outbox) => outbox.pending()));
    if (pending.every((each) => each.pending === 0)) return pause(2000);
  }
};

const sum = (values: Readonly<Record<string, number>>) => Object.values(values).reduce((all, value) => all + value, 0);

const lineOf = ({ minute, memory, files, sessions, outbox, deadLetters, disk }: Sample, done: number) =>
  [
    `minute ${minute}`,
    `${done} answers`,
    `${megabytes(sum(memory))} MB in memory`,
    `${sum(files)} files`,
    `${sum(sessions)} sessions`,
    `${outbox.pending} events wait`,
    `${deadLetters} dead letters`,
    `${megabytes(disk)} MB on disk`,
  ].join(' · ');

const megabytes = (bytes: number) => (bytes / 1e6).toFixed(0);

const reportOf = (
  samples: readonly Sample[],
  grown: readonly Grown[],
  traffic: ReturnType<typeof startTraffic>,
  findings: number,
) => {
  const columns = {
    minute: ({ minute }: Sample) => String(minute),
    'memory MB': ({ memory }: Sample) => megabytes(sum(memory)),
    files: ({ files }: Sample) => String(sum(files)),
    sessions: ({ sessions }: Sample) => String(sum(sessions)),
    'events that wait': ({ outbox }: Sample) => String(outbox.pending),
    'disk MB': ({ disk }: Sample) => megabytes(disk),
  };
  const printedSamples = samples.filter(({ minute }) => minute % 10 === 0 || minute === samples.length - 1);
  const failureLines = [...traffic.failures()].map(([message, times]) => `${times} × ${message}`);
  return [
    '## Soak',
    `${origin()}. ${samples.length - 1} minutes, ${traffic.done()} answers; failed: ${failureLines.join('; ') || 'none'}; the audit finds ${findings || 'nothing'}.`,
    tableOf(
      columns,
      printedSamples.map((sample) => ['', sample]),
    ),
    grown.length === 0
      ? 'Nothing grew beyond its line (tools/bench/soak/growth.ts).'
      : grown
          .map(
            ({ what, from, to, line }) =>
              `- ${what} grew from ${from.toFixed(0)} to ${to.toFixed(0)}, beyond ${line.toFixed(0)}`,
          )
          .join('\n'),
  ].join('\n\n');
};

endAfter(main);
