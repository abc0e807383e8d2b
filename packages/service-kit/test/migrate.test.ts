import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate, sqlSchema } from '../src/sql/migrate.ts';
import { emptyDatabase, type Server } from './servers.ts';

const run = promisify(execFile);
const fixture = (name: string) => new URL(`./fixtures/${name}`, import.meta.url);

describe.each<Server>(['postgres', 'mysql'])('migrations on %s', (server) => {
  let database: Awaited<ReturnType<typeof emptyDatabase>>;
  beforeAll(async () => {
    database = await emptyDatabase(server);
  });
  afterAll(() => database.drop());

  const pending = () => sqlSchema(database, 'kit', fixture('migrations/')).pending();
  const migrateInProcess = async () => {
    const script = fileURLToPath(fixture('migrate.ts'));
    const { stdout } = await run(process.execPath, [script, database.url, fixture('migrations').href]);
    return JSON.parse(stdout) as string[];
  };

  it('are all pending in an empty database, and asking changes nothing', async () => {
    expect(await pending()).toEqual(['001-kit', '002-count']);
    expect(await database.db.introspection.getTables({ withInternalKyselyTables: true })).toEqual([]);
  });

  it('run once when several processes start at once', async () => {
    const ran = await Promise.all([migrateInProcess(), migrateInProcess(), migrateInProcess()]);
    expect(ran.flat()).toEqual(['001-kit', '002-count']);
    const { rows } = await sql`select * from ran`.execute(database.db);
    expect(rows).toHaveLength(1);
    expect(await pending()).toEqual([]);
  });

  it('leave alone what a newer version has run', async () => {
    await sql`insert into kysely_migration (name, timestamp) values ('999-newer', '2030-01-01T00:00:00.000Z')`.execute(
      database.db,
    );
    expect(await migrate({ db: database.db, folder: fixture('migrations') })).toEqual([]);
    expect(await pending()).toEqual([]);
  });

  it('throw the name of the one that failed', async () => {
    const otherDatabase = await emptyDatabase(server);
    await expect(migrate({ db: otherDatabase.db, folder: fixture('broken-migrations/') })).rejects.toThrow(
      /001-broken failed/,
    );
    await otherDatabase.drop();
  });
});
