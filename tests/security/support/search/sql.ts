import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { Client } from 'pg';
import type { Found, Marks } from './marks.ts';

/** Every table of a PostgreSQL database, whatever its columns. */
export const searchPostgres = async (url: string, marks: Marks): Promise<Found[]> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  const database = new URL(url).pathname.slice(1);
  try {
    const tables = await client.query<{ name: string }>(
      "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')",
    );
    const matches: Found[] = [];
    for (const { name } of tables.rows) {
      const { rows } = await client.query<{ mark: string }>(
        `select mark from unnest($1::text[]) as mark where exists (select from ${name} as kept where position(mark in kept::text) > 0)`,
        [Object.values(marks)],
      );
      matches.push(
        foundIn(
          `${database} ${name}`,
          rows.map(({ mark }) => mark),
          marks,
        ),
      );
    }
    return matches;
  } finally {
    await client.end();
  }
};

/** Every table of a MySQL database, whatever its columns. */
export const searchMysql = async (url: string, marks: Marks): Promise<Found[]> => {
  const connection = await createConnection(url);
  const database = new URL(url).pathname.slice(1);
  try {
    const [columns] = await connection.query<RowDataPacket[]>(
      'select table_name as tab, column_name as col from information_schema.columns where table_schema = ?',
      [database],
    );
    const tables = Map.groupBy(columns, ({ tab }) => String(tab));
    const matches: Found[] = [];
    for (const [table, its] of tables) {
      const row = `concat_ws('|', ${its.map(({ col }) => `convert(\`${col}\` using utf8mb4)`).join()})`;
      const present: string[] = [];
      for (const mark of Object.values(marks)) {
        const query = `select 1 from \`${table}\` where locate(?, ${row}) > 0 limit 1`;
        const [rows] = await connection.query<RowDataPacket[]>(query, [mark]);
        if (rows.length > 0) present.push(mark);
      }
      matches.push(foundIn(`${database} ${table}`, present, marks));
    }
    return matches;
  } finally {
    await connection.end();
  }
};

const foundIn = (place: string, present: readonly string[], marks: Marks): Found => ({
  place,
  marks: Object.entries(marks).flatMap(([name, mark]) => (present.includes(mark) ? [name] : [])),
});
