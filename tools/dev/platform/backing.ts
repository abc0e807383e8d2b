import { type App, apps, type backingPorts, storeVariables } from '@eshop/topology';
import { addressOf, type BackingName } from '../backing/addresses.ts';
import { startCartRedis } from '../backing/cart-redis.ts';
import { startCognito } from '../backing/cognito.ts';
import type { BackingContext } from '../backing/context.ts';
import { startDaprRedis } from '../backing/dapr-redis.ts';
import { startDynamodb } from '../backing/dynamodb.ts';
import { startMysql } from '../backing/mysql.ts';
import { startPostgres } from '../backing/postgres.ts';
import { startPubsubEmulator } from '../backing/pubsub-emulator.ts';
import { startRabbitmq } from '../backing/rabbitmq.ts';
import { type ProgramName, programs } from '../backing/resolve/programs.ts';
import { startS3 } from '../backing/s3.ts';
import type { NeededPort } from '../supervisor/ports.ts';
import type { Broker } from './broker.ts';
import { measureStep, type Report } from './progress.ts';

/** Which backing services a run needs, from its apps' stores and its broker. */
export const neededBacking = (selected: readonly App[], broker: Broker | undefined): NeededBacking => ({
  postgres: selected.some(({ stores }) => stores.postgres.length > 0),
  mysql: selected.some(({ stores }) => stores.mysql.length > 0),
  dynamodb: selected.some(({ stores }) => stores.dynamodb.length > 0),
  s3: selected.some(({ stores }) => stores.s3.length > 0),
  cartRedis: selected.some(({ stores }) => stores.redis.length > 0),
  daprRedis: broker === 'redis' || selected.some(({ state }) => state),
  cognito: selected.length > 0,
  rabbitmq: broker === 'rabbitmq',
  pubsubEmulator: broker === 'gcp-pubsub',
});
export type NeededBacking = Record<BackingName, boolean>;

/** What of it has to be started here, because no address of it stands in the environment. */
export const startedHere = (needed: NeededBacking): NeededBacking => {
  const entries = Object.entries(needed) as [BackingName, boolean][];
  return Object.fromEntries(entries.map(([name, wanted]) => [name, wanted && !addressOf(name)])) as NeededBacking;
};

/** The programs that these services run. */
export const neededPrograms = (needed: NeededBacking): ProgramName[] =>
  (Object.keys(programs) as ProgramName[]).filter((name) => programs[name].services.some((service) => needed[service]));

/** The ports that these services will listen on. */
export const neededPorts = (needed: NeededBacking, ports: ReturnType<typeof backingPorts>): NeededPort[] => {
  const of = (wanted: boolean, owner: string, ...numbers: number[]) =>
    wanted ? numbers.map((port) => ({ port, owner })) : [];
  return [
    ...of(needed.postgres, 'PostgreSQL', ports.postgres),
    ...of(needed.mysql, 'MySQL', ports.mysql),
    ...of(needed.dynamodb, 'DynamoDB', ports.dynamodb),
    ...of(needed.s3, 'S3', ports.s3),
    ...of(needed.cartRedis, "the carts' Redis", ...ports.cartRedis, ...ports.cartSentinels),
    ...of(needed.daprRedis, "Dapr's Redis", ports.daprRedis),
    ...of(needed.cognito, 'Cognito', ports.cognito, ports.hostedLogin),
    ...of(needed.rabbitmq, 'RabbitMQ', ports.rabbitmq, ports.rabbitmqDistribution, ports.rabbitmqEpmd),
    ...of(needed.pubsubEmulator, 'the Pub/Sub emulator', ports.pubsubEmulator),
  ];
};

/** How every backing service of a run is reached. */
export type Connections = Awaited<ReturnType<typeof startBacking>>;

/** Brings up, all at once, what is needed. What is not needed is undefined. */
export const startBacking = async (
  context: BackingContext,
  needed: NeededBacking,
  { rabbitmqPassword, report }: { rabbitmqPassword: string; report: Report },
) => {
  const when = <T>(wanted: boolean, name: string, start: () => Promise<T>) =>
    wanted ? measureStep(report, name, start) : Promise.resolve(undefined);
  const [postgres, mysql, dynamodb, s3, carts, daprRedis, cognito, rabbitmq, pubsubEmulator] = await Promise.all([
    when(needed.postgres, 'PostgreSQL', () => startPostgres(context, namesOf('postgres'))),
    when(needed.mysql, 'MySQL', () => startMysql(context, namesOf('mysql'))),
    when(needed.dynamodb, 'DynamoDB', () => startDynamodb(context)),
    when(needed.s3, 'S3', () => startS3(context, namesOf('s3'))),
    when(needed.cartRedis, 'Redis for carts (a master, two replicas, Sentinels)', () => startCartRedis(context)),
    when(needed.daprRedis, 'Redis for Dapr', () => startDaprRedis(context)),
    when(needed.cognito, 'Cognito', () => startCognito(context, siteNames())),
    when(needed.rabbitmq, 'RabbitMQ', () => startRabbitmq(context, rabbitmqPassword)),
    when(needed.pubsubEmulator, 'Pub/Sub emulator', () => startPubsubEmulator(context)),
  ]);
  return { postgres, mysql, dynamodb, s3, carts, daprRedis, cognito, rabbitmq, pubsubEmulator };
};

const namesOf = (kind: 'postgres' | 'mysql' | 's3') =>
  apps.flatMap((app) => storeVariables(app)[kind].map(({ name }) => name));

const siteNames = () => apps.filter(({ kind }) => kind === 'site').map(({ id }) => id);
