import { execFile } from 'node:child_process';
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { createConnection } from 'mysql2/promise';
import { until } from '../supervisor/until.ts';
import { addressOf } from './addresses.ts';
import { type BackingContext, wayOf } from './context.ts';
import { initialiseInContainer } from './resolve/container-data.ts';
import type { ContainerSpec } from './resolve/containers.ts';
import { findExecutable } from './resolve/executable.ts';
import { imageOf } from './resolve/images.ts';
import { ownFolder, type SystemUser, systemUser } from './system-user.ts';

const run = promisify(execFile);
const user = 'eshop';
const password = 'eshop';

/** Read by the server at each start, so that the account is there before anyone connects. */
const account = [
  `CREATE USER IF NOT EXISTS '${user}'@'%' IDENTIFIED BY '${password}';`,
  `GRANT ALL ON *.* TO '${user}'@'%';`,
].join('\n');

const settings = [
  '--skip-name-resolve',
  '--skip-log-bin',
  '--character-set-server=utf8mb4',
  '--default-time-zone=+00:00',
  '--innodb-flush-log-at-trx-commit=1',
  '--performance-schema=OFF',
];

/** Brings MySQL or MariaDB up with these databases in it; answers each one's URL. */
export const startMysql = async (context: BackingContext, databases: readonly string[]) => {
  const ready = (server: string) =>
    until(() => createDatabases(server, databases), {
      what: 'MySQL is',
      timeoutMs: 60_000,
      detail: () => context.lastLines('mysql'),
    });
  const server = await startServer(context, ready);
  await ready(server);
  return (database: string) => Object.assign(new URL(server), { pathname: database }).href;
};

type Ready = (server: string) => Promise<unknown>;

const startServer = async (context: BackingContext, ready: Ready): Promise<string> => {
  const externalAddress = addressOf('mysql');
  if (externalAddress) return externalAddress;
  const way = wayOf(context, 'mysql');
  if (way.kind === 'binary') {
    await runBinary(context, way.path);
    return `mysql://${user}:${password}@127.0.0.1:${context.ports.mysql}`;
  }
  const server = `mysql://root:${password}@127.0.0.1:${context.ports.mysql}`;
  await runContainer(context, () => ready(server));
  return server;
};

const runBinary = async ({ dataDir, ports, ...context }: BackingContext, program: string) => {
  const owner = systemUser('mysql');
  const folder = join(dataDir, 'mysql');
  if (!existsSync(folder)) await initialise(context, program, folder, owner);
  const accountFile = join(folder, 'account.sql');
  writeFileSync(accountFile, account, { mode: 0o644 });
  const place = [`--datadir=${folder}`, `--port=${ports.mysql}`, '--socket=mysql.sock', '--pid-file=mysql.pid'];
  context.run({
    name: 'mysql',
    command: program,
    args: ['--no-defaults', '--bind-address=127.0.0.1', ...place, ...settings, `--init-file=${accountFile}`],
    cwd: folder,
    user: owner,
  });
};

/** Made under another name first, so that a run that is killed here leaves nothing half made. */
const initialise = async (
  { task }: Pick<BackingContext, 'task'>,
  program: string,
  folder: string,
  owner: SystemUser | undefined,
) => {
  const partialFolder = `${folder}.new`;
  rmSync(partialFolder, { recursive: true, force: true });
  ownFolder(partialFolder, owner);
  const installer = await mariadbInstaller(program);
  await task({
    name: 'mysql-install',
    command: installer ?? program,
    args: ['--no-defaults', `--datadir=${partialFolder}`, ...(installer ? mariadbInstall : mysqlInstall)],
    cwd: partialFolder,
    user: owner,
  });
  renameSync(partialFolder, folder);
};

const mariadbInstall = ['--auth-root-authentication-method=normal', '--skip-test-db'];
const mysqlInstall = ['--initialize-insecure'];

/** MariaDB sets its folder up by a script; MySQL's server does it itself. */
const mariadbInstaller = async (program: string) => {
  const { stdout } = await run(program, ['--version']);
  if (!/MariaDB/.test(stdout)) return undefined;
  const [bin, scripts] = ['../bin', '../scripts'].map((folder) => join(dirname(program), folder));
  return findExecutable({
    executables: ['mariadb-install-db', 'mysql_install_db'],
    folders: ['/usr/bin', bin ?? '', scripts ?? ''],
  });
};

const runContainer = async (context: BackingContext, ready: () => Promise<unknown>) => {
  const folder = join(context.dataDir, 'mysql-container');
  const specFor = (source: string): ContainerSpec => ({
    name: 'mysql',
    image: imageOf('mysql'),
    environment: { MARIADB_ROOT_PASSWORD: password },
    command: settings,
    ports: [{ container: 3306, host: context.ports.mysql }],
    folders: [{ source, target: '/var/lib/mysql' }],
  });
  await initialiseInContainer(context, folder, { specFor, ready });
  await context.runContainer(specFor(folder));
};

const createDatabases = async (server: string, databases: readonly string[]) => {
  const connection = await createConnection(server);
  try {
    for (const name of databases) {
      await connection.query(`CREATE DATABASE IF NOT EXISTS \`${name}\` CHARACTER SET utf8mb4`);
    }
    return true;
  } finally {
    await connection.end();
  }
};
