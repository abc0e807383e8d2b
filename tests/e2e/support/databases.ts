import { createConnection } from 'mysql2/promise';
import { Client } from 'pg';
import { eshop } from './platform.ts';

const urlOf = (app: string, variable: string) => {
  const url = eshop.environments[app]?.[variable];
  if (!url) throw new Error(`${app} has no ${variable}`);
  return url;
};

/** A connection to a service's PostgreSQL database; the caller ends it. */
export const connectPostgres = async (app: string, variable: string): Promise<Client> => {
  const client = new Client({ connectionString: urlOf(app, variable) });
  await client.connect();
  return client;
};

/** Asks a service's PostgreSQL database. */
export const askPostgres = async <Row extends object>(
  app: string,
  variable: string,
  query: string,
  values: unknown[] = [],
): Promise<Row[]> => {
  const client = await connectPostgres(app, variable);
  try {
    return (await client.query<Row>(query, values)).rows;
  } finally {
    await client.end();
  }
};

/** Asks a service's MySQL database. */
export const askMysql = async <Row>(
  app: string,
  variable: string,
  query: string,
  values: string[] = [],
): Promise<Row[]> => {
  const connection = await createConnection(urlOf(app, variable));
  try {
    const [rows] = await connection.execute(query, values);
    return rows as Row[];
  } finally {
    await connection.end();
  }
};
