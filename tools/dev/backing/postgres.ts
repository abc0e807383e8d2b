import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Client } from 'pg';
import { until } from '../supervisor/until.ts';
import { addressOf } from './addresses.ts';
import { type BackingContext, wayOf } from './context.ts';
import { initialiseInContainer } from './resolve/container-data.ts';
import type { ContainerSpec } from './resolve/containers.ts';
import { imageOf } from './resolve/images.ts';
import { ownFolder, type SystemUser, systemUser } from './system-user.ts';

const account = 'eshop';
const password = 'eshop';
const connections = '300';
const settings = ['jit=off', 'fsync=on', 'unix_socket_directories=', 'listen_addresses=127.0.0.1'];

/** Brings PostgreSQL up with these databases in it; answers each one's URL. */
export const startPostgres = async (context: BackingContext, databases: readonly string[]) => {
  const ready = (server: string) =>
    until(() => createDatabases(server, databases), {
      what: 'PostgreSQL is',
      timeoutMs: 60_000,
      detail: () => context.lastLines('postgres'),
    });
  const server = await startServer(context, ready);
  await ready(server);
  return (database: string) => withDatabase(server, database);
};

type Ready = (server: string) => Promise<unknown>;

const startServer = async (context: BackingContext, ready: Ready): Promise<string> => {
  const externalAddress = addressOf('postgres');
  if (externalAddress) return externalAddress;
  const way = wayOf(context, 'postgres');
  const server = `postgres://${account}:${password}@127.0.0.1:${context.ports.postgres}/postgres`;
  if (way.kind === 'container') await runContainer(context, () => ready(server));
  else await runBinary(context, dirname(way.path));
  return server;
};

const runBinary = async ({ dataDir, ports, ...context }: BackingContext, programs: string) => {
  const owner = systemUser('postgres');
  const folder = join(dataDir, 'postgres');
  if (!existsSync(folder)) await initialise(context, programs, folder, owner);
  const options = [...settings, `port=${ports.postgres}`, `max_connections=${connections}`];
  context.run({
    name: 'postgres',
    command: join(programs, 'postgres'),
    args: ['-D', folder, ...options.flatMap((option) => ['-c', option])],
    cwd: folder,
    user: owner,
    stopSignal: 'SIGINT',
  });
};

/** Made under another name first, so that a run that is killed here leaves nothing half made. The locale is one that is always there. */
const initialise = async (
  { task }: Pick<BackingContext, 'task'>,
  programs: string,
  folder: string,
  user: SystemUser | undefined,
) => {
  const partialFolder = `${folder}.new`;
  rmSync(partialFolder, { recursive: true, force: true });
  ownFolder(partialFolder, user);
  const passwordFile = join(dirname(folder), 'postgres.password');
  writeFileSync(passwordFile, password, { mode: 0o644 });
  const access = ['--auth=scram-sha-256', `--username=${account}`, `--pwfile=${passwordFile}`];
  const args = ['-D', partialFolder, '--locale=C.UTF-8', '--encoding=UTF8', '--no-sync', ...access];
  await task({ name: 'postgres-initdb', command: join(programs, 'initdb'), args, cwd: partialFolder, user });
  rmSync(passwordFile);
  renameSync(partialFolder, folder);
};

const runContainer = async (context: BackingContext, ready: () => Promise<unknown>) => {
  const folder = join(context.dataDir, 'postgres-container');
  const specFor = (source: string): ContainerSpec => ({
    name: 'postgres',
    image: imageOf('postgres'),
    environment: { POSTGRES_USER: account, POSTGRES_PASSWORD: password, POSTGRES_DB: 'postgres' },
    command: ['postgres', '-c', `max_connections=${connections}`, '-c', 'jit=off'],
    ports: [{ container: 5432, host: context.ports.postgres }],
    folders: [{ source, target: '/var/lib/postgresql/data' }],
  });
  await initialiseInContainer(context, folder, { specFor, ready });
  await context.runContainer(specFor(folder));
};

const createDatabases = async (server: string, databases: readonly string[]) => {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    const { rows } = await client.query<{ datname: string }>('select datname from pg_database');
    const present = rows.map(({ datname }) => datname);
    for (const name of databases.filter((one) => !present.includes(one))) {
      await client.query(`create database ${client.escapeIdentifier(name)}`);
    }
    return true;
  } finally {
    await client.end();
  }
};

const withDatabase = (server: string, database: string) => Object.assign(new URL(server), { pathname: database }).href;
