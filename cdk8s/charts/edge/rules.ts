import { apps } from '@eshop/topology';
import type { Environment } from '../../environments/environment.ts';

/** A path prefix of a host, and the app whose it is. */
export interface EdgeRule {
  readonly host: string;
  readonly path: string;
  readonly app: string;
}

/**
 * What is reachable from outside: each site on its host, and on the API host what the topology calls public. Longest
 * first, for some controllers take the first that fits. Every other path of a service is reached by nobody from here.
 */
export const edgeRules = ({ hosts }: Pick<Environment, 'hosts'>): EdgeRule[] => [
  { host: hosts.shop, path: '/', app: 'customer' },
  { host: hosts.admin, path: '/', app: 'admin' },
  ...apps
    .flatMap((app) => app.public.map((path) => ({ host: hosts.api, path, app: app.id })))
    .sort((a, b) => b.path.length - a.path.length || a.path.localeCompare(b.path)),
];
