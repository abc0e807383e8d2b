import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { DeadLetterStore } from '@eshop/service-kit/dead-letters/dead-letters';
import { dynamoDeadLetters } from '@eshop/service-kit/dead-letters/dynamo-dead-letters';
import { sqlDeadLetters } from '@eshop/service-kit/dead-letters/sql-dead-letters';
import { dynamoOutbox } from '@eshop/service-kit/outbox/dynamo-outbox';
import type { OutboxStore } from '@eshop/service-kit/outbox/outbox';
import { sqlOutbox } from '@eshop/service-kit/outbox/sql-outbox';
import type { Queries } from '@eshop/service-kit/sql/dialect';
import type { DeadLetterTables, OutboxTables } from '@eshop/service-kit/sql/kit-tables';
import { type App, apps, storeVariables } from '@eshop/topology';
import type { Kysely } from 'kysely';

/** Where an app keeps its outbox and its dead letters. */
export interface MessageStore {
  engine: 'postgres' | 'mysql' | 'dynamodb';
  /** The setting that holds the address of the database or the name of the table. */
  variable: string;
}

/** Returns the first database of an app, or its first table where it has no database. Throws when it has neither. */
export const messageStoreOf = (app: App): MessageStore => {
  const variables = storeVariables(app);
  for (const engine of ['postgres', 'mysql', 'dynamodb'] as const) {
    const [first] = variables[engine];
    if (first) return { engine, variable: first.variable };
  }
  throw new Error(`packages/topology/src/apps.ts: ${app.id} publishes or consumes events and needs a database`);
};

/** How the stores of an audit are reached. */
export interface OpenStores {
  sql(app: string, store: { engine: 'postgres' | 'mysql'; variable: string }): Kysely<unknown>;
  table(app: string, variable: string): { client: DynamoDBDocumentClient; name: string };
}

/** Returns the outbox of each app that publishes. */
export const outboxesOf = ({ sql, table }: OpenStores): Readonly<Record<string, OutboxStore>> =>
  byApp(
    ({ publishes }) => publishes.length > 0,
    (app, { engine, variable }) => {
      if (engine !== 'dynamodb')
        return sqlOutbox(sql(app.id, { engine, variable }) as unknown as Queries<OutboxTables>);
      const { client, name } = table(app.id, variable);
      return dynamoOutbox(client, name);
    },
  );

/** Returns the dead letters of each app that consumes events. */
export const deadLettersOf = ({ sql, table }: OpenStores): Readonly<Record<string, DeadLetterStore>> =>
  byApp(
    ({ subscribes }) => subscribes.length > 0,
    (app, { engine, variable }) => {
      if (engine !== 'dynamodb')
        return sqlDeadLetters(sql(app.id, { engine, variable }) as unknown as Queries<DeadLetterTables>);
      const { client, name } = table(app.id, variable);
      return dynamoDeadLetters(client, name, app.id);
    },
  );

const byApp = <Store>(isNeeded: (app: App) => boolean, open: (app: App, store: MessageStore) => Store) =>
  Object.fromEntries(apps.filter(isNeeded).map((app) => [app.id, open(app, messageStoreOf(app))]));
