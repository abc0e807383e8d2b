import { declarePubsub, pubsubResources } from '@eshop/topology';
import { until } from '../supervisor/until.ts';
import { addressOf } from './addresses.ts';
import { type BackingContext, wayOf } from './context.ts';
import { imageOf } from './resolve/images.ts';

const declarations = pubsubResources('eshop-local');

/**
 * Brings up Google's Pub/Sub emulator with every topic and subscription of the topology; answers its `host:port`. It
 * keeps everything in memory, so they are made again whenever it is started again.
 */
export const startPubsubEmulator = async (context: BackingContext) => {
  const externalAddress = addressOf('pubsubEmulator');
  const host = externalAddress ?? `127.0.0.1:${context.ports.pubsubEmulator}`;
  const declare = () => declareAll(host, () => context.lastLines('pubsub-emulator'));
  if (!externalAddress) await startServer(context, declare);
  await declare();
  return host;
};

const startServer = async (context: BackingContext, afterRestart: () => Promise<void>) => {
  const way = wayOf(context, 'pubsubEmulator');
  const args = ['--host=127.0.0.1', `--port=${context.ports.pubsubEmulator}`];
  if (way.kind === 'binary') context.run({ name: 'pubsub-emulator', command: way.path, args, afterRestart });
  else await runContainer(context);
};

const runContainer = ({ ports, runContainer: start }: BackingContext) =>
  start({
    name: 'pubsub-emulator',
    image: imageOf('pubsub'),
    command: ['gcloud', 'beta', 'emulators', 'pubsub', 'start', '--host-port=0.0.0.0:8085'],
    ports: [{ container: 8085, host: ports.pubsubEmulator }],
  });

const declareAll = async (host: string, detail: () => string) => {
  await until(async () => (await fetch(`http://${host}/`)).ok, {
    what: 'The Pub/Sub emulator is',
    timeoutMs: 60_000,
    detail,
  });
  await declarePubsub(host, declarations);
};
