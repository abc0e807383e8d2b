import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { apps, portsOf } from '@eshop/topology';
import { Redis } from 'ioredis';
import { eshop } from '../../../e2e/support/platform.ts';
import { type Found, type Marks, marksIn } from './marks.ts';
import { searchRedis } from './redis.ts';
import { searchMysql, searchPostgres } from './sql.ts';
import { searchDynamo, searchLogs, searchMetrics, searchNames } from './texts.ts';

/**
 * Looks for marks in everything that the platform keeps and shows: stores with their outboxes, inboxes and dead letters, the
 * broker's streams, logs of all processes, metrics of apps and sidecars, traces, and names of files. Answers, by mark, the
 * places in which it is.
 */
export const searchEverything = async (marks: Marks): Promise<Record<string, string[]>> => {
  const matches: Found[] = [
    ...(await Promise.all(urlsOf(/^POSTGRES_.*_URL$/).map((url) => searchPostgres(url, marks)))).flat(),
    ...(await Promise.all(urlsOf(/^MYSQL_.*_URL$/).map((url) => searchMysql(url, marks)))).flat(),
    ...(await Promise.all(dynamoTables().map(({ table, endpoint }) => searchDynamo(table, endpoint, marks)))),
    ...(await searchDaprRedis(marks)),
    ...(await searchCarts(marks)),
    ...(await searchMetrics(metricsUrls(), marks)),
    ...searchLogs(eshop.logs, marks),
    searchNames(join(eshop.data, 's3'), 's3 names', marks),
    { place: 'traces', marks: marksIn(readFileSync(eshop.everySpan, 'utf8'), marks) },
  ];
  const places = (name: string) => matches.filter((one) => one.marks.includes(name)).map(({ place }) => place);
  return Object.fromEntries(Object.keys(marks).map((name) => [name, places(name).sort()]));
};

const variables = () => Object.values(eshop.environments).flatMap((environment) => Object.entries(environment));

const urlsOf = (name: RegExp) => [
  ...new Set(variables().flatMap(([variable, url]) => (name.test(variable) ? [url] : []))),
];

const dynamoTables = () =>
  Object.values(eshop.environments).flatMap((environment) =>
    Object.entries(environment)
      .filter(([variable]) => /^DYNAMODB_.*_TABLE$/.test(variable))
      .map(([, table]) => ({ table, endpoint: environment.DYNAMODB_ENDPOINT ?? '' })),
  );

/** The broker's streams, and the state store by app and kind of key: `customer||session-…` is `state customer session`. */
const searchDaprRedis = (marks: Marks) => {
  const [host, port] = (eshop.daprRedis?.host ?? '').split(':');
  const placeOf = (key: string, type: string) => {
    const [app, kind = ''] = key.split('||');
    return type === 'stream' ? `stream ${key}` : `state ${app} ${kind.split('-')[0]}`;
  };
  return searchRedis(
    new Redis({ host: host ?? '', port: Number(port), password: eshop.daprRedis?.password ?? '' }),
    marks,
    placeOf,
  );
};

const searchCarts = (marks: Marks) => {
  const { REDIS_CARTS_SENTINELS = '', REDIS_CARTS_MASTER = '' } = eshop.environments.cart ?? {};
  const sentinels = REDIS_CARTS_SENTINELS.split(',').map((address) => {
    const [host = '', port] = address.split(':');
    return { host, port: Number(port) };
  });
  return searchRedis(new Redis({ sentinels, name: REDIS_CARTS_MASTER }), marks, () => 'carts');
};

const metricsUrls = () =>
  Object.fromEntries(
    apps.flatMap((app) => {
      const offset = Number(new URL(eshop.urls[app.id]).port) - app.port;
      const sidecar = [`${app.id}-sidecar`, `http://127.0.0.1:${portsOf(app, offset).daprMetrics}/metrics`];
      return app.kind === 'service' ? [[app.id, `${eshop.urls[app.id]}/metrics`], sidecar] : [sidecar];
    }),
  ) as Record<string, string>;
