import { type App, apps } from '@eshop/topology';

/** The apps that have stores. */
export const storeUsers: readonly App[] = apps.filter(({ stores }) =>
  Object.values(stores).some((names) => names.length > 0),
);

const stores = storeUsers.map((app) => app.stores);

/**
 * The operators' tools as a user of stores: the databases, tables and buckets of every app, without caches and accounts.
 * `id` names their CronJob, service account and role at Amazon.
 */
export const operators = {
  id: 'ops',
  kind: 'service',
  stores: {
    postgres: stores.flatMap(({ postgres }) => postgres),
    mysql: stores.flatMap(({ mysql }) => mysql),
    dynamodb: stores.flatMap(({ dynamodb }) => dynamodb),
    s3: stores.flatMap(({ s3 }) => s3),
    redis: [],
    cognito: [],
  },
} as const satisfies Pick<App, 'kind' | 'stores'> & { id: string };
