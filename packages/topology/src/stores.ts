/** What an app stores, by kind of store; the names become databases, tables and buckets. */
export interface Stores {
  postgres?: readonly string[];
  mysql?: readonly string[];
  dynamodb?: readonly string[];
  s3?: readonly string[];
  redis?: readonly string[];
  cognito?: readonly string[];
}

/** Environment variables through which an app learns its stores, e.g. `POSTGRES_ORDER_WRITE_URL`. */
export const storeVariables = ({ stores }: { stores: Required<Stores> }) => ({
  postgres: stores.postgres.map((name) => ({ name, variable: `POSTGRES_${upper(name)}_URL` })),
  mysql: stores.mysql.map((name) => ({ name, variable: `MYSQL_${upper(name)}_URL` })),
  dynamodb: stores.dynamodb.map((name) => ({ name: `eshop-${name}`, variable: `DYNAMODB_${upper(name)}_TABLE` })),
  s3: stores.s3.map((name) => ({ name: `eshop-${name}`, variable: `S3_${upper(name)}_BUCKET` })),
});

const upper = (name: string) => name.toUpperCase().replaceAll('-', '_');

/** Whether an app has databases or tables, and with them the command `src/migrate.ts`. */
export const hasMigration = ({ stores }: { stores: Required<Stores> }): boolean =>
  stores.postgres.length + stores.mysql.length + stores.dynamodb.length > 0;
