import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Client } from 'pg';
import { until } from '../supervisor/until.ts';
import { addressOf } from './addresses.ts';
import { type BackingContext, wayOf } from './context.ts';
import { ownFolder, type SystemUser, systemUser } from './system-user.ts';

const account = 'eshop';
const password = 'eshop';
const connections = '300';
const settings = ['jit=off', 'fsync=on', 'unix_socket_directories=', 'listen_addresses=127.0.0.1'];

/** Brings PostgreSQL up with these databases in it; answers each one's URL. */
export const startPostgres = async (context: BackingContext, databases: readonly string[]) => {
  const server = await startServer(context);
  await until(() => createDatabases(server, databases), {
    what: 'PostgreSQL is',
    timeoutMs: 60_000,
    detail: () => context.lastLines('postgres'),
  });
  return (database: string) => withDatabase(server, database);
};

const startServer = async (context: BackingContext): Promise<string> => {
  const given = addressOf('postgres');
  if (given) return given;
  const way = wayOf(context, 'postgres');
  if (way.kind === 'container') await runContainer(context);
  else await runBinary(context, dirname(way.path));
  return `postgres://${account}:${password}@127.0.0.1:${context.ports.postgres}/postgres`;
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
  const unfinished = `${folder}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  ownFolder(unfinished, user);
  const passwordFile = join(dirname(folder), 'postgres.password');
  writeFileSync(passwordFile, password, { mode: 0o644 });
  const access = ['--auth=scram-sha-256', `--username=${account}`, `--pwfile=${passwordFile}`];
  const args = ['-D', unfinished, '--locale=C.UTF-8', '--encoding=UTF8', '--no-sync', ...access];
  await task({ name: 'postgres-initdb', command: join(programs, 'initdb'), args, cwd: unfinished, user });
  rmSync(passwordFile);
  renameSync(unfinished, folder);
};

const runContainer = ({ ports, dataDir, runContainer: start }: BackingContext) =>
  start({
    image: 'postgres:17-alpine',
    environment: { POSTGRES_USER: account, POSTGRES_PASSWORD: password, POSTGRES_DB: 'postgres' },
    command: ['postgres', '-c', `max_connections=${connections}`],
    ports: [{ container: 5432, host: ports.postgres }],
    folders: [{ source: join(dataDir, 'postgres-container'), target: '/var/lib/postgresql/data' }],
  });

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
