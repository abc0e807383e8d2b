import { readdir } from 'node:fs/promises';
import { type Kysely, sql } from 'kysely';
import { type Migration, type MigrationProvider, Migrator } from 'kysely/migration';
import type { Schema } from '../startup/migrate-or-wait.ts';
import { dialectOf } from './dialect.ts';
import { limitStatements } from './mysql.ts';
import type { OpenDatabase } from './open-database.ts';

export interface MigrateOptions<DB> {
  db: Kysely<DB>;
  /** The folder of the migrations, e.g. `new URL('./migrations/', import.meta.url)`; they run in the order of their names. */
  folder: URL;
}

/**
 * Brings a database up to date and resolves with the names of the migrations that ran. Any number of replicas may do so
 * at once: one works, the others wait. Migrations of a newer version that are already done are left alone, so that an
 * older replica can restart during a rollout. Throws an error that names the migration that failed; on PostgreSQL
 * nothing of the run remains then, on MySQL (which cannot undo DDL) all before it does. Takes two connections.
 */
export const migrate = <DB>({ db, folder }: MigrateOptions<DB>): Promise<string[]> =>
  db.connection().execute(async (connection) => {
    const [lift, restore] = timeoutsOf(db);
    await lift.execute(connection);
    const ran = await migrateToLatest(new Migrator({ db: connection, provider: migrationsOf(db, folder) }));
    await restore.execute(connection);
    return ran;
  });

/** A database that an app's image has the migrations of; `folder` is as for `migrate`. */
export const sqlSchema = <DB>({ db, close }: OpenDatabase<DB>, name: string, folder: URL): Schema => ({
  name,
  pending: async () => {
    const provider = { getMigrations: () => readMigrations(folder) };
    const migrations = await new Migrator({ db, provider }).getMigrations();
    return migrations.filter(({ executedAt }) => !executedAt).map((migration) => migration.name);
  },
  migrate: () => migrate({ db, folder }),
  close,
});

const migrateToLatest = async (migrator: Migrator) => {
  const { error, results = [] } = await migrator.migrateToLatest();
  const failedMigration = results.find(({ status }) => status === 'Error');
  if (error)
    throw new Error(`${failedMigration?.migrationName ?? 'migrating'} failed: ${String(error)}`, { cause: error });
  return results.map(({ migrationName }) => migrationName);
};

/** Waiting for another replica and building an index may both take longer than a statement of a request may. */
const timeoutsOf = <DB>(db: Kysely<DB>) =>
  dialectOf(db) === 'postgres'
    ? [sql`set statement_timeout = 0`, sql`reset statement_timeout`]
    : ([limitStatements(0), limitStatements(10)] as const);

/** The folder's migrations, and a placeholder for each that a newer version has already run. */
const migrationsOf = <DB>(db: Kysely<DB>, folder: URL): MigrationProvider => ({
  getMigrations: async () => {
    const appliedRows = await sql<{ name: string }>`select name from kysely_migration`.execute(db);
    const placeholders = appliedRows.rows.map(({ name }) => [name, { up: () => Promise.resolve() }] as const);
    return { ...Object.fromEntries(placeholders), ...(await readMigrations(folder)) };
  },
});

const readMigrations = async (folder: URL): Promise<Record<string, Migration>> => {
  const names = (await readdir(folder)).filter((name) => /(?<!\.test|\.d)\.[jt]s$/.test(name));
  const base = folder.href.endsWith('/') ? folder.href : `${folder.href}/`;
  const entries = names.map(async (name) => [name.slice(0, -3), (await import(new URL(name, base).href)) as Migration]);
  // biome-ignore lint/plugin: files of a folder of this repository
  return Object.fromEntries(await Promise.all(entries));
};
