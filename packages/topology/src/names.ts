import type { App, Topic } from './app.ts';

/** Where an app's undeliverable events of a topic go: its own, so a replay reaches no other app. */
export const deadLetterTopic = (app: string, topic: Topic) => `${app}-${topic}-dead`;

/** Environment variables through which an app learns its stores, e.g. `POSTGRES_ORDER_WRITE_URL`. */
export const storeVariables = ({ stores }: Pick<App, 'stores'>) => ({
  postgres: stores.postgres.map((name) => ({ name, variable: `POSTGRES_${upper(name)}_URL` })),
  mysql: stores.mysql.map((name) => ({ name, variable: `MYSQL_${upper(name)}_URL` })),
  dynamodb: stores.dynamodb.map((name) => ({ name: `eshop-${name}`, variable: `DYNAMODB_${upper(name)}_TABLE` })),
  s3: stores.s3.map((name) => ({ name: `eshop-${name}`, variable: `S3_${upper(name)}_BUCKET` })),
});

const upper = (name: string) => name.toUpperCase().replaceAll('-', '_');
