import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { BatchWriteCommand, paginateScan } from '@aws-sdk/lib-dynamodb';
import { openDynamo } from '@eshop/service-kit/aws/dynamodb';
import { createConnection } from 'mysql2/promise';
import { connectPostgres } from './databases.ts';
import { eshop } from './platform.ts';

const run = promisify(execFile);
const maxBuffer = 1024 ** 3;

/** A backup of one database; `restore` puts it in the place of what is there, as the runbook does. */
export interface Backup {
  madeAt: Date;
  restore(): Promise<void>;
}

const urlOf = (app: string, variable: string) => {
  const url = eshop.environments[app]?.[variable];
  if (!url) throw new Error(`${app} has no ${variable}`);
  return url;
};

/** Dumps a PostgreSQL database as the nightly backup does. */
export const backUpPostgres = async (app: string, variable: string): Promise<Backup> => {
  const folder = mkdtempSync(join(tmpdir(), 'eshop-backup-'));
  const file = join(folder, 'dump');
  const madeAt = new Date();
  await run('pg_dump', ['--format=custom', `--file=${file}`, urlOf(app, variable)]);
  return {
    madeAt,
    restore: async () => {
      const client = await connectPostgres(app, variable);
      await client.query(`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()`);
      await client.query('drop schema public cascade');
      await client.query('create schema public');
      await client.end();
      await run('pg_restore', [
        `--dbname=${urlOf(app, variable)}`,
        '--no-owner',
        '--no-acl',
        '--exit-on-error',
        file,
      ]).catch(
        // A dump holds the schema that was just made.
        (error: Error) =>
          error.message.includes('schema "public" already exists') ? undefined : Promise.reject(error),
      );
      rmSync(folder, { recursive: true });
    },
  };
};

/** Copies a MySQL database's rows, table by table, in one snapshot. */
export const backUpMysql = async (app: string, variable: string): Promise<Backup> => {
  const url = new URL(urlOf(app, variable));
  const login = [
    `--host=${url.hostname}`,
    `--port=${url.port}`,
    `--user=${url.username}`,
    `--password=${url.password}`,
    '--protocol=tcp',
  ];
  const database = url.pathname.slice(1);
  const madeAt = new Date();
  const { stdout: dump } = await run('mariadb-dump', [...login, '--single-transaction', database], { maxBuffer });
  return {
    madeAt,
    restore: async () => {
      const connection = await createConnection({ uri: url.href, multipleStatements: true });
      await connection.query(dump.replace(/^\/\*M?!999999.*$/m, ''));
      await connection.end();
    },
  };
};

type Item = Record<string, unknown>;

/** Copies a DynamoDB table's items, as a recovery to a point in time brings them back. */
export const backUpDynamo = async (app: string, variable: string): Promise<Backup> => {
  const { DYNAMODB_ENDPOINT: endpoint, AWS_REGION: region = '' } = eshop.environments[app] ?? {};
  const table = urlOf(app, variable);
  const { client, close } = openDynamo({ region, endpoint });
  const scan = async () => {
    const items: Item[] = [];
    for await (const { Items = [] } of paginateScan({ client }, { TableName: table })) items.push(...Items);
    return items;
  };
  const write = async (requests: object[]) => {
    for (let at = 0; at < requests.length; at += 25)
      await client.send(new BatchWriteCommand({ RequestItems: { [table]: requests.slice(at, at + 25) } }));
  };
  const madeAt = new Date();
  const items = await scan();
  return {
    madeAt,
    restore: async () => {
      await write((await scan()).map(({ pk, sk }) => ({ DeleteRequest: { Key: { pk, sk } } })));
      await write(items.map((Item) => ({ PutRequest: { Item } })));
      await close();
    },
  };
};
