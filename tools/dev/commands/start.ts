import { parseArgs } from 'node:util';
import { type AppId, appOf, maxReplicas } from '@eshop/topology';
import { type Broker, brokers } from '../platform/broker.ts';
import { defaultFolders } from '../platform/folders.ts';
import type { PlatformOptions } from '../platform/options.ts';
import { startPlatform } from '../platform.ts';
import { addressTable } from './start/addresses.ts';
import { stopWhenAsked } from './start/stopping.ts';
import { printProgress } from './start/terminal.ts';

const usage = `npm start -- [options]

  --broker <name>   ${brokers.join(', ')}: a folder of dapr-components/brokers
                    (otherwise what dapr-components/local/pubsub.yaml says)
  --only <a,b>      only these apps and auth, whose policy every app needs, with their stores
  --replicas <n>    n processes of every app, each with its sidecar, behind the app's address (1 to ${maxReplicas})
  --watch           start an app again when its source changes
  --observe         also Prometheus and Zipkin, where they are installed or can be
  --no-sites        without the two sites
  --no-demo         without the demo catalogue and logins
  --backing-only    only what apps stand on, for dapr run -f . or a debugger
  --help            this

ESHOP_PORT_OFFSET=10000 moves every port; ESHOP_DATA moves the data.
ESHOP_STORES=container takes containers for the stores, even where this machine has their programs; their images are
ESHOP_IMAGE_POSTGRES, _MYSQL, _REDIS, _RABBITMQ, _DYNAMODB and _PUBSUB.`;

const flags = {
  broker: { type: 'string' },
  only: { type: 'string' },
  replicas: { type: 'string', default: '1' },
  watch: { type: 'boolean', default: false },
  observe: { type: 'boolean', default: false },
  sites: { type: 'boolean', default: true },
  demo: { type: 'boolean', default: true },
  'backing-only': { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

const optionsFrom = (args: string[]): PlatformOptions | undefined => {
  const { values } = parseArgs({ args, options: flags, allowNegative: true });
  if (values.help) return undefined;
  const offset = Number(process.env.ESHOP_PORT_OFFSET || 0);
  if (!Number.isInteger(offset) || offset < 0 || offset > 50_000) {
    throw new Error('ESHOP_PORT_OFFSET is a whole number from 0 to 50000');
  }
  return {
    offset,
    ...defaultFolders(offset),
    sites: values.sites,
    demo: values.demo,
    replicas: Number(values.replicas),
    watch: values.watch,
    observe: values.observe,
    apps: !values['backing-only'],
    ...(values.only && { only: values.only.split(',').map((id): AppId => appOf(id).id) }),
    ...(values.broker && { broker: brokerNamed(values.broker) }),
  };
};

const brokerNamed = (name: string): Broker => {
  const match = brokers.find((broker) => broker === name);
  if (!match) throw new Error(`no broker '${name}'; there are ${brokers.join(', ')}`);
  return match;
};

const main = async () => {
  const options = optionsFrom(process.argv.slice(2));
  if (!options) return console.log(usage);
  const startTime = performance.now();
  const stopping = stopWhenAsked();
  const platform = await startPlatform({ ...options, signal: stopping.signal, report: printProgress });
  stopping.platformIs(platform);
  console.log(addressTable(platform, options));
  console.log(`Ready after ${((performance.now() - startTime) / 1000).toFixed(1)} s. Ctrl-C stops all of it.`);
};

main().catch((error: Error) => {
  console.error(`\n${error.message}`);
  process.exit(1);
});
