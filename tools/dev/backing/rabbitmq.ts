import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { rabbitmqDefinitions as definitions } from '@eshop/topology';
import { until } from '../supervisor/until.ts';
import { addressOf } from './addresses.ts';
import { type BackingContext, wayOf } from './context.ts';
import { findExecutable } from './resolve/executable.ts';
import { imageOf } from './resolve/images.ts';
import { ownFolder, type SystemUser, systemUser } from './system-user.ts';

const user = 'eshop';

/** Debian's wrapper in /usr/sbin insists on a user; the program behind it does not. */
const debianProgram = '/usr/lib/rabbitmq/bin/rabbitmq-server';

/**
 * Brings RabbitMQ up with every exchange and queue of the topology already in it, so that nothing published before a
 * subscriber's first start is lost; answers its URL. Its name server runs beside it under the same supervision.
 */
export const startRabbitmq = async (context: BackingContext, password: string) => {
  const externalAddress = addressOf('rabbitmq');
  if (externalAddress) return externalAddress;
  const way = wayOf(context, 'rabbitmq');
  const folder = join(context.dataDir, 'rabbitmq');
  const owner = way.kind === 'binary' ? systemUser('rabbitmq') : undefined;
  ownFolder(folder, owner);
  const settings = writeSettings(
    folder,
    password,
    way.kind === 'container' ? 5672 : `127.0.0.1:${context.ports.rabbitmq}`,
  );
  if (way.kind === 'binary') runBinary(context, way.path, folder, owner);
  else await runContainer(context, settings, folder);
  await untilListening(context);
  return `amqp://${user}:${password}@127.0.0.1:${context.ports.rabbitmq}`;
};

const writeSettings = (folder: string, password: string, listener: string | number) => {
  const definitions = join(folder, 'definitions.json');
  writeFileSync(definitions, JSON.stringify(rabbitmqDefinitions(user, password)), { mode: 0o644 });
  const settings = join(folder, 'rabbitmq.conf');
  const lines = [
    `listeners.tcp.1 = ${listener}`,
    `load_definitions = ${definitions}`,
    'log.console = true',
    'log.file = false',
  ];
  writeFileSync(settings, `${lines.join('\n')}\n`, { mode: 0o644 });
  return settings;
};

const runBinary = (context: BackingContext, path: string, folder: string, owner: SystemUser | undefined) => {
  const { ports, run } = context;
  const nameServer = { ERL_EPMD_ADDRESS: '127.0.0.1', ERL_EPMD_PORT: String(ports.rabbitmqEpmd) };
  const epmd = findExecutable({
    executables: ['epmd'],
    folders: ['/usr/bin', '/usr/lib/erlang/bin', '/opt/homebrew/bin'],
  });
  if (epmd) run({ name: 'rabbitmq-epmd', command: epmd, args: [], env: nameServer, user: owner });
  run({
    name: 'rabbitmq',
    command: existsSync(debianProgram) ? debianProgram : path,
    args: [],
    cwd: folder,
    user: owner,
    afterRestart: () => freshConsumers(context),
    env: {
      ...nameServer,
      HOME: folder,
      RABBITMQ_NODENAME: `eshop-${ports.rabbitmq}@localhost`,
      RABBITMQ_DIST_PORT: String(ports.rabbitmqDistribution),
      RABBITMQ_MNESIA_BASE: join(folder, 'mnesia'),
      RABBITMQ_LOG_BASE: join(folder, 'log'),
      RABBITMQ_CONFIG_FILE: join(folder, 'rabbitmq.conf'),
      RABBITMQ_ENABLED_PLUGINS_FILE: join(folder, 'enabled_plugins'),
      RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS: '-kernel inet_dist_use_interface {127,0,0,1}',
    },
  });
};

/**
 * A sidecar that reconnects leaves consumers behind that hold events and deliver them to nobody
 * (dapr/components-contrib#4540, open in Dapr 1.18), so each gets a fresh start once the broker is back.
 */
const freshConsumers = async (context: BackingContext) => {
  await untilListening(context);
  await context.restartSidecars();
};

const untilListening = ({ ports, lastLines }: BackingContext) =>
  until(() => answersAmqp(ports.rabbitmq), {
    what: 'RabbitMQ is',
    timeoutMs: 120_000,
    detail: () => lastLines('rabbitmq'),
  });

/** Whether RabbitMQ answers the protocol's first bytes; a container's port is open long before its server is. */
const answersAmqp = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' }, () => socket.write('AMQP\x00\x00\x09\x01'));
    const answer = (yes: boolean) => {
      socket.destroy();
      resolve(yes);
    };
    socket.setTimeout(2000, () => answer(false));
    socket.once('data', () => answer(true));
    socket.once('error', () => answer(false));
    socket.once('close', () => answer(false));
  });

/** Its node has the same name each time, for its data are found by that. */
const runContainer = ({ ports, runContainer: start }: BackingContext, settings: string, folder: string) => {
  chmodSync(folder, 0o755); // the image's own user reads the settings
  return start({
    name: 'rabbitmq',
    image: imageOf('rabbitmq'),
    environment: { RABBITMQ_CONFIG_FILE: settings, RABBITMQ_NODENAME: 'eshop@localhost' },
    ports: [{ container: 5672, host: ports.rabbitmq }],
    folders: [
      { source: folder, target: folder },
      { source: join(folder, 'container'), target: '/var/lib/rabbitmq' },
    ],
  });
};

/** RabbitMQ's definitions file: one account, and every exchange and queue of the topology. */
const rabbitmqDefinitions = (user: string, password: string) => definitions({ user, password, salt: randomBytes(4) });
