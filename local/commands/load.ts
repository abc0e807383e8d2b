import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type AppId, apps, portsOf } from '@eshop/topology';
import { callsOf } from '../load/calls.ts';
import { type Measured, measure } from '../load/measure.ts';
import { defaultFolders } from '../platform/folders.ts';
import { readRecords } from '../supervisor/records.ts';

const usage = `npm run load -- [--clients 20] [--seconds 8] [--only <part of a name>]

Asks the running platform of this machine (npm start) in a closed loop and prints, for each call: answers a second, times,
processor time for one answer of the app that answers and of the whole platform, and the share that others had of the machine.`;

const main = async () => {
  const { values } = parseArgs({
    options: {
      clients: { type: 'string', default: '20' },
      seconds: { type: 'string', default: '8' },
      only: { type: 'string', default: '' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return console.log(usage);
  const offset = Number(process.env.ESHOP_PORT_OFFSET || 0);
  const records = readRecords(join(defaultFolders(offset).dataDir, 'run', 'pids.json'));
  if (records.length === 0) throw new Error('No platform runs here: npm start');
  const clients = Number(values.clients);
  const urls = Object.fromEntries(
    apps.map((app) => [app.id, `http://127.0.0.1:${portsOf(app, offset).app}`]),
  ) as Record<AppId, string>;
  const tokens = { admin: await login(urls.auth, 'admin'), customer: await login(urls.auth, 'customer') };
  const calls = await callsOf({ urls, tokens, connections: clients });
  console.log(lineOf(`${clients} clients`, Object.keys(cells)));
  for (const [name, call] of Object.entries(calls)) {
    if (!name.includes(values.only)) continue;
    const measured = await measure(call, { clients, seconds: Number(values.seconds), records });
    console.log(
      lineOf(
        name,
        Object.values(cells).map((cell) => cell(measured)),
      ),
    );
  }
};

const cells: Record<string, (measured: Measured) => string> = {
  'a second': ({ aSecond }) => aSecond.toFixed(1),
  'p50 ms': ({ p50 }) => p50.toFixed(1),
  'p95 ms': ({ p95 }) => p95.toFixed(1),
  'p99 ms': ({ p99 }) => p99.toFixed(1),
  failed: ({ failed }) => String(failed),
  'app ms': ({ appMs }) => appMs.toFixed(2),
  'all ms': ({ allMs }) => allMs.toFixed(2),
  'others %': ({ othersPercent }) => othersPercent.toFixed(0),
  'app MB': ({ appBytes }) => (appBytes / 1e6).toFixed(0),
};

const lineOf = (name: string, values: readonly string[]) =>
  `${name.padEnd(28)}${values.map((value) => value.padStart(10)).join('')}`;

const login = async (url: string, name: string): Promise<string> => {
  const answer = await fetch(`${url}/v1/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      login: `${name}@eshop.test`,
      password: process.env.ESHOP_DEMO_PASSWORD || 'Eshop-demo-1',
    }),
  });
  if (!answer.ok) throw new Error(`The demo login ${name} is refused (${answer.status}).`);
  return ((await answer.json()) as { accessToken: string }).accessToken;
};

main().then(
  () => process.exit(0), // connections are kept, and would keep the process
  (error: Error) => {
    console.error(error.message);
    process.exit(1);
  },
);
