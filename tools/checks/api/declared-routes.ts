import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { auditLogRoutes } from '@eshop/service-kit/audit/audit-log-routes';
import { deadLetterRoutes } from '@eshop/service-kit/dead-letters/dead-letter-routes';
import { type FlatRoute, flatten, type RouteTable } from '@eshop/service-kit/http/route';
import { type App, apps } from '@eshop/topology';
import { inRepository } from '../../dev/platform/repository.ts';

/** Every route of every service, as it is declared in `services/<name>/src/routes`; nothing is started for it. */
export const declaredRoutes = async (): Promise<{ app: App; routes: FlatRoute[] }[]> => {
  const services = apps.filter(({ kind }) => kind === 'service');
  return Promise.all(services.map(async (app) => ({ app, routes: flatten(await tablesOf(app)) })));
};

const tablesOf = async (app: App): Promise<RouteTable[]> => {
  const folder = inRepository(join('services', app.id, 'src', 'routes'));
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const files = names.filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
  const modules = await Promise.all(files.sort().map((file) => import(join(folder, file))));
  const tables = modules.flatMap((module) =>
    Object.entries(module)
      .filter(([name]) => name.endsWith('Routes'))
      .map(([, made]) => tableOf(made)),
  );
  return [
    ...tables,
    ...(app.subscribes.length > 0
      ? [deadLetterRoutes({ app, store: inertProxy, subscriptions: [], log: inertProxy })]
      : []),
    ...(app.auditLog ? [auditLogRoutes({ app, store: inertProxy })] : []),
  ];
};

/** A table, or what makes one from its dependencies, which are not used until a route is called. */
const tableOf = (made: unknown): RouteTable =>
  typeof made === 'function' ? (made as (deps: never) => RouteTable)(inertProxy) : (made as RouteTable);

/** Represents whatever a route file takes apart before it is called. */
const inertProxy: never = new Proxy(() => undefined, { get: () => inertProxy, apply: () => inertProxy }) as never;
